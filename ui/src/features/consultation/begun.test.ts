// Half-filled forms of a consultation, with the host played.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { tellChanged } from '$lib/api';
import { runKey } from '$lib/keys';
import { leaveFile, leaving } from '$lib/save';
import type { ConsultationView, RemarkList } from './api';
import MeetingsPart from './MeetingsPart.svelte';
import RemarkForm from './RemarkForm.svelte';

const choices = { channels: [{ key: 'papier', label: 'papier' }], sender_kinds: [{ key: 'organizacja', label: 'organizacja' }], meetings: [] } as unknown as RemarkList;
const remarkForm = () => render(RemarkForm, { consultation: 3, choices, remark: null, ondone: vi.fn(), onclose: vi.fn() });

beforeEach(() => {
  tellChanged(['file']);
  invoke.mockReset();
  invoke.mockImplementation((command: string) => Promise.resolve(command === 'remark_save' ? { value: { id: 9, revision: 1 }, changed: [] } : []));
});

describe('a remark typed from a letter', () => {
  it('waits when the page is left, and can be cleared', async () => {
    const { unmount } = remarkForm();
    await userEvent.type(screen.getByLabelText(/Treść uwagi/), 'Prosimy o dowóz.');
    unmount();
    remarkForm();
    expect(screen.getByLabelText(/Treść uwagi/)).toHaveProperty('value', 'Prosimy o dowóz.');
    await userEvent.click(screen.getByRole('button', { name: 'Wyczyść formularz' }));
    expect(screen.getByLabelText(/Treść uwagi/)).toHaveProperty('value', '');
  });

  it('is gone from the form when it is in the file', async () => {
    const { unmount } = remarkForm();
    await userEvent.type(screen.getByLabelText(/Treść uwagi/), 'Prosimy o dowóz.');
    await userEvent.click(screen.getByRole('button', { name: 'Wpisz uwagę' }));
    expect(invoke.mock.calls.find(([command]) => command === 'remark_save')?.[1]).toMatchObject({ remark: { content: 'Prosimy o dowóz.' } });
    unmount();
    remarkForm();
    expect(screen.getByLabelText(/Treść uwagi/)).toHaveProperty('value', '');
  });
});

describe('a remark with words that cannot be read', () => {
  const saved = () => invoke.mock.calls.filter(([command]) => command === 'remark_save').map(([, args]) => (args as { remark: Record<string, unknown> }).remark);
  const provisions = ['§ 8 ust. 1', '§ 8 ust. 2', '§ 8 ust. 2 pkt 1'].map((address, index) => ({ id: index + 1, address, words: 'warsztaty' }));

  beforeEach(() => {
    invoke.mockImplementation((command: string) => Promise.resolve(command === 'remark_save' ? { value: { id: 9, revision: 1 }, changed: [] } : command === 'consultation_units' ? provisions : []));
  });

  it('is not written while the provision names several: the words stay, with the reason', async () => {
    remarkForm();
    await userEvent.type(screen.getByLabelText(/Treść uwagi/), 'Prosimy o dowóz.');
    const provision = screen.getByRole<HTMLInputElement>('combobox', { name: /Przepis, którego dotyczy/ });
    await userEvent.type(provision, '8');
    await userEvent.click(screen.getByRole('button', { name: 'Wpisz uwagę' }));
    expect(await screen.findByText(/pasuje więcej niż jedna pozycja/)).toBeTruthy();
    expect([saved(), provision.value, document.activeElement]).toEqual([[], '8', provision]);
    await userEvent.clear(provision);
    await userEvent.type(provision, '8 ust. 2');
    await userEvent.click(screen.getByRole('button', { name: 'Wpisz uwagę' }));
    await waitFor(() => expect(saved()).toMatchObject([{ unit: 2, content: 'Prosimy o dowóz.' }]));
  });

  it('is not written by the keys, nor is the first of several provisions taken for the typed one', async () => {
    remarkForm();
    await userEvent.type(screen.getByLabelText(/Treść uwagi/), 'Prosimy o dowóz.');
    const provision = screen.getByRole<HTMLInputElement>('combobox', { name: /Przepis, którego dotyczy/ });
    await userEvent.type(provision, '8');
    const keys = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true, bubbles: true });
    provision.dispatchEvent(keys);
    expect(keys.defaultPrevented).toBe(false);
    runKey(keys);
    expect(await screen.findByText(/pasuje więcej niż jedna pozycja/)).toBeTruthy();
    expect([saved(), provision.value]).toEqual([[], '8']);
  });

  it('is not written by the keys either, before an hour that does not exist is mended', async () => {
    remarkForm();
    await userEvent.type(screen.getByLabelText(/Treść uwagi/), 'Prosimy o dowóz.');
    const hour = screen.getByLabelText<HTMLInputElement>(/Godzina/);
    await userEvent.type(hour, '25:99');
    runKey(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true }));
    await waitFor(() => expect(hour.getAttribute('aria-invalid')).toBe('true'));
    expect([saved(), hour.value]).toEqual([[], '25:99']);
    await userEvent.click(screen.getByRole('button', { name: 'Wyczyść formularz' }));
    expect([hour.value, hour.getAttribute('aria-invalid')]).toEqual(['', null]);
  });
});

describe('a meeting that was begun', () => {
  const held = { closed: null,
    id: 3, findings: [], choices: { sectors: [] },
    meetings: [{ id: 5, revision: 1, name: 'Spotkanie 13 października', held_on: { iso: '2026-10-13', words: '13 października 2026 r.' }, hour: '17:00', place: 'Dom Kultury', turnout: [], people: 0, stated_total: null, ahead: false, notes: '' }],
    turnout: { sectors: [], at_meetings: 0, at_meetings_why: { result: '', steps: [], left_out: [] } },
  } as unknown as ConsultationView;

  it('outlives a click on another row, and its form is open when one comes back', async () => {
    const { unmount } = render(MeetingsPart, { held });
    await userEvent.click(screen.getByRole('button', { name: 'Dopisz spotkanie' }));
    await userEvent.type(screen.getByLabelText('Miejsce'), 'Świetlica');
    await userEvent.click(screen.getByText('Dom Kultury'));
    expect(screen.getByLabelText('Miejsce')).toHaveProperty('value', 'Dom Kultury');
    unmount();
    render(MeetingsPart, { held });
    expect(screen.getByLabelText('Miejsce')).toHaveProperty('value', 'Świetlica');
  });

  it('leaves nothing behind when its meeting is removed', async () => {
    const { rerender } = render(MeetingsPart, { held });
    invoke.mockImplementation(() => Promise.resolve({ value: null, changed: [] }));
    await userEvent.click(screen.getByText('Dom Kultury'));
    await userEvent.type(screen.getByLabelText('Miejsce'), ', sala 2');
    await userEvent.click(screen.getByRole('button', { name: 'Usuń spotkanie' }));
    await waitFor(() => expect(screen.queryByLabelText('Miejsce')).toBeNull());
    await rerender({ held: { ...held, meetings: [] } });
    const go = vi.fn();
    await leaveFile(go);
    expect([go.mock.calls.length, leaving.question]).toEqual([1, null]);
  });
});
