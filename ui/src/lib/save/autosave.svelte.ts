// Nothing typed is lost. A field tells its autosave every change; it is saved a moment after the last keystroke, when the field
// is left, when the page is left and when the window closes. A failure stays at the field with „Zapisz ponownie”.
import { failureOf } from '../api';
import type { Failure } from '../api';
import { localHour } from '../format';

/** How long after the last keystroke, in milliseconds. */
export const REST = 700;

export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';

type Pending = { flush: () => Promise<void>; readonly state: SaveState };
const open = new Set<Pending>();
let lastSaved = $state<string | null>(null);
let busy = $state(0);
let failed = $state(0);

/** What the foot of the rooms column says: "Zapisano o 9:41", "Zapisywanie…", "Nie zapisano 1 pola". */
export const saving = {
  get lastSaved() { return lastSaved; },
  get busy() { return busy > 0; },
  get failed() { return failed; },
};

/** For writes that are no field: the foot says the new time. */
export function noteSaved(at: Date = new Date()): void {
  lastSaved = localHour(at);
}

/** Saves everything that waits; the shell calls it when the page or the window is left. */
export async function settle(): Promise<void> {
  await Promise.all([...open].map((one) => one.flush()));
}

/**
 * Autosave of one value. `save` sends it to the host and throws when it fails.
 *
 *     const name = autosave((text: string) => act(commands.organisationRename(id, text)));
 *     <Field label="Nazwa" error={name.error}><TextInput value={org.name} onchange={name.changed} onleave={name.flush} /></Field>
 */
export function autosave<T>(save: (value: T) => Promise<unknown>, rest = REST) {
  let state = $state<SaveState>('clean');
  let failure = $state.raw<Failure | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { value: T } | null = null;
  let running: Promise<void> | null = null;

  const fail = (next: Failure | null) => {
    if ((failure === null) !== (next === null)) failed += next ? 1 : -1;
    failure = next;
  };

  const send = async (): Promise<void> => {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      state = 'saving';
      busy += 1;
      try {
        await save(value);
        fail(null);
        state = waiting ? 'waiting' : 'saved';
        noteSaved();
      } catch (thrown) {
        // What could not be saved waits for another try, unless something newer was typed.
        waiting ??= { value };
        fail(failureOf(thrown));
        state = 'failed';
        return;
      } finally {
        busy -= 1;
      }
    }
    open.delete(self);
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (running) {
      await running;
      if (state === 'failed' || !waiting) return;
    }
    if (!waiting) return;
    running = send().finally(() => {
      running = null;
    });
    await running;
  };

  const self = {
    get state() { return state; },
    get failure() { return failure; },
    /** The first sentence for the field, or null. */
    get error(): string | null { return failure ? sentence(failure) : null; },
    /** Takes a new value; it is saved after a rest. */
    changed(value: T): void {
      waiting = { value };
      if (state !== 'saving') state = 'waiting';
      open.add(self);
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), rest);
    },
    /** Saves now what waits: when the field is left, and for „Zapisz ponownie”. */
    flush,
  };
  return self;
}

function sentence(failure: Failure): string {
  switch (failure.kind) {
    case 'invalid': return failure.violations.map((one) => one.sentence).join(' ');
    case 'refused': return failure.findings.map((one) => one.title).join(' ');
    case 'interrupted': return 'Zapis przerwano. Wpisz ponownie.';
    case 'bug': return `Nie udało się zapisać. Spróbuj ponownie; oznaczenie błędu: ${failure.reference}.`;
    default: return failure.sentence;
  }
}
