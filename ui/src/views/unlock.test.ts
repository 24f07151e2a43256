// The password of an encrypted file: tried, counted, forgotten; a copy that it fits is looked for with it.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import Unlock from './Unlock.svelte';

const wrong = { kind: 'storage', fault: 'wrong_password', sentence: 'Hasło nie pasuje do tego pliku.' };
const copy = { copy: { path: '/kopie/a', name: 'a.kladka', at: '2026-10-14T13:41:00', bytes: 4096, encrypted: true }, sound: true, readable: true, sentence: 'Plik jest cały.' };

beforeEach(() => {
  invoke.mockReset();
});

const field = () => screen.getByLabelText<HTMLInputElement>('Hasło pliku');

it('a password that was tried is counted and forgotten', async () => {
  invoke.mockRejectedValue(wrong);
  render(Unlock, { wrong: true });
  for (const times of [1, 2]) {
    await userEvent.type(field(), 'nie to');
    await userEvent.click(screen.getByRole('button', { name: 'Otwórz plik' }));
    expect(invoke).toHaveBeenLastCalledWith('file_unlock', { password: 'nie to' });
    await screen.findByText(new RegExp(`To była ${times}\\. próba`, 'u'));
    expect(field().value).toBe('');
  }
});

it('nothing typed asks for a password and calls nobody', async () => {
  render(Unlock, { wrong: false });
  await userEvent.click(screen.getByRole('button', { name: 'Otwórz plik' }));
  await screen.findByText('Wpisz hasło tego pliku.');
  expect(invoke).not.toHaveBeenCalled();
});

it('a good password with a torn file finds the copy that it fits', async () => {
  invoke.mockImplementation(async (command: string) => (command === 'file_copies' ? [copy] : { value: null, changed: [] }));
  render(Unlock, { wrong: true });
  await userEvent.type(field(), 'dobre hasło');
  await userEvent.click(screen.getByRole('button', { name: 'Poszukaj kopii z tym hasłem' }));
  expect(invoke).toHaveBeenLastCalledWith('file_copies', { password: 'dobre hasło' });
  await userEvent.click(await screen.findByRole('button', { name: /Odtwórz kopię/u }));
  await waitFor(() => expect(invoke).toHaveBeenCalledWith('file_restore', { name: 'a.kladka', password: 'dobre hasło' }));
});

it('what was typed can be shown, and everybody can use it', async () => {
  render(Unlock, { wrong: true });
  await userEvent.type(field(), 'tajne');
  expect(field().type).toBe('password');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Pokaż hasło' }));
  expect(field().type).toBe('text');
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});
