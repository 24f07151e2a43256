// Half-filled forms wait: whoever leaves one and comes back finds what was typed. They are given up by their act, by „Wyczyść
// formularz” and with the file.
import { untrack } from 'svelte';
import { onChanged } from '../api';
import { dropAt, here, type Unsaved, type Where } from './autosave.svelte';
import { lockHere } from './lock.svelte';
import { Readers, readersHere, selfSaving } from './readers.svelte';

/** What the file held when the form began: how the form begins from it, and its revision. */
type Base = { start: string; revision: number | null };
type Begun = { what: string; href: string; fields: object; first: string; base: Base; readers: Readers; touched: () => boolean };

const forms = new Map<string, Begun>();

onChanged((topics) => {
  if (topics.includes('file')) forms.clear();
});

/** Is something typed in this form, here or on an earlier visit? A page opens such a form by itself. */
export const isBegun = (place: string): boolean => forms.get(place)?.touched() ?? false;

/** What these forms were about is gone: nothing typed in them waits any more. */
export function forget(...places: string[]): void {
  for (const place of places) {
    forms.delete(place);
    dropAt(place);
    selfSaving.forget(place);
  }
}

/** Forms with something typed in them, to be told before the file is closed. */
export function begunForms(): Unsaved[] {
  return [...forms.values()].filter((one) => one.touched()).map(({ what, href }) => ({ what, href, failure: null }));
}

/**
 * The fields of a form for what is not in the file yet, or for a change that is written by a button. `place` names the form with
 * what it belongs to; `start` is how it begins; `live` is the revision of the record that the form changes.
 *
 *     const form = begunForm({ place: `consultation.${id}.remark.new`, what: 'Nowa uwaga' }, () => ({ content: '', reason: '' }));
 *     <TextArea bind:value={form.fields.content} />   …   form.clear() after the act
 *
 * What another act wrote is taken over while nothing is typed. While something is, `revision` stays that under the typed words, so
 * that the host answers that they are stale; a change of other fields of the record is none to them.
 */
export function begunForm<T extends object>({ place, what }: Where, start: () => T, live: () => number | null = () => null) {
  lockHere();
  // A form in which nothing was typed is begun anew.
  const kept = untrack(() => [forms.get(place)].find((one) => one?.touched()));
  const readers = kept?.readers ?? new Readers();
  readersHere(readers, { place, what });
  const held = (): Base => ({ start: JSON.stringify(start()), revision: live() });
  let fields = $state<T>((kept?.fields as T | undefined) ?? untrack(start));
  let first = $state.raw(kept?.first ?? untrack(() => JSON.stringify(fields)));
  let base = kept?.base ?? untrack(held);
  const touched = () => JSON.stringify(fields) !== first || readers.unread;

  const keep = () => forms.set(place, { what, href: here(), fields, first, base, readers, touched });
  keep();

  /** Begins again. `but` keeps what the next one is likely to share. */
  function clear(but: Partial<T> = {}): void {
    readers.drop();
    fields = { ...start(), ...but };
    first = JSON.stringify(fields);
    base = held();
    keep();
  }

  $effect(() => {
    const now = held();
    if (!touched() && now.start !== base.start) untrack(clear);
  });

  return {
    get fields() { return fields; },
    get touched() { return touched(); },
    get revision() {
      const now = held();
      return now.start === base.start ? now.revision : base.revision;
    },
    clear,
    /** Reads what still stands unread in the controls. Answers whether all could be read; the focus goes to the first that could not. */
    async read(): Promise<boolean> {
      const [stuck] = await readers.read();
      stuck?.input?.focus();
      return stuck === undefined;
    },
    /** The officer saw that the record had changed and wants hers. */
    saw(): void {
      base = held();
      first = base.start;
      keep();
    },
  };
}

export type BegunForm = Pick<ReturnType<typeof begunForm>, 'touched' | 'clear' | 'read' | 'saw'>;
