// What the screen of a file in trouble offers.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import type { Failure, StorageFault } from '$lib/api';
import Problem from './Problem.svelte';

beforeEach(() => {
  invoke.mockReset();
});

const copy = (name: string, sound: boolean) => ({
  copy: { path: `/kopie/${name}`, name, at: '2026-10-14T13:41:00Z', bytes: 4096, encrypted: false },
  sound,
  readable: sound,
  sentence: sound ? 'Plik jest cały.' : 'Ta kopia nie przeszła sprawdzenia i nie będzie użyta.',
});

function shown(fault: StorageFault, copies: unknown) {
  invoke.mockImplementation(async (command: string) => (command === 'file_copies' ? copies : { value: null, changed: [] }));
  render(Problem, { triedAt: null, failure: { kind: 'storage', fault, sentence: 'Nie da się otworzyć.' }, again: async () => {} });
}

it('a damaged file offers the newest sound copy and restores that one', async () => {
  shown('damaged', [copy('torn.kladka', false), copy('good.kladka', true)]);
  await userEvent.click(await screen.findByRole('button', { name: 'Odtwórz tę kopię' }));
  expect(invoke).toHaveBeenCalledWith('file_restore', { name: 'good.kladka', password: null });
  expect(screen.queryByText('Plik jest nienaruszony.')).toBeNull();
});

it('a damaged file without a sound copy says where else one may be', async () => {
  shown('damaged', [copy('torn.kladka', false)]);
  await screen.findByText(/nie ma dobrej kopii tego pliku/);
  expect(screen.queryByRole('button', { name: 'Odtwórz tę kopię' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Wybierz plik…' })).toBeTruthy();
});

it('a newer file offers a look at its copy and never puts the copy in its place', async () => {
  shown('newer', [copy('good.kladka', true)]);
  await userEvent.click(await screen.findByRole('button', { name: 'Otwórz kopię do odczytu' }));
  expect(invoke).toHaveBeenCalledWith('file_open_to_read', { copy: 'good.kladka' });
  expect(screen.queryByRole('button', { name: 'Odtwórz tę kopię' })).toBeNull();
});

it('a locked file can be read meanwhile', async () => {
  shown('locked', []);
  await userEvent.click(screen.getByRole('button', { name: 'Otwórz do odczytu' }));
  expect(invoke).toHaveBeenCalledWith('file_open_to_read', { copy: null });
});

it('a file that stands where a new one was to be made can be opened, or the new one named otherwise', async () => {
  const again = vi.fn(async () => {});
  invoke.mockImplementation(async () => ({ value: null, changed: [] }));
  render(Problem, { triedAt: null, failure: { kind: 'storage', fault: 'exists', sentence: 'W tym miejscu jest już plik.' }, again });
  await userEvent.click(screen.getByRole('button', { name: 'Podaj inną nazwę…' }));
  expect(again).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Otwórz ten plik' }));
  expect(invoke).toHaveBeenCalledWith('file_open_again');
});

it.each<[string, Failure]>([
  ['Nie ma takiego pliku', { kind: 'storage', fault: 'not_found', sentence: 'Pliku nie ma.' }],
  ['Na dysku zabrakło miejsca', { kind: 'storage', fault: 'disk_full', sentence: 'Na dysku nie ma miejsca.' }],
  ['Tego pliku nie można zmieniać', { kind: 'storage', fault: 'read_only', sentence: 'Plik jest tylko do odczytu.' }],
  ['Program napotkał własny błąd', { kind: 'bug', reference: '20261015-084100-123' }],
])('„%s” can be used by everybody', async (title, failure) => {
  invoke.mockImplementation(async () => null);
  const { container } = render(Problem, { triedAt: null, failure, again: async () => {} });
  await screen.findByRole('heading', { name: title });
  const { violations, passes } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map((one) => `${one.id}: ${one.help}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
});
