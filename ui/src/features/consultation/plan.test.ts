// The plan of a consultation: what people were told is fixed where the host says so, and nowhere else.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
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
  const hints = screen.getByLabelText(new RegExp(`^${label}`)).getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent?.replaceAll('\u00a0', ' '));
  expect(hints).toEqual([sentence]);
});

it('a day typed before the announcement and refused gives way to the announced one', async () => {
  const sent: { revision: number; plan: Record<string, unknown> }[] = [];
  invoke.mockImplementation(async (_, args: (typeof sent)[number]) => {
    sent.push(args);
    if (args.revision !== 2) throw { kind: 'stale', sentence: 'Zmieniono w innym miejscu.' };
    return { value: { id: 3, revision: 3 }, changed: [] };
  });
  const { rerender } = render(PlanPart, { held: held([]) });
  const start = screen.getByLabelText<HTMLInputElement>(/^Pierwszy dzień/);
  await userEvent.clear(start);
  await userEvent.type(start, '30.10.2026');
  await userEvent.tab();
  await rerender({ held: { ...held([{ field: 'starts_on', sentence: 'Podano w ogłoszeniu.' }]), revision: 2 } });
  expect(start.value).toBe('06.10.2026');
  await userEvent.type(screen.getByLabelText(/^Cel konsultacji/), 'Poznać zdanie.');
  await userEvent.tab();
  await userEvent.click(await screen.findByRole('button', { name: 'Zapisz moje zmiany' }));
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ revision: 2, plan: { starts_on: '2026-10-06', purpose: 'Poznać zdanie.' } }));
});
