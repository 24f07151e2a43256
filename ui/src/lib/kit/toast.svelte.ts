// A success may fade; a failure never stands here. `succeeded('Wczytano 198 organizacji.', { undo })` offers „Cofnij” instead of a
// question before the act. Only the newest is shown, so that they never pile up over the page.

type Toast = { number: number; words: string; undo?: (() => void) | undefined };

let toast = $state.raw<Toast | null>(null);
let number = 0;

/** How long it stays, in milliseconds; one with an undo stays longer. */
const STAYS = { plain: 5000, undo: 12_000 };

export const successes = {
  get now() { return toast; },
};

export function succeeded(words: string, { undo }: { undo?: (() => void) | undefined } = {}): void {
  number += 1;
  const mine = number;
  toast = { number: mine, words, undo };
  setTimeout(() => fade(mine), undo ? STAYS.undo : STAYS.plain);
}

export function fade(which: number): void {
  if (toast?.number === which) toast = null;
}
