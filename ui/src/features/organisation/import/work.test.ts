// Bringing a list in: what is being done is said as it is, and what the button promised is what is written.
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { importWork } from './work.svelte';

let fresh = 5;
const calls = (command: string) => invoke.mock.calls.filter(([name]) => name === command).length;

beforeEach(() => {
  fresh = 5;
  invoke.mockReset();
  invoke.mockImplementation(async (command: string) => {
    if (command === 'organisation_import_check') return { new: fresh, updated: 0 };
    if (command === 'organisation_import_run') return { value: { sentence: '', act: 1 }, changed: [] };
    return null;
  });
});

it('says what it is doing while rows are saved for mending', async () => {
  const work = importWork();
  await work.examine();
  let done: (name: string) => void = () => {};
  invoke.mockImplementationOnce(() => new Promise((resolve) => (done = resolve)));
  const saving = work.saveFaulty('csv', () => {});
  expect(work.busy).toBe('Zapisuję wiersze do poprawy');
  done('wiersze.csv');
  await saving;
  expect(work.busy).toBeNull();
});

it('writes what was checked without checking again', async () => {
  const work = importWork();
  await work.examine();
  await work.run();
  expect([calls('organisation_import_check'), calls('organisation_import_run'), work.step]).toEqual([1, 1, 'done']);
});

it('shows other numbers before anything is written, and writes when they were seen', async () => {
  const work = importWork();
  await work.examine();
  work.mend(3, 'nip', '5261040828', '1');
  expect(work.fresh).toBe(false);
  fresh = 6;
  await work.run();
  expect([calls('organisation_import_run'), work.recounted, work.fresh]).toEqual([0, true, true]);
  await work.run();
  expect([calls('organisation_import_run'), work.recounted, work.step]).toEqual([1, false, 'done']);
});

it('goes from a saved reply of the KRS straight to what it would change', async () => {
  const work = importWork();
  const read = { name: 'odpis.json', columns: [{ field: 'name' }], sheets: [], reply: 'odpis aktualny z KRS' };
  invoke.mockImplementationOnce(async () => read);
  await work.choose();
  expect([work.step, calls('organisation_import_check')]).toEqual(['check', 1]);
  invoke.mockImplementationOnce(async () => ({ ...read, reply: null }));
  await work.choose();
  expect(work.step).toBe('columns');
});
