// The form of a step says what the law forbids only of the day that was judged.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { tellChanged, type NextStep, type ProgrammePage } from '$lib/api';
import StepPanel from './StepPanel.svelte';

const finding = {
  rule: 'P-03', level: { key: 'blokada', label: 'blokada' }, title: 'Uchwalony po terminie', found: '', required: '', basis: '', basis_verified: true,
  advice: '', place: { kind: 'case' }, remedy: null,
};
const step = {
  to: { key: 'uchwalony', label: 'uchwalony' }, words: 'Odnotuj uchwalenie', permission: { allowed: false, because: [finding] }, aside: false,
  day_label: 'Dzień uchwalenia', day: { iso: '2026-12-05', words: '5 grudnia 2026 r.', weekday: 'sobota' }, resolution_number: 'XX/1/2026',
} as unknown as NextStep;
const page = { id: 3, revision: 4 } as unknown as ProgrammePage;

const sent = () => invoke.mock.calls.filter(([command]) => command === 'programme_step').map(([, args]) => (args as { form: Record<string, string> }).form);
const judgements = () => invoke.mock.calls.filter(([command]) => command === 'programme_step_judge').length;
const day = () => screen.getByLabelText<HTMLInputElement>('Dzień uchwalenia');

async function type(text: string) {
  await userEvent.clear(day());
  await userEvent.type(day(), text);
  await userEvent.tab();
}

/** What the host answers: what it has against the typed day, and why it refuses the step. */
let against: unknown[] = [];
let refusal: unknown = null;

beforeEach(() => {
  // A form that was begun is kept until the file is another.
  tellChanged(['file']);
  against = [];
  refusal = null;
  invoke.mockReset();
  invoke.mockImplementation(async (command: string) => {
    if (command === 'programme_step_judge') return against;
    if (refusal) throw refusal;
    return { value: null, changed: [] };
  });
});

it('asks for a reason on the forbidden day, and for none on the lawful one', async () => {
  render(StepPanel, { page, step, onclose: vi.fn(), onshow: vi.fn() });
  expect(screen.getByText('Tego kroku zabraniają przepisy.')).toBeTruthy();
  expect(screen.getByLabelText('Dlaczego odnotowujesz mimo blokady')).toBeTruthy();
  await type('27.11.2026');
  await waitFor(() => expect(screen.queryByText('Tego kroku zabraniają przepisy.')).toBeNull());
  expect(screen.queryByLabelText('Dlaczego odnotowujesz mimo blokady')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Odnotuj uchwalenie' }));
  await waitFor(() => expect(sent()).toMatchObject([{ day: '2026-11-27', reason: '' }]));
});

it('keeps the typed reason while another day is forbidden too, and asks for none when the day is lawful', async () => {
  render(StepPanel, { page, step, onclose: vi.fn(), onshow: vi.fn() });
  const reason = () => screen.queryByLabelText<HTMLTextAreaElement>('Dlaczego odnotowujesz mimo blokady');
  await userEvent.type(reason()!, 'Rada uchwaliła po terminie.');
  against = [{ ...finding, title: 'Uchwalony dwa dni po terminie' }];
  await type('7.12.2026');
  await screen.findByText('Uchwalony dwa dni po terminie');
  expect(reason()?.value).toBe('Rada uchwaliła po terminie.');
  expect(screen.getByRole('button', { name: 'Odnotuj mimo blokady' }).getAttribute('aria-disabled')).not.toBe('true');
  against = [];
  await type('27.11.2026');
  await waitFor(() => expect(reason()).toBeNull());
  expect(screen.getByRole('button', { name: 'Odnotuj uchwalenie' }).getAttribute('aria-disabled')).not.toBe('true');
});

it('forgets what forbade the typed day when it is mended elsewhere in the case', async () => {
  render(StepPanel, { page, step, onclose: vi.fn(), onshow: vi.fn() });
  against = [finding];
  await type('7.12.2026');
  await waitFor(() => expect(judgements()).toBeGreaterThan(0));
  const before = judgements();
  await userEvent.type(screen.getByLabelText('Dlaczego odnotowujesz mimo blokady'), 'Tak było.');
  expect(judgements(), 'the reason is not judged').toBe(before);
  against = [];
  tellChanged(['consultations']);
  await waitFor(() => expect(screen.queryByText('Tego kroku zabraniają przepisy.')).toBeNull());
});

it('forgets a refusal when the host says anew what forbids the step', async () => {
  const free = () => ({ ...step, permission: { allowed: true, because: [] } }) as unknown as NextStep;
  const { rerender } = render(StepPanel, { page, step: free(), onclose: vi.fn(), onshow: vi.fn() });
  refusal = { kind: 'refused', findings: [finding] };
  await userEvent.click(screen.getByRole('button', { name: 'Odnotuj uchwalenie' }));
  await screen.findByText('Tego kroku zabraniają przepisy.');
  await rerender({ step: free() });
  expect(screen.queryByText('Tego kroku zabraniają przepisy.')).toBeNull();
});

it('shows what the host says when it refuses the step', async () => {
  render(StepPanel, { page, step: { ...step, permission: { allowed: true, because: [] } } as unknown as NextStep, onclose: vi.fn(), onshow: vi.fn() });
  refusal = { kind: 'refused', findings: [finding] };
  await userEvent.click(screen.getByRole('button', { name: 'Odnotuj uchwalenie' }));
  await screen.findByText('Tego kroku zabraniają przepisy.');
});

it('leads from the summary to its own fields, whatever stands on the page besides', async () => {
  render(StepPanel, { page, step, onclose: vi.fn(), onshow: vi.fn() });
  refusal = { kind: 'invalid', violations: [{ field: 'adoption.resolution_number', sentence: 'Numer uchwały jest za długi.' }] };
  await type('27.11.2026');
  await userEvent.click(screen.getByRole('button', { name: 'Odnotuj uchwalenie' }));
  const link = await screen.findByRole('link', { name: 'Numer uchwały jest za długi.' });
  expect(document.querySelector(link.getAttribute('href')!)).toBe(screen.getByLabelText('Numer uchwały'));
});
