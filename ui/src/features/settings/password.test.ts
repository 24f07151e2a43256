// Setting a password: what it means stands first, faults come at their fields, nothing goes to the host unasked but the judgement.
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import PasswordForm from './PasswordForm.svelte';

beforeEach(() => {
  invoke.mockReset();
});

it('explains before it takes a password, judges it while it is typed, and sends it with the tick', async () => {
  const left = vi.fn();
  invoke.mockImplementation(async (command: string) => (command === 'secrecy_judge' ? { accepted: true, sentence: 'Dobre.' } : { value: { encrypted: true, open_copies: 0 }, changed: [] }));
  render(PasswordForm, { kind: 'set', onleave: left });
  screen.getByText(/Zapomniane hasło to utracone dane/u);
  await userEvent.type(screen.getByLabelText('Nowe hasło'), 'zielony kredens');
  await screen.findByText('Dobre.');
  await userEvent.type(screen.getByLabelText('Nowe hasło jeszcze raz'), 'zielony kredens');
  await userEvent.click(screen.getByRole('checkbox', { name: /Rozumiem/u }));
  await userEvent.click(screen.getByRole('button', { name: 'Zaszyfruj plik' }));
  expect(invoke).toHaveBeenLastCalledWith('secrecy_set', { ask: { password: 'zielony kredens', again: 'zielony kredens', understood: true } });
  expect(left).toHaveBeenCalled();
});

it('faults stand at their fields and in the summary', async () => {
  invoke.mockRejectedValue({ kind: 'invalid', violations: [{ field: 'present', sentence: 'To nie jest obecne hasło tego pliku.' }] });
  render(PasswordForm, { kind: 'remove', onleave: () => {} });
  await userEvent.type(screen.getByLabelText('Obecne hasło'), 'nie to');
  await userEvent.click(screen.getByRole('button', { name: 'Usuń hasło' }));
  expect(await screen.findAllByText('To nie jest obecne hasło tego pliku.')).toHaveLength(2);
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});
