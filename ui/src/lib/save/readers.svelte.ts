// Controls that read what is typed when they are left: a form asks them all before its act, so that nothing unread is passed over.
import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

export type Reader = {
  /** Something stands in the control that is not read yet, or cannot be. */
  readonly unread: boolean;
  /** Reads it now; answers whether it could, and has said why not at the field. */
  read: () => boolean | Promise<boolean>;
  /** Gives up what is typed. */
  drop: () => void;
  focus: () => void;
};

const KEY = Symbol('readers');

/** Controls of this component and below belong to the form that is begun here. */
export function readersHere(): Set<Reader> {
  const readers = new SvelteSet<Reader>();
  setContext(KEY, readers);
  return readers;
}

/** Controls of this component and below save themselves and belong to no form around. */
export function noReadersHere(): void {
  setContext(KEY, undefined);
}

/** A control belongs to the form around it for as long as it is on the screen. */
export function readAround(reader: Reader): void {
  const readers = getContext<Set<Reader> | undefined>(KEY);
  if (!readers) return;
  $effect(() => {
    readers.add(reader);
    return () => readers.delete(reader);
  });
}
