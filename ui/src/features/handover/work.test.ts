// A package taken in: one thing at a time, with its progress and a way to stop it; what failed leaves the officer where she was, and
// what is sent is what she decided.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Difference, Failure, ReviewCase } from '$lib/api';

type Sent = Record<string, unknown> & { progress?: { onmessage: (now: { done: number; total: number }) => void } };
const invoke = vi.hoisted(() => vi.fn<(command: string, sent?: Sent) => Promise<unknown>>());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class { onmessage: unknown = null; } }));

import { onChanged } from '$lib/api';
import { packageWork } from './work.svelte';

const choice = (key: string) => ({ key, label: key });

function difference(id: string, proposed: boolean | null, fixed: string | null = null): Difference {
  return { id, place: 'Uwaga nr 5', field: 'Stanowisko', here: '–', there: 'uwzględniona', changed: choice('oni'), kind: 'field', proposed, fixed, units: [] };
}

function reviewed(number: number, change: Partial<ReviewCase> = {}): ReviewCase {
  return {
    case: number, title: `Sprawa ${number}`, number: '', standing: choice('zmiany_w_paczce'), sentence: '', here: null, seen: `odcisk-${number}`,
    choices: [], proposed: 'theirs', differences: [], notes: [], fault: null, ...change,
  };
}

const OPENED = { name: 'paczka.zip', whole: true, cases: [], others: [] };
const TAKEN = { act: 41, sentence: 'Zmieniono 1 sprawę.', cases: [] };
const refused: Failure = { kind: 'import', sentence: 'Paczka jest uszkodzona albo niepełna. Poproś o przesłanie jej jeszcze raz.', place: 'paczka.zip' };

/** What the host answers; a test puts another answer in its place. */
let answers: Record<string, (sent: Sent) => unknown>;
const calls = (command: string) => invoke.mock.calls.filter(([name]) => name === command).map(([, sent]) => sent ?? {});

/** An answer that comes when the test says so. */
function later() {
  let come: (value: unknown) => void = () => {};
  let fail: (failure: Failure) => void = () => {};
  const answer = new Promise((resolve, reject) => { come = resolve; fail = reject; });
  return { answer, come, fail };
}

/** The work at the comparison of these cases. */
async function compared(...cases: ReviewCase[]) {
  answers['handover_review'] = () => ({ name: 'paczka.zip', from: 'Anna Wierzba', cases, closed: null });
  const work = packageWork();
  await work.open();
  await work.compare();
  return work;
}

beforeEach(() => {
  answers = {
    handover_open: () => OPENED,
    handover_take: () => ({ value: TAKEN, changed: ['programmes'] }),
    history_undo: () => ({ value: 'Cofnięto.', changed: [] }),
    work_stop: () => null,
  };
  invoke.mockReset();
  invoke.mockImplementation(async (command, sent = {}) => answers[command]?.(sent));
});

it('does one thing at a time and says which', async () => {
  const opening = later();
  answers['handover_open'] = () => opening.answer;
  const work = packageWork();
  const first = work.open();
  expect(work.busy).toBe('Otwieram i sprawdzam odciski');
  await work.open();
  await work.compare();
  expect([calls('handover_open').length, calls('handover_review').length]).toEqual([1, 0]);
  opening.come(OPENED);
  await first;
  expect([work.busy, work.step, work.opened?.name]).toEqual([null, 'contents', 'paczka.zip']);
});

it('stays at the file when the officer chooses none', async () => {
  answers['handover_open'] = () => null;
  const work = packageWork();
  await work.open();
  expect([work.step, work.opened, work.failure, work.busy]).toEqual(['file', null, null, null]);
});

it('keeps what failed until the next try, and stays where it was', async () => {
  answers['handover_open'] = () => Promise.reject(refused);
  const work = packageWork();
  await work.open();
  expect([work.failure, work.step, work.busy]).toEqual([refused, 'file', null]);
  const opening = later();
  answers['handover_open'] = () => opening.answer;
  const again = work.open();
  expect(work.failure).toBeNull();
  opening.come(OPENED);
  await again;
  expect([work.failure, work.step]).toEqual([null, 'contents']);

  answers['handover_review'] = () => Promise.reject(refused);
  await work.compare();
  expect([work.failure, work.step, work.review]).toEqual([refused, 'contents', null]);
  work.back();
  expect([work.failure, work.step]).toEqual([null, 'file']);
});

