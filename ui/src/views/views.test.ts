import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { autosave } from '$lib/save';
import { living } from '$lib/save/testing';
import App from './App.svelte';
import { office } from './gallery/office';
import { find } from './palette';
import { builtRooms, GROUPS } from './rooms';
import { placeOf, type Route } from './routes';

const page = async () => ({ default: App });
const routes: Route[] = [
  { room: 'organisation', pattern: '/organisation', page },
  { room: 'organisation', pattern: '/organisation/new', page },
  { room: 'organisation', pattern: '/organisation/:id', page },
  { room: 'programme', pattern: '/programme/:id/:part?', page },
];

describe('rooms', () => {
  it('are sixteen, and only those with a page are shown', () => {
    expect(GROUPS.flatMap((group) => group.rooms)).toHaveLength(16);
    expect(builtRooms(routes).map((group) => [group.name, group.rooms.map((room) => room.name)])).toEqual([['Zasoby', ['Organizacje']]]);
  });
});

describe('pages', () => {
  it.each([
    ['/organisation', '/organisation'],
    ['/organisation/new', '/organisation/new'],
    ['/organisation/7', '/organisation/:id'],
    ['/programme/3/plan', '/programme/:id/:part?'],
    ['/nowhere', undefined],
  ])('%s', (path, pattern) => expect(placeOf(path, routes)?.route.pattern).toBe(pattern));

  it('are kept when only an optional part changes', () => {
    const identity = (path: string) => placeOf(path, routes)?.identity;
    expect(identity('/programme/3/plan')).toBe(identity('/programme/3'));
    expect(identity('/programme/3')).not.toBe(identity('/programme/4'));
  });
});

it('the palette answers with what works when one source fails', async () => {
  const found = await find('x', [
    () => Promise.reject(new Error('host')),
    () => ({ group: 'Sprawy', entries: [{ words: 'Uwaga nr 5', run: () => {} }] }),
    () => ({ group: 'Puste', entries: [] }),
  ]);
  expect(found.map((one) => one.group)).toEqual(['Sprawy']);
});

describe('the first minute', () => {
  beforeEach(() => {
    invoke.mockReset();
    Object.assign(window, { __TAURI_INTERNALS__: {} });
  });

  const answer = (answers: Record<string, unknown>) => invoke.mockImplementation(async (command: string) => {
    const given = answers[command];
    if (given instanceof Error || (typeof given === 'object' && given !== null && 'kind' in given)) throw given;
    return given;
  });

  it('offers three ways when no file waits, and giving up in a dialog changes nothing', async () => {
    answer({ file_open_waiting: { value: null, changed: [] }, file_open: { value: null, changed: [] } });
    render(App);
    await screen.findByRole('heading', { name: 'Kładka' });
    await userEvent.click(screen.getByRole('button', { name: 'Otwórz plik…' }));
    expect(screen.getByRole('button', { name: 'Nowy plik urzędu…' })).toBeTruthy();
  });

  it('says what is wrong with a file, that it is intact, and lets one out', async () => {
    answer({ file_open_waiting: { kind: 'storage', fault: 'newer', sentence: 'Plik zapisała wersja 1.4.' } });
    render(App);
    await screen.findByRole('heading', { name: 'Plik zapisała nowsza wersja Kładki' });
    expect(screen.getByText('Plik jest nienaruszony.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Wróć na początek' }));
    await screen.findByRole('heading', { name: 'Kładka' });
  });

  it('tries again after the cause is gone, and opens the rooms with the name of the office', async () => {
    let locked = true;
    invoke.mockImplementation(async (command: string) => {
      if (command === 'file_holder') return { sentence: null };
      if (command !== 'file_open_waiting') return null;
      if (locked) throw { kind: 'storage', fault: 'locked', sentence: 'Plik ma otwarty Jan Nowak.' };
      return { value: office, changed: ['file'] };
    });
    render(App);
    const again = await screen.findByRole('button', { name: 'Spróbuj ponownie' });
    locked = false;
    await userEvent.click(again);
    await screen.findByRole('navigation', { name: 'Pokoje programu' });
    expect(screen.getByText('Gmina Jarzębin')).toBeTruthy();
  });

  it('saves what waits and only then leaves when the window closes', async () => {
    const order: string[] = [];
    invoke.mockImplementation(async (command: string) => {
      order.push(command);
      return command === 'file_open_waiting' ? { value: null, changed: [] } : null;
    });
    let written = () => {};
    // So long a rest that only closing saves it.
    const { made: field } = living(() => autosave({ place: 'office.phone', what: 'Telefon' }, (text: string) => new Promise<void>((done) => {
      order.push(`zapis: ${text}`);
      written = done;
    }), { rest: 3_600_000 }));
    render(App);
    await waitFor(() => expect(order).toContain('file_open_waiting'));
    field.changed('ostatnie słowa');
    window.dispatchEvent(new Event('kladka-closing'));
    await waitFor(() => expect(order).toContain('zapis: ostatnie słowa'));
    expect(order).not.toContain('program_leave');
    written();
    await waitFor(() => expect(order).toContain('program_leave'));
  });

  it('asks before it closes over what could not be saved, and the host waits for the answer', async () => {
    const full = { kind: 'storage', fault: 'disk_full', sentence: 'Na dysku zabrakło miejsca.' };
    answer({ file_open_waiting: { value: null, changed: [] }, program_leave: null, program_stay: null });
    render(App);
    await waitFor(() => expect(invoke).toHaveBeenCalledWith('file_open_waiting'));
    const called = () => invoke.mock.calls.map((args) => args[0]);
    living(() => autosave({ place: 'office.phone', what: 'Telefon' }, () => Promise.reject(full))).made.changed('24 000 11 22');
    window.dispatchEvent(new Event('kladka-closing'));
    const asked = within(await screen.findByRole('dialog', { name: 'Nie wszystko, co wpisano, jest w pliku' }));
    expect(asked.getByRole('link', { name: 'Telefon' })).toBeTruthy();
    expect(asked.getByText('Na dysku zabrakło miejsca.')).toBeTruthy();
    expect([called().includes('program_stay'), called().includes('program_leave')]).toEqual([true, false]);
    await userEvent.click(screen.getByRole('button', { name: 'Wróć do programu' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(called()).not.toContain('program_leave');
    window.dispatchEvent(new Event('kladka-closing'));
    await userEvent.click(await screen.findByRole('button', { name: 'Zamknij mimo to' }));
    await waitFor(() => expect(called()).toContain('program_leave'));
  });

  it('tells what nobody caught, without its English words, until it is closed', async () => {
    answer({ file_open_waiting: { value: null, changed: [] } });
    render(App);
    await waitFor(() => expect(invoke).toHaveBeenCalledWith('file_open_waiting'));
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new TypeError('Cannot read properties of undefined') }));
    const told = await screen.findByText('Ten ekran napotkał własny błąd.');
    expect(told.closest('[role="alert"]')?.textContent).toMatch(/oznaczenie ekran-\d+/);
    expect(document.body.textContent).not.toMatch(/Cannot read|nienaruszon/);
    expect(invoke).toHaveBeenCalledWith('program_note_defect', expect.objectContaining({ words: expect.stringContaining('Cannot read') }));
    await userEvent.click(screen.getByRole('button', { name: 'Zamknij' }));
    expect(screen.queryByText('Ten ekran napotkał własny błąd.')).toBeNull();
  });
});
