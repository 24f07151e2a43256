// A field of the profile saves itself and never takes away what is being typed.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import ProfileField from './ProfileField.svelte';

beforeEach(() => {
  invoke.mockReset();
  invoke.mockResolvedValue({ value: null, changed: [] });
});

const shown = () => render(ProfileField, { field: 'unit.nominative', label: 'Nazwa', value: 'Gmina' });
const input = () => screen.getByLabelText<HTMLInputElement>('Nazwa');

it('sends its name and its text when it is left', async () => {
  shown();
  await userEvent.type(input(), ' Jarzębin');
  await fireEvent.blur(input());
  await waitFor(() => expect(invoke).toHaveBeenCalledWith('office_change', { field: 'unit.nominative', value: 'Gmina Jarzębin' }));
});

it('keeps what is being typed when an older answer comes back, and takes a new one afterwards', async () => {
  const { rerender } = shown();
  await userEvent.type(input(), ' ');
  await rerender({ value: 'Gmina Inna' });
  expect(input().value).toBe('Gmina ');
  await userEvent.tab();
  await rerender({ value: 'Gmina Nowa' });
  expect(input().value).toBe('Gmina Nowa');
});

it('keeps a refused text with its reason', async () => {
  invoke.mockRejectedValue({ kind: 'invalid', violations: [{ field: 'unit.nominative', sentence: 'To pole jest puste. Wpisz nazwę.' }] });
  shown();
  await userEvent.clear(input());
  await fireEvent.blur(input());
  await screen.findByText('To pole jest puste. Wpisz nazwę.');
  expect(input().getAttribute('aria-invalid')).toBe('true');
});
