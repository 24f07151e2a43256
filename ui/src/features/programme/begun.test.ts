// Half-filled forms of a programme, with the host played.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { tellChanged, type GoalView, type TaskRow, type TasksView } from '$lib/api';
import GoalBlock from './GoalBlock.svelte';
import TaskEditor from './TaskEditor.svelte';

const sent = (command: string) => invoke.mock.calls.filter(([name]) => name === command).map(([, args]) => args as Record<string, unknown>);

beforeEach(() => {
  tellChanged(['file']);
  invoke.mockReset();
});

describe('a task whose amount changed in the table meanwhile', () => {
  const task = { id: 7, revision: 2, position: 1, title: 'Dowóz', form: { key: 'wspieranie', label: 'wspieranie' }, planned: '100,00', department: '', sphere: '' } as unknown as TaskRow;
  const view = { spheres: [], departments: [], forms: [{ key: 'wspieranie', label: 'wspieranie' }] } as unknown as TasksView;
  const table = { programme: 3, view, task, onclose: vi.fn() };

  beforeEach(() => {
    let held = 3;
    invoke.mockImplementation(async (_, args: { revision: number }) => {
      if (args.revision !== held) throw { kind: 'stale', sentence: 'Zmieniono w innym miejscu.' };
      held += 1;
      return { value: held, changed: [] };
    });
  });

  it('is not overwritten without a word: the officer sees it and chooses', async () => {
    const { rerender } = render(TaskEditor, table);
    await userEvent.type(screen.getByLabelText(/Tytuł zadania/), ' dzieci');
    await rerender({ task: { ...task, revision: 3, planned: '250,00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Zmień zadanie' }));
    expect(await screen.findByRole('button', { name: 'Zapisz moje zmiany' })).toBeTruthy();
    expect(sent('programme_task_save')).toMatchObject([{ revision: 2 }]);
    await userEvent.click(screen.getByRole('button', { name: 'Pokaż zapisane dane' }));
    expect([screen.getByLabelText(/Tytuł zadania/), screen.getByLabelText(/Plan/)].map((field) => (field as HTMLInputElement).value)).toEqual(['Dowóz', '250,00']);
    await userEvent.type(screen.getByLabelText(/Tytuł zadania/), ' dzieci');
    await userEvent.click(screen.getByRole('button', { name: 'Zmień zadanie' }));
    await waitFor(() => expect(sent('programme_task_save')[1]).toMatchObject({ revision: 3, form: { title: 'Dowóz dzieci', planned: '250,00' } }));
  });

  it('goes with what stands in its fields when the key is pressed', async () => {
    const chosen = { ...view, spheres: [{ key: '1', label: '1. pomoc społeczna' }] } as unknown as TasksView;
    render(TaskEditor, { ...table, view: chosen, task: { ...task, revision: 3, sphere: '1' } as unknown as TaskRow });
    await userEvent.clear(screen.getByRole('combobox', { name: /Sfera/ }));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(sent('programme_task_save')).toMatchObject([{ form: { sphere: '' } }]));
  });

  it('is overwritten when the officer says so', async () => {
    const { rerender } = render(TaskEditor, table);
    await userEvent.type(screen.getByLabelText(/Tytuł zadania/), ' dzieci');
    await rerender({ task: { ...task, revision: 3, planned: '250,00' } });
    await userEvent.click(screen.getByRole('button', { name: 'Zmień zadanie' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Zapisz moje zmiany' }));
    await waitFor(() => expect(sent('programme_task_save')[1]).toMatchObject({ revision: 3, form: { title: 'Dowóz dzieci', planned: '100,00' } }));
  });
});

describe('an indicator that was begun', () => {
  const goal = { id: 5, revision: 1, label: 'cel szczegółowy nr 1', wording: 'Więcej dowozu', main: false, indicators: [] } as unknown as GoalView;

  it('waits when the page is left, and its form is open when one comes back', async () => {
    const { unmount } = render(GoalBlock, { goal, others: [], programme: 3, editable: true, first: true, last: true });
    await userEvent.click(screen.getByRole('button', { name: /Dodaj wskaźnik/ }));
    await userEvent.type(screen.getByLabelText(/Nazwa wskaźnika/), 'Liczba kursów');
    unmount();
    render(GoalBlock, { goal, others: [], programme: 3, editable: true, first: true, last: true });
    expect(screen.getByLabelText(/Nazwa wskaźnika/)).toHaveProperty('value', 'Liczba kursów');
  });
});
