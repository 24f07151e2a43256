// A success may fade. `succeeded('Wczytano 198 organizacji.', { undo })` offers „Cofnij” instead of a question before the act. Only
// the newest is shown, so that they never pile up over the page. A failure has its place on the page; one whose place is gone (the
// undo of a success, an act that nobody waits for) is told here by `failed` and stays until it is closed.
import { failureOf, type Failure } from '../api';

type Undo = () => Promise<unknown>;
type Toast = { number: number; words: string; undo?: Undo | undefined };

let toast = $state.raw<Toast | null>(null);
let number = 0;

/** How long it stays, in milliseconds; one with an undo stays longer. */
const STAYS = { plain: 5000, undo: 12_000 };

let failure = $state.raw<Failure | null>(null);

export const told = {
  get success() { return toast; },
  get failure() { return failure; },
};

export function failed(thrown: unknown): void {
  failure = failureOf(thrown);
}

export function close(): void {
  failure = null;
}

/** Runs what nobody waits for; a failure is told. */
export async function tried(act: Promise<unknown>): Promise<void> {
  try {
    await act;
  } catch (thrown) {
    failed(thrown);
  }
}

export function succeeded(words: string, { undo }: { undo?: Undo | undefined } = {}): void {
  number += 1;
  const mine = number;
  toast = { number: mine, words, undo };
  setTimeout(() => fade(mine), undo ? STAYS.undo : STAYS.plain);
}

export function fade(which: number): void {
  if (toast?.number === which) toast = null;
}
