import { describe, expect, it } from 'vitest';
import { submission } from './submission.svelte';

/** An act that ends when it is told to. */
function act() {
  let end: (answer: string) => void = () => undefined;
  let begun = false;
  const run = () => new Promise<string>((resolve) => ([begun, end] = [true, resolve]));
  return { run, end: (answer: string) => end(answer), begun: () => begun };
}

describe('acts of a form', () => {
  it('are not doubled by a second press', async () => {
    const sending = submission();
    const [first, second] = [act(), act()];
    const answer = sending.run(first.run);
    expect(await sending.run(second.run)).toBeUndefined();
    expect(second.begun()).toBe(false);
    first.end('dopisano');
    expect(await answer).toBe('dopisano');
  });

  it('saved on leaving a field wait for each other, so that the second amount is not lost', async () => {
    const sending = submission();
    const [first, second] = [act(), act()];
    const answers = [sending.inTurn(first.run), sending.inTurn(second.run)];
    await Promise.resolve();
    expect([first.begun(), second.begun()]).toEqual([true, false]);
    first.end('132 500,00');
    await answers[0];
    await Promise.resolve();
    expect(second.begun()).toBe(true);
    second.end('50 000,00');
    expect(await Promise.all(answers)).toEqual(['132 500,00', '50 000,00']);
  });
});
