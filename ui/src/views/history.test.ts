// The history of a case by pages, with the host played.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { tellChanged } from '$lib/api';
import { settings } from '$lib/messages/settings';
import CaseHistory from './CaseHistory.svelte';

const change = (number: number) => ({
  at: '2026-10-15T08:00:00Z', who: 'Anna Wierzba', act: `Czynność ${number}`, record: 'cel', verb: 'updated', field: 'brzmienie', from: '', to: '',
});
const shown = () => screen.getAllByText(/^Czynność \d+$/).map((one) => parseInt(one.textContent.slice('Czynność '.length)));
const older = () => screen.queryByRole('button', { name: settings.history.older });

let newest = 4;
beforeEach(() => {
  newest = 4;
  invoke.mockReset();
  invoke.mockImplementation(async (_command: string, { before }: { before: number | null }) => {
    // The host is slower than two clicks.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const first = before ?? newest;
    return { changes: [first, first - 1].map(change), older: first > 2 ? first - 2 : null };
  });
});

it('shows the older changes once after a double click', async () => {
  render(CaseHistory, { id: 3 });
  await screen.findByText('Czynność 4');
  await userEvent.dblClick(older()!);
  await waitFor(() => expect(older()).toBeNull());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(shown()).toEqual([4, 3, 2, 1]);
});

it('keeps the older changes on the screen when another one is written', async () => {
  render(CaseHistory, { id: 3 });
  await screen.findByText('Czynność 4');
  await userEvent.click(older()!);
  await screen.findByText('Czynność 1');
  newest = 6;
  tellChanged(['history']);
  await screen.findByText('Czynność 6');
  expect(shown()).toEqual([6, 5, 4, 3]);
});
