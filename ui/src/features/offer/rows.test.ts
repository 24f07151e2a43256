import { expect, it } from 'vitest';
import { blankAction, blankCost, closed, isBlank, opened, withBlank } from './rows';
import type { OfferInput } from './api';

const amounts = { total: '', years: [] };
const form = {
  joint: false, addressee: '', task_kind: '', applicants: [], contact_name: '', contact_phone: '', contact_email: '', title: '', starts_on: '', ends_on: '', summary: '', actions: [],
  outcomes: '', results: [], experience: '', resources: '', costs: [{ name: 'Treningi', rows: [{ name: 'Trener', unit: '', unit_price: '80', units: '', total: '', years: ['40'] }] }], admin: [],
  actions_sum: amounts, admin_sum: amounts, all_sum: amounts, sources: [{ amount: '100', share: '' }], split: [], split_sum: amounts, payment: '', payment_note: '', representation: '', other: '',
  within_activity: false, payments_within_activity: false, tax_arrears: '', insurance_arrears: '', agrees_with: '', truthful: false, data_protection: false, signatures: [], signed_on: '',
} satisfies OfferInput;

it('every table ends with one row to type in', () => {
  const typed = opened(form, ['2027', '2028']);
  expect(typed.costs[0]?.rows).toHaveLength(2);
  expect(typed.costs[0]?.rows[0]?.years).toEqual(['40', '']);
  expect(typed.admin).toEqual([blankCost(2)]);
  expect(typed.sources).toHaveLength(6);
  expect(typed.applicants).toHaveLength(1);
  expect(opened(typed, ['2027', '2028'])).toEqual(typed);
});

it('a row that was begun gets another one under it', () => {
  const rows = [blankCost(0)];
  expect(withBlank(rows, () => blankCost(0))).toBe(rows);
  rows[0]!.name = 'Sala';
  expect(withBlank(rows, () => blankCost(0))).toHaveLength(2);
  expect(isBlank({ name: ' ', years: ['', ' '] })).toBe(true);
});

it('a year alone makes no action', () => {
  const sent = closed({ ...form, actions: [{ ...blankAction('2027'), name: 'Treningi' }, blankAction('2027')] });
  expect(sent.actions.map((row) => row.year)).toEqual(['2027', '']);
});
