// Half-filled forms wait: whoever leaves one and comes back finds what was typed. They are given up by their act, by „Wyczyść
// formularz” and with the file.
import { untrack } from 'svelte';
import { onChanged } from '../api';
import { here, type Unsaved, type Where } from './autosave.svelte';
import { lockHere } from './lock.svelte';

type Begun = { what: string; href: string; fields: object; first: string; touched: () => boolean };

const forms = new Map<string, Begun>();

onChanged((topics) => {
  if (topics.includes('file')) forms.clear();
});

/** Is something typed in this form, here or on an earlier visit? A page opens such a form by itself. */
export const isBegun = (place: string): boolean => forms.get(place)?.touched() ?? false;

/** Forms with something typed in them, to be told before the file is closed. */
export function begunForms(): Unsaved[] {
  return [...forms.values()].filter((one) => one.touched()).map(({ what, href }) => ({ what, href, failure: null }));
}

/**
 * The fields of a form for what is not in the file yet, or for a change that is written by a button. `place` names the form with
 * what it belongs to; `start` is how it begins.
 *
 *     const form = begunForm({ place: `consultation.${id}.remark.new`, what: 'Nowa uwaga' }, () => ({ content: '', reason: '' }));
 *     <TextArea bind:value={form.fields.content} />   …   form.clear() after the act
 */
export function begunForm<T extends object>({ place, what }: Where, start: () => T) {
  lockHere();
  const kept = untrack(() => forms.get(place));
  let fields = $state<T>((kept?.fields as T | undefined) ?? untrack(start));
  let first = $state.raw(kept?.first ?? untrack(() => JSON.stringify(fields)));
  const touched = () => JSON.stringify(fields) !== first;

  const entry = (): Begun => ({ what, href: here(), fields, first, touched });
  forms.set(place, entry());

  // A form in which nothing was typed is begun anew the next time.
  $effect(() => () => {
    if (!touched() && forms.get(place)?.fields === fields) forms.delete(place);
  });

  return {
    get fields() { return fields; },
    get touched() { return touched(); },
    /** Begins again. `but` keeps what the next one is likely to share. */
    clear(but: Partial<T> = {}): void {
      fields = { ...start(), ...but };
      first = JSON.stringify(fields);
      forms.set(place, entry());
    },
  };
}

export type BegunForm = Pick<ReturnType<typeof begunForm>, 'touched' | 'clear'>;
