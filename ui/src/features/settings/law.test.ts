// The law pack on the screen: entries that share a key and a day are all shown, and an unverified one carries a word and a shape.
import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { LawRowView } from '$lib/api';
import LawTable from './LawTable.svelte';

const from = { iso: '1951-01-20', words: '20 stycznia 1951 r.', weekday: 'sobota' };
const row = (name: string, verified: boolean): LawRowView => ({
  key: '', name, value: '1 stycznia', basis: 'art. 1', from, to: null, source: 'tekst jednolity', verified, in_force: true,
});

it('shows every entry of one day', () => {
  render(LawTable, { label: 'Dni wolne od pracy', rows: [row('Nowy Rok', true), row('Wszystkich Świętych', false)] });
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Nowy Rok', 'Wszystkich Świętychniesprawdzone']);
  expect(screen.getByText('niesprawdzone').closest('.mark')?.querySelector('svg')).toBeTruthy();
});
