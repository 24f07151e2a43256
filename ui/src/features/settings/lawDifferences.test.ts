// Differences of two law packs: what was and what will be stand beside each other, and a refused pack tells every fault on a line.
import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { DifferenceView } from '$lib/api';
import LawDifferences from './LawDifferences.svelte';
import LawRefused from './LawRefused.svelte';

const row = (key: string, label: string, was: string, now: string): DifferenceView => ({
  kind: { key, label }, name: `Wpis ${label}`, from: null, facts: [{ label: 'wartość', was, now }],
});

it('tells what was and what will be of a changed entry, and one of the two of another', () => {
  render(LawDifferences, {
    label: 'Terminy',
    rows: [row('zmieniony', 'zmieniony', '30 listopada', '15 listopada'), row('dodany', 'dodany', '', '14 dni'), row('usuniety', 'usunięty', '7 dni', '')],
  });
  const told = screen.getAllByRole('definition').map((cell) => cell.textContent.replaceAll(/\s+/gu, ' ').trim());
  expect(told).toEqual(['było: 30 listopada będzie: 15 listopada', '14 dni', 'było: 7 dni']);
  expect(screen.getAllByRole('rowheader')).toHaveLength(3);
});

it('tells every fault of a refused pack on a line of its own', () => {
  const violations = ['Plik acts.toml: brakuje tego pliku.', 'Plik terms.toml: okresy nachodzą na siebie.'].map((sentence) => ({ field: '', sentence }));
  render(LawRefused, { failure: { kind: 'invalid', violations } });
  expect(screen.getByRole('alert').textContent).toContain('Tego pakietu nie wczytano.');
  expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual(violations.map((one) => one.sentence));
});
