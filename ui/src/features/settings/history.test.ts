// The acts of the file by pages: the host says whether there are more, and an act leaves the opened pages open.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { tellChanged } from '$lib/api';
import { settings } from '$lib/messages/settings';
import History from './History.svelte';

const act = (id: number) => ({ id, at: '2026-10-15T08:00:00Z', who: 'Anna Wierzba', name: `Czynność ${id}`, changes: 1, undone: false, undoing: false });

it('keeps older pages open after an act, and offers more only while there is more', async () => {
  let newest = 4;
  invoke.mockImplementation(async (_command: string, { before }: { before: number | null }) => {
    const first = before === null ? newest : before - 1;
    const acts = [first, first - 1].filter((id) => id > 0).map(act);
    return { acts, more: first - 2 > 0 };
  });
  render(History);
  await screen.findByText('Czynność 4');
  expect(screen.queryByText('Czynność 2')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: settings.history.older }));
  await screen.findByText('Czynność 1');
  await waitFor(() => expect(screen.queryByRole('button', { name: settings.history.older })).toBeNull());
  newest = 5;
  tellChanged(['history']);
  await screen.findByText('Czynność 5');
  expect(screen.getByText('Czynność 2')).toBeTruthy();
  expect(screen.getByRole('button', { name: settings.history.older })).toBeTruthy();
});