it('shows how far the taking in is, and forgets it when it is done', async () => {
  const work = await compared(reviewed(0));
  const taking = later();
  answers['handover_take'] = () => taking.answer;
  const heard = vi.fn();
  const deaf = onChanged(heard);
  const done = work.take();
  expect([work.busy, work.progress]).toEqual(['Wczytuję sprawy', null]);
  const tell = calls('handover_take')[0]?.progress;
  tell?.onmessage({ done: 1, total: 3 });
  expect(work.progress).toEqual({ done: 1, total: 3 });
  tell?.onmessage({ done: 2, total: 3 });
  expect(work.progress).toEqual({ done: 2, total: 3 });
  await work.take();
  expect(calls('handover_take')).toHaveLength(1);
  taking.come({ value: TAKEN, changed: ['programmes'] });
  await done;
  deaf();
  expect([work.busy, work.progress, work.step, work.done]).toEqual([null, null, 'done', TAKEN]);
  expect(heard.mock.calls).toEqual([[['programmes']]]);
});

it('stops the work that runs and no other, and keeps the decisions', async () => {
  const work = await compared(reviewed(0, { proposed: null }));
  const one = work.review!.cases[0]!;
  work.choose(one, 'ours');
  work.stop();
  expect(calls('work_stop')).toEqual([]);
  const taking = later();
  answers['handover_take'] = () => taking.answer;
  const done = work.take();
  work.stop();
  expect(calls('work_stop')).toEqual([{ number: calls('handover_take')[0]?.['number'] }]);
  taking.fail({ kind: 'interrupted' });
  await done;
  expect([work.failure, work.step, work.done, work.busy, work.progress]).toEqual([{ kind: 'interrupted' }, 'review', null, null, null]);
  expect(work.decided(one).choice).toBe('ours');
  work.stop();
  expect(calls('work_stop')).toHaveLength(1);
});

it('waits for a word about everything that nobody proposed', async () => {
  const asked = reviewed(0, { proposed: null, differences: [difference('a', true), difference('b', null), difference('c', true, 'zostaje')] });
  const broken = reviewed(2, { proposed: null, fault: 'Nie da się wczytać.' });
  const work = await compared(asked, reviewed(1), broken);
  expect([work.waiting, work.wanted]).toEqual([1, 1]);
  work.choose(asked, 'fields');
  expect([work.waiting, work.wanted]).toEqual([1, 2]);
  work.decide(asked, 'b', false);
  expect(work.waiting).toBe(0);
  work.choose(reviewed(1), 'skip');
  expect([work.waiting, work.wanted]).toEqual([0, 1]);
});

it('sends what was decided, with what the officer saw', async () => {
  const asked = reviewed(0, { proposed: null, differences: [difference('a', true), difference('b', null), difference('c', true, 'zostaje')] });
  const broken = reviewed(2, { proposed: 'theirs', fault: 'Nie da się wczytać.' });
  const work = await compared(asked, reviewed(1), broken);
  work.choose(asked, 'fields');
  work.decide(asked, 'b', true);
  await work.take();
  expect(calls('handover_take')[0]?.['decisions']).toEqual([
    { case: 0, choice: 'fields', fields: ['a', 'b'], seen: 'odcisk-0' },
    { case: 1, choice: 'theirs', fields: [], seen: 'odcisk-1' },
    { case: 2, choice: 'skip', fields: [], seen: 'odcisk-2' },
  ]);
});

it('takes the whole act back once, and says when it could not', async () => {
  const work = await compared(reviewed(0));
  await work.takeBack();
  expect(calls('history_undo')).toEqual([]);
  await work.take();
  const stale: Failure = { kind: 'stale', sentence: 'Ktoś zmienił już tę sprawę.' };
  answers['history_undo'] = () => Promise.reject(stale);
  await work.takeBack();
  expect([work.takenBack, work.failure]).toEqual([false, stale]);
  answers['history_undo'] = () => ({ value: 'Cofnięto.', changed: [] });
  await work.takeBack();
  expect([work.takenBack, work.failure, calls('history_undo').at(-1)]).toEqual([true, null, { act: 41 }]);
  await work.open();
  expect([work.step, work.done, work.review]).toEqual(['contents', null, null]);
});
