// A form over one record that saves itself while it is typed in.
import { untrack } from 'svelte';
import type { Failure } from '../api';
import { autosave, type Where } from './autosave.svelte';

/** The fields of a record and the revision at which they were read; null: there is no record yet. */
export type Seen<T> = { fields: T; revision: number | null };

/**
 * What is typed goes to the host whole, over the revision that was typed upon. What another act wrote is taken over while nothing
 * typed waits; while something does, the host answers that it is stale and `RecordFailure` lets the officer choose.
 *
 *     const form = recordForm({ place: `programme.${id}.facts`, what: 'Dane sprawy' }, () => ({ fields: held(page), revision: page.revision }),
 *       (fields, revision) => act(commands.programmeSaveFacts({ id, revision, ...fields })));
 *
 * `send` answers the new revision. As with an autosave it must not read what another record may have taken the place of.
 */
export function recordForm<T extends object>(where: Where, held: () => Seen<T>, send: (fields: T, revision: number | null) => Promise<number>) {
  const save = autosave<Seen<T>>(where, async (typed) => {
    // One's own save before this one is no stranger's.
    typed.revision = revision;
    revision = await send(typed.fields, revision);
  });
  const first = untrack(() => save.resumed ?? held());
  let fields = $state.raw<T>(first.fields);
  let revision = first.revision;

  function take(now: Seen<T>) {
    fields = now.fields;
    revision = now.revision;
  }

  $effect(() => {
    const now = held();
    untrack(() => {
      // At one's own revision the file says what was typed here; taking it over would eat a space that the host trims.
      if (save.idle && now.revision !== revision) take(now);
    });
  });

  return {
    save,
    get fields() { return fields; },
    /** The revision for another act on the same record. */
    get revision() { return revision ?? 0; },
    set(change: Partial<T>): void {
      fields = { ...fields, ...change };
      save.changed({ fields, revision });
    },
    leave: () => void save.flush(),
    /** Another act wrote these very fields and answered the new revision. */
    saw(now: number): void {
      revision = now;
    },
    /** The officer wants what is in the file. */
    fresh(): void {
      save.drop();
      take(held());
    },
    /** The officer saw that the record had changed and wants hers. */
    async over(): Promise<void> {
      revision = held().revision;
      await save.flush();
    },
  };
}

/** What a notice about a record that changed meanwhile needs of its form. */
export type RecordForm = { save: { readonly failure: Failure | null; flush: () => unknown }; fresh: () => unknown; over: () => unknown };
