// The opinion of the benefit council and a goal as they are typed, with the host played.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { tellChanged, type GoalView } from '$lib/api';
import GoalBlock from './GoalBlock.svelte';
import Opinion from './Opinion.svelte';

const none = { asked_for: true, council: 'Rada', id: null, revision: null, delivered_on: null, given_on: null, result: null, wording: '', attached_to_draft: false, document: null, due: null, state: '', results: [] };
const sent = (command: string) => invoke.mock.calls.filter(([name]) => name === command).map(([, args]) => (args as { form: Record<string, unknown> }).form);

beforeEach(() => {
  tellChanged(['file']);
  invoke.mockReset();
});

it('an opinion whose second words wait while the first are written stays one', async () => {
  let written = () => {};
  let saves = 0;
  invoke.mockImplementation(async (command: string) => {
    if (command === 'programme_opinion') return none;
    saves += 1;
    const mine = saves;
    if (mine === 1) await new Promise<void>((resolve) => (written = resolve));
    return { value: { id: 7, revision: mine }, changed: [] };
  });
  render(Opinion, { id: 3 });
  const words = await screen.findByLabelText(/Treść opinii/);
  await userEvent.type(words, 'Bez uwag');
  await userEvent.tab();
  await waitFor(() => expect(saves).toBe(1));
  await userEvent.type(words, '.');
  written();
  await waitFor(() => expect(sent('programme_opinion_save')).toHaveLength(2));
  expect(sent('programme_opinion_save').map(({ id, revision, wording }) => [id, revision, wording])).toEqual([[null, null, 'Bez uwag'], [7, 1, 'Bez uwag.']]);
});

it('an opinion that was changed elsewhere takes no document before the officer chose between the two', async () => {
  invoke.mockImplementation(async (command: string) => {
    if (command === 'programme_opinion') return { ...none, id: 7, revision: 1 };
    if (command === 'programme_opinion_save') throw { kind: 'stale', sentence: 'Opinię zmieniono w innym miejscu.' };
    return { value: { id: 7, revision: 3 }, changed: [] };
  });
  render(Opinion, { id: 3 });
  await userEvent.type(await screen.findByLabelText(/Treść opinii/), 'Bez uwag');
  await userEvent.click(screen.getByRole('button', { name: /Wybierz plik/ }));
  await screen.findByText('Te dane zmieniono w innym miejscu.');
  expect(sent('programme_opinion_attach')).toEqual([]);
});

it('a goal typed over another one is told, and the saved one can be taken', async () => {
  const goal: GoalView = { id: 5, revision: 2, main: true, label: 'cel główny', wording: 'Partnerstwo', indicators: [] };
  invoke.mockImplementation(() => Promise.reject({ kind: 'stale', sentence: 'Cel zmieniono w innym miejscu.' }));
  const { rerender } = render(GoalBlock, { goal, others: [], programme: 3, editable: true, first: true, last: true });
  const words = screen.getByLabelText<HTMLTextAreaElement>('Brzmienie celu');
  await userEvent.type(words, ' lokalne');
  // An undo while the words wait.
  await rerender({ goal: { ...goal, revision: 3, wording: 'Współpraca' } });
  await userEvent.tab();
  await screen.findByText('Te dane zmieniono w innym miejscu.');
  expect(sent('programme_goal_save').map(({ id, revision }) => [id, revision])).toEqual([[5, 2]]);
  expect(words.value).toBe('Partnerstwo lokalne');
  await userEvent.click(screen.getByRole('button', { name: 'Pokaż zapisane dane' }));
  expect(words.value).toBe('Współpraca');
  expect(screen.queryByText('Te dane zmieniono w innym miejscu.')).toBeNull();
});
