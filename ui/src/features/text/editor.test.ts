import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { tellChanged } from '$lib/api';
import { runKey } from '$lib/keys';
import type { DraftInput, DraftView, LineView, TextView } from '$lib/api';
import TextEditor from './TextEditor.svelte';

const line = (id: number, words: string): LineView => ({
  key: `u${id}`, id, level: 'paragraph', role: 'intro', mark: `§ ${id}.`, address: `§ ${id}`, meets: [], pieces: [{ kind: 'text', text: words }],
});

const draft = (lines: LineView[], revision = 1): DraftView => ({ revision, lines, findings: [], definitions: [], notes: [], focus: null });

const opened: TextView = {
  id: 7, title: 'Program', owner: { kind: 'nobody' }, others: [], draft: draft([line(1, 'Pierwszy.'), line(2, 'Drugi.')]),
  levels: [{ key: 'paragraph', label: 'Paragraf' }, { key: 'subsection', label: 'Ustęp' }],
  chips: [{ key: 'program.rok', label: 'rok programu', value: '2027' }], version: null, changed: true, read_only: null,
};

const calls: [string, unknown][] = [];

beforeEach(() => {
  calls.length = 0;
  tellChanged(['file']);
  invoke.mockClear();
  invoke.mockImplementation(async (command: string, args: unknown) => {
    calls.push([command, args]);
    if (command === 'text_open') return opened;
    if (command === 'text_save_draft' || command === 'text_edit') {
      const { input } = args as { input: DraftInput };
      const lines = input.lines.map((one, index) => ({ ...one, id: one.id ?? 90 + index, mark: `§ ${index + 1}.`, address: `§ ${index + 1}`, pieces: one.pieces.map((piece) => ({ ...piece, printed: 'x', broken: false, label: '', known: true })) }));
      return { value: { ...draft(lines as never, input.revision + 1) }, changed: ['texts'] };
    }
    return { value: null, changed: [] };
  });
});

describe('the editor', () => {
  it('shows the text numbered, and the outline leads into it', async () => {
    render(TextEditor, { id: 7 });
    const text = await screen.findByRole('textbox', { name: 'Treść: Program' });
    expect(text.textContent).toBe('Pierwszy.Drugi.');
    expect(text.querySelectorAll('.line')[1]?.getAttribute('data-mark')).toBe('§ 2.');
    await userEvent.click(screen.getByRole('button', { name: '§ 2' }));
    await waitFor(() => expect(text.querySelector('.here')?.textContent).toBe('Drugi.'));
    expect((screen.getByLabelText('Poziom jednostki') as HTMLSelectElement).value).toBe('paragraph');
  });

  it('sends the whole draft for a verb and takes in the answer', async () => {
    render(TextEditor, { id: 7 });
    await screen.findByRole('textbox', { name: 'Treść: Program' });
    await userEvent.click(screen.getByRole('button', { name: '§ 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Niżej' }));
    await waitFor(() => expect(calls.map(([command]) => command)).toContain('text_edit'));
    const [, args] = calls.find(([command]) => command === 'text_edit')!;
    expect(args).toMatchObject({ verb: { verb: 'indent', line: 'u2' }, input: { id: 7, revision: 1 } });
  });

  it('puts in data from the list and saves at once', async () => {
    render(TextEditor, { id: 7 });
    const text = await screen.findByRole('textbox', { name: 'Treść: Program' });
    await userEvent.click(screen.getByRole('button', { name: 'Wstaw dane' }));
    await userEvent.type(await screen.findByRole('combobox', { name: 'Jakie dane wstawić? Pisz nazwę albo wartość.' }), 'rok{Enter}');
    await waitFor(() => expect(text.querySelector('.field')).not.toBeNull());
    await waitFor(() => expect(calls.map(([command]) => command)).toContain('text_save_draft'));
  });

  it('keeps no version while the last words are not in the file, and says why', async () => {
    const usual = invoke.getMockImplementation()!;
    const refusals = ['Na dysku zabrakło miejsca.', 'Na dysku dalej brakuje miejsca.'];
    invoke.mockImplementation(async (command: string, args: unknown) => {
      if (command === 'text_save_draft') throw { kind: 'storage', fault: 'disk_full', sentence: refusals.shift() };
      return usual(command, args);
    });
    render(TextEditor, { id: 7 });
    await screen.findByRole('textbox', { name: 'Treść: Program' });
    await userEvent.click(screen.getByRole('button', { name: 'Wstaw dane' }));
    await userEvent.type(await screen.findByRole('combobox', { name: 'Jakie dane wstawić? Pisz nazwę albo wartość.' }), 'rok{Enter}');
    await screen.findByText('Na dysku zabrakło miejsca.');
    runKey(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', ctrlKey: true, cancelable: true }));
    await screen.findByText('Na dysku dalej brakuje miejsca.');
    // A version would be asked for in the same turn.
    await new Promise((resolve) => setTimeout(resolve));
    expect(invoke.mock.calls.map(([command]) => command)).not.toContain('text_keep_version');
  });

  it('says why a version could not be kept', async () => {
    const usual = invoke.getMockImplementation()!;
    invoke.mockImplementation(async (command: string, args: unknown) => {
      if (command === 'text_keep_version') throw { kind: 'storage', fault: 'disk_full', sentence: 'Na dysku zabrakło miejsca.' };
      return usual(command, args);
    });
    render(TextEditor, { id: 7 });
    await screen.findByRole('textbox', { name: 'Treść: Program' });
    runKey(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', ctrlKey: true, cancelable: true }));
    await screen.findByText('Na dysku zabrakło miejsca.');
  });
});
