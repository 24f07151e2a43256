// A success may fade; a failure never stands here. `succeeded('Wczytano 198 organizacji.', { undo })` offers „Cofnij” instead of a
// question before the act.

type Toast = { number: number; words: string; undo?: (() => void) | undefined };

let toasts = $state.raw<Toast[]>([]);
let number = 0;

/** How long it stays, in milliseconds; one with an undo stays longer. */
const STAYS = { plain: 5000, undo: 12_000 };

export const successes = {
  get now() { return toasts; },
};

export function succeeded(words: string, { undo }: { undo?: (() => void) | undefined } = {}): void {
  number += 1;
  const mine = number;
  toasts = [...toasts.slice(-2), { number: mine, words, undo }];
  setTimeout(() => fade(mine), undo ? STAYS.undo : STAYS.plain);
}

export function fade(which: number): void {
  toasts = toasts.filter((toast) => toast.number !== which);
}
