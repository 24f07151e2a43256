import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

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
  it('are fifteen, and only those with a page are shown', () => {
    expect(GROUPS.flatMap((group) => group.rooms)).toHaveLength(15);
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

  it('saves and leaves when the window closes', async () => {
    answer({ file_open_waiting: { value: null, changed: [] }, program_leave: null });
    render(App);
    await waitFor(() => expect(invoke).toHaveBeenCalledWith('file_open_waiting'));
    window.dispatchEvent(new Event('kladka-closing'));
    await waitFor(() => expect(invoke.mock.calls.map((args) => args[0])).toContain('program_leave'));
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
