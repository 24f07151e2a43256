// The position on a remark as the officer takes it, with the host played.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { tellChanged } from '$lib/api';
import { runKey } from '$lib/keys';
import type { RemarkList, RemarkView } from './api';
import PositionForm from './PositionForm.svelte';

const outcomes = [
  { key: 'uwzgledniona', label: 'uwzględniona' }, { key: 'uwzgledniona_w_czesci', label: 'uwzględniona w części' },
  { key: 'nieuwzgledniona', label: 'nieuwzględniona' }, { key: 'poza_przedmiotem', label: 'poza przedmiotem konsultacji' },
];
const choices = { outcomes, reasoned: ['uwzgledniona_w_czesci', 'nieuwzgledniona', 'poza_przedmiotem'], changing: ['uwzgledniona', 'uwzgledniona_w_czesci'] } as unknown as RemarkList;
const remark = {
  id: 4, revision: 2, number: 4, position: null, wording_proposed: 'dowóz uczestników;', no_insert: null, inserted_in: null, text: 9, changes: [], closed: null,
} as unknown as RemarkView;

const begin = () => {
  const onnext = vi.fn();
  render(PositionForm, { remark, choices, onnext });
  return { user: userEvent.setup(), onnext };
};
const press = (keys: KeyboardEventInit) => {
  runKey(new KeyboardEvent('keydown', { ...keys, cancelable: true }));
  return tick();
};
const sent = (command: string) => invoke.mock.calls.filter(([name]) => name === command).map(([, args]) => args as Record<string, unknown>);

beforeEach(() => {
  tellChanged(['file']);
  invoke.mockReset();
  invoke.mockImplementation((command: string) => Promise.resolve(
    command === 'remark_approve'
      ? { value: { saved: { id: 4, revision: 4 }, next: 7 }, changed: [] }
      : { value: { id: 4, revision: 3 }, changed: [] },
  ));
});

describe('a position', () => {
  it('asks for words only after it was chosen, and begins with the wording that was proposed', async () => {
    const { user } = begin();
    expect(screen.queryByLabelText(/Powód stanowiska/)).toBeNull();
    await press({ key: '1', code: 'Digit1', altKey: true });
    expect(screen.getByLabelText(/Brzmienie po zmianie/)).toHaveProperty('value', 'dowóz uczestników;');
    await user.click(screen.getByRole('radio', { name: 'nieuwzględniona' }));
    expect(screen.queryByLabelText(/Brzmienie po zmianie/)).toBeNull();
  });

  it('saves what waits, then approves with the new revision and goes to the next remark', async () => {
    const { user, onnext } = begin();
    await press({ key: '3', code: 'Digit3', altKey: true });
    await user.type(screen.getByLabelText(/Powód stanowiska/), 'Zadanie powiatu.');
    await press({ key: 'Enter', code: 'Enter', ctrlKey: true });
    await waitFor(() => expect(onnext).toHaveBeenCalledWith(7));
    expect(sent('remark_position')).toEqual([{ id: 4, revision: 2, position: { outcome: 'nieuwzgledniona', reason: 'Zadanie powiatu.', wording_after: '' } }]);
    expect(sent('remark_approve')[0]).toMatchObject({ id: 4, revision: 3 });
  });

  it('follows what was taken back, and forgets the withdrawn words', async () => {
    const taken = { ...remark, revision: 5, position: { outcome: outcomes[2], reason: 'Zadanie powiatu.', wording_after: '' } } as unknown as RemarkView;
    const { rerender } = render(PositionForm, { remark: taken, choices, onnext: vi.fn() });
    const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').filter((one) => one.checked).length;
    expect(chosen()).toBe(1);
    // Ctrl Z: the list and the remark are read anew.
    await rerender({ remark: { ...taken, revision: 6, position: null } as unknown as RemarkView });
    expect([chosen(), screen.queryByLabelText(/Powód stanowiska/)]).toEqual([0, null]);
  });

  it('is saved to its own remark though another one is on the screen already', async () => {
    const { rerender, unmount } = render(PositionForm, { remark, choices, onnext: vi.fn() });
    await press({ key: '3', code: 'Digit3', altKey: true });
    // Alt ↓ before the rest after the last key: the next remark stands in the same place.
    await rerender({ remark: { ...remark, id: 5, revision: 9, number: 5 } as unknown as RemarkView });
    unmount();
    await waitFor(() => expect(sent('remark_position')).toHaveLength(1));
    expect(sent('remark_position')[0]).toMatchObject({ id: 4, revision: 2 });
  });

  it('takes its wording along only with an outcome that changes the draft, and gives it back', async () => {
    begin();
    await press({ key: '1', code: 'Digit1', altKey: true });
    await press({ key: '3', code: 'Digit3', altKey: true });
    await press({ key: 'Enter', code: 'Enter', ctrlKey: true });
    await waitFor(() => expect(sent('remark_approve')[0]).toMatchObject({ position: { outcome: 'nieuwzgledniona', wording_after: '' } }));
    await press({ key: '2', code: 'Digit2', altKey: true });
    expect(screen.getByLabelText(/Brzmienie po zmianie/)).toHaveProperty('value', 'dowóz uczestników;');
  });

  it('shows at its field what the host still wants', async () => {
    invoke.mockImplementation((command: string) => (command === 'remark_approve'
      ? Promise.reject({ kind: 'invalid', violations: [{ field: 'reason', sentence: 'Stanowisko wymaga powodu.' }] })
      : Promise.resolve({ value: { id: 4, revision: 3 }, changed: [] })));
    const { user, onnext } = begin();
    await press({ key: '4', code: 'Digit4', altKey: true });
    await user.click(screen.getByRole('button', { name: /Zatwierdź i dalej/ }));
    await screen.findByText('Stanowisko wymaga powodu.');
    expect(onnext).not.toHaveBeenCalled();
  });

  it('does not put older words into the draft when the new ones are refused', async () => {
    invoke.mockImplementation((command: string) => (command === 'remark_position'
      ? Promise.reject({ kind: 'invalid', violations: [{ field: 'wording_after', sentence: 'Brzmienie jest za długie.' }] })
      : Promise.resolve({ value: { id: 4, revision: 3 }, changed: [] })));
    const { user } = begin();
    await press({ key: '1', code: 'Digit1', altKey: true });
    await user.click(screen.getByRole('button', { name: 'Wstaw do projektu' }));
    await screen.findByText(/Brzmienie jest za długie/);
    expect([sent('remark_position').length, sent('remark_insert')]).toEqual([1, []]);
  });
});
