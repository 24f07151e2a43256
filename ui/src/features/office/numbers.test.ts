// Boxes that save themselves: an answer to the first tick never takes the second one away.
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import type { OfficeView } from '$lib/api';
import Numbers from './Numbers.svelte';

const view = (ticked: string[]) => ({
  needed: ['numbers.case_number'], numbers: {}, local: { consultation_forms: ticked }, extra_days_off: [],
  forms: [{ key: 'pismo', label: 'na piśmie' }, { key: 'email', label: 'e-mailem' }, { key: 'spotkanie', label: 'na spotkaniu' }],
}) as unknown as OfficeView;

it('keeps the second tick when the answer to the first comes between', async () => {
  const answers: ((answer: unknown) => void)[] = [];
  invoke.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const { rerender } = render(Numbers, { view: view([]) });
  const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
  await userEvent.click(box('na piśmie'));
  await waitFor(() => expect(answers).toHaveLength(1));
  await userEvent.click(box('e-mailem'));
  await rerender({ view: view(['pismo']) });
  expect(box('e-mailem').checked).toBe(true);
  answers[0]?.({ value: null, changed: [] });
  await userEvent.click(box('na spotkaniu'));
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.({ value: null, changed: [] });
  await waitFor(() => expect(invoke.mock.calls.at(-1)?.[1]).toEqual({ field: 'local.consultation_forms', value: 'pismo,email,spotkanie' }));
});
