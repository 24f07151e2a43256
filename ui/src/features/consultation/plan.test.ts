// The plan of a consultation: what people were told is fixed where the host says so, and nowhere else.
import { render, screen } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import type { ConsultationView } from './api';
import PlanPart from './PlanPart.svelte';

const DAYS = { announced_on: 'Ogłoszenie', starts_on: 'Pierwszy dzień', ends_on: 'Ostatni dzień', ends_at: 'Godzina końca' };

const held = (fixed: ConsultationView['fixed']) => ({
  id: 3, revision: 1, closed: null, duty: { obligatory: true, basis: 'art. 5', sentence: 'Konsultacje są obowiązkowe.' }, suggestions: [], fixed,
  status: { key: 'ogloszona', label: 'ogłoszone' },
  plan: {
    title: 'Projekt programu', case_number: '', entitled: [], forms: [], purpose: '', unit: '', remarks_address: '', remarks_email: '', order_number: '', order_date: '',
    announced_on: '2026-09-25', starts_on: '2026-10-06', ends_on: '2026-10-20', ends_at: '', report_made_on: '', stated_participants: '', summary: '',
  },
  choices: { entitled: [], forms: [], local_forms: [] },
}) as unknown as ConsultationView;

it.each(Object.entries(DAYS))('%s is closed with the sentence of the host', (field, label) => {
  const sentence = 'Podano to w ogłoszeniu.';
  render(PlanPart, { held: held([{ field, sentence }]) });
  const closed = Object.values(DAYS).filter((one) => screen.getByLabelText<HTMLInputElement>(new RegExp(`^${one}`)).readOnly);
  expect(closed).toEqual([label]);
  const hints = screen.getByLabelText(new RegExp(`^${label}`)).getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(hints).toEqual([sentence]);
});
