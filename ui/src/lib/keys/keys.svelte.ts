// One registry of keys. A part registers what it does while it is on the screen; the last one registered wins, and F1 lists
// everything that works here.
import { belongsToText, pressed, typesPolishLetter } from './combo';

export type Key = {
  /** "Ctrl+N", "F8", "Alt+ArrowDown". */
  keys: string;
  /** What it does, in the officer's words: "Wpisz uwagę". */
  does: string;
  run: () => void;
  /** Also offer it in the palette. Left out: yes, when it is an act of the page. */
  inPalette?: boolean;
};

// Not state itself: while a part goes, state reads as it was before, and a part that came in the same turn would be forgotten.
let registered: Key[] = [];
/** Another thing after every change, for those who show the keys. */
let change = $state.raw({});

/** All keys that work now, the nearest first, each combination once. */
export function workingKeys(): Key[] {
  void change;
  const seen = new Set<string>();
  return registered.toReversed().filter((key) => !seen.has(key.keys) && seen.add(key.keys));
}

/** Registers keys; answers how to take them back. In a component use `useKeys`. */
export function registerKeys(keys: Key[]): () => void {
  for (const key of keys) {
    if (typesPolishLetter(key.keys)) throw new Error(`${key.keys}: na polskiej klawiaturze pisze literę`);
  }
  if (keys.length === 0) return () => {};
  registered = [...registered, ...keys];
  change = {};
  return () => {
    registered = registered.filter((key) => !keys.includes(key));
    change = {};
  };
}

/** Registers keys as long as the component lives. Call it while the component is created; state read inside is followed. */
export function useKeys(keys: () => Key[]): void {
  $effect(() => {
    const mine = keys();
    return registerKeys(mine);
  });
}

/** Runs what was pressed; the shell calls it for the whole window. Answers whether anything was done. */
export function runKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const combo = pressed(event);
  const target = event.target;
  const inText = target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
  if (inText && belongsToText(combo)) return false;
  // While a dialog is open, the page under it is not reached; the dialog's own parts listen themselves.
  if (target instanceof Element && target.closest('[role="dialog"]') && !combo.startsWith('F1')) return false;
  const key = workingKeys().find((one) => one.keys === combo);
  if (!key) return false;
  event.preventDefault();
  key.run();
  return true;
}
