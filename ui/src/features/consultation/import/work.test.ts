// Bringing remarks in: words are explained once, what the button promised is what is written, a repeated row is taken only on purpose.
import { beforeEach, expect, it, vi } from 'vitest';

const invoke = vi.hoisted(() => vi.fn());
vi.mock('@tauri-apps/api/core', () => ({ invoke, Channel: class {} }));

import { remarksWork } from './work.svelte';

let fresh = 3;
const calls = (command: string) => invoke.mock.calls.filter(([name]) => name === command).length;
const planOf = (command: string) => invoke.mock.calls.filter(([name]) => name === command).at(-1)?.[1]?.plan;

beforeEach(() => {
  fresh = 3;
  invoke.mockReset();
  invoke.mockImplementation(async (command: string) => {
    if (command === 'remark_import_check') return { new: fresh };
    if (command === 'remark_import_run') return { value: { sentence: '', act: 1, new: fresh }, changed: [] };
    return null;
  });
});

it('keeps one meaning for the words of a provision, and takes it back', async () => {
  const work = remarksWork(7);
  work.mean('seniorzy', 4);
  work.mean('seniorzy', null);
  work.mean('sport', 2);
  work.mean('sport', undefined);
  await work.examine();
  expect(planOf('remark_import_check').provisions).toEqual([{ words: 'seniorzy', unit: null }]);
});

it('checks again by itself when a repeated row is wanted', async () => {
  const work = remarksWork(7);
  await work.examine();
  work.repeat(5, true);
  await vi.waitFor(() => expect(calls('remark_import_check')).toBe(2));
  expect(planOf('remark_import_check').repeated).toEqual([5]);
});

it('shows another number before anything is written', async () => {
  const work = remarksWork(7);
  await work.examine();
  work.skip(3, true);
  fresh = 2;
  await work.run();
  expect([calls('remark_import_run'), work.recounted]).toEqual([0, true]);
  await work.run();
  expect([calls('remark_import_run'), work.step]).toEqual([1, 'done']);
});
