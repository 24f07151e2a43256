// Taking back the removal of a person takes back that act, and says it when it cannot.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import type { OfficeView } from '$lib/api';
import { Toasts } from '$lib/kit';
import People from './People.svelte';

const view = {
  roles: [], signatories: [{ id: 5, revision: 2, role: { key: 'skarbnik', label: 'skarbnik' }, name: 'Ewa Klon', title: 'Skarbnik', valid_from: null, valid_to: null }],
} as unknown as OfficeView;

it('undoes the removal by its own number; a refusal stays until it is closed', async () => {
  invoke.mockImplementation(async (command: string) => {
    if (command === 'office_remove_signatory') return { value: 41, changed: [] };
    throw { kind: 'stale', sentence: 'Od tej czynności coś się zmieniło.' };
  });
  render(Toasts);
  render(People, { view });
  await userEvent.click(screen.getByRole('button', { name: 'Usuń: Ewa Klon' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Cofnij' }));
  await waitFor(() => expect(invoke).toHaveBeenCalledWith('history_undo', { act: 41 }));
  expect(invoke.mock.calls.map(([command]) => command)).not.toContain('history_undo_last');
  await screen.findByText('Od tej czynności coś się zmieniło.');
  await userEvent.click(screen.getByRole('button', { name: 'Zamknij' }));
  expect(screen.queryByText('Od tej czynności coś się zmieniło.')).toBeNull();
});
