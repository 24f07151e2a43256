// Nothing typed is lost. A field tells its autosave every change; it is saved a moment after the last keystroke, when the field
// is left, when the page is left and when the window closes. A failure stays at the field with „Zapisz ponownie”; when the field
// leaves the screen with it, the words wait (`unsaved`) until the field is shown again or the file is closed.
import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { failureOf, onChanged } from '../api';
import type { Failure } from '../api';
import { localHour } from '../format';
import { lockHere } from './lock.svelte';
import { readersHere, selfSaving } from './readers.svelte';

/** How long after the last keystroke, in milliseconds. */
export const REST = 700;

export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';

/** What is saved: `place` names it for the program ("office.phone"), `what` for the officer ("Telefon"). */
export type Where = { place: string; what: string };

/** What is not in the file: what it is, the address at which it was typed, and why, when the host refused it. */
export type Unsaved = { what: string; href: string; failure: Failure | null };

type Pending = {
  flush: () => Promise<void>;
  drop: () => void;
  /** Leaves its value to another; not while it is on its way to the host. */
  handOver: () => boolean;
  readonly hopeless: boolean;
};
type Failed = Unsaved & { failure: Failure; value: unknown; owner: Pending };

const open = new Set<Pending>();
const failed = new SvelteMap<string, Failed>();
let lastSaved = $state<string | null>(null);
let busy = $state(0);

/** What the foot of the rooms column says: "Zapisano o 9:41", "Zapisywanie…", "Nie wszystko zapisano" with what and where. */
export const saving = {
  get lastSaved() { return lastSaved; },
  get busy() { return busy > 0; },
  get failed(): Unsaved[] { return [...failed.values()]; },
};

/** For writes that are no field: the foot says the new time. */
export function noteSaved(at: Date = new Date()): void {
  lastSaved = localHour(at);
}

/** Reads and saves everything that waits and answers what could not be saved: when the page or the file is left. */
export async function settle(): Promise<Unsaved[]> {
  // One that is refused while the rest is read is not passed over.
  const before = [...acts];
  await selfSaving.read();
  return saveAll(before);
}

/** Saves everything that waits, without touching what is being typed: when the officer looks at another window. */
export async function saveAll(before: Iterable<Act> = []): Promise<Unsaved[]> {
  const under = new Set([...before, ...acts]);
  // What was refused for what it says is refused again; only other words help.
  await Promise.all([...open].filter((one) => !one.hopeless).map((one) => one.flush()));
  const refused = await Promise.all([...under].map(async ({ unsaved, done }) => ((await done) ? [] : [unsaved])));
  return [...saving.failed, ...refused.flat()];
}

/** Saves of single values that are under way in no autosave: a page or a file is not left before they have ended. */
type Act = { unsaved: Unsaved; done: Promise<boolean> };
const acts = new Set<Act>();

/** A value saved at once, outside of any autosave: an amount in a table. `done` answers whether it was. */
export async function savedAtOnce(what: string, done: Promise<boolean>): Promise<void> {
  const one = { unsaved: { what, href: here(), failure: null }, done };
  acts.add(one);
  await done;
  acts.delete(one);
}

/** What could not be saved belongs to the file in which it was typed. */
onChanged((topics) => {
  if (!topics.includes('file')) return;
  for (const one of [...open]) one.drop();
  failed.clear();
});

/** Gives up what its place left unsaved: what it belonged to is gone. */
export function dropAt(place: string): void {
  untrack(() => failed.get(place))?.owner.drop();
}

/** Tries once more what its place left unsaved, before the place is read anew. */
export async function settleAt(place: string): Promise<void> {
  await untrack(() => failed.get(place))?.owner.flush();
}

/**
 * Autosave of one value, for the life of the component. `save` sends it to the host and throws when it fails; what it reads of the
 * component it must know from the beginning, for it runs also when another record is on the screen already. Fields below the
 * component are locked while the file is only read.
 *
 *     const name = autosave({ place: `organisation.${id}.name`, what: 'Nazwa' }, (text: string) => act(commands.organisationRename(id, text)));
 *     <Field label="Nazwa" error={name.error}><TextInput value={name.resumed ?? org.name} onchange={name.changed} onleave={name.flush} /></Field>
 */
export function autosave<T>({ place, what }: Where, save: (value: T) => Promise<unknown>, { rest = REST, resumes = true } = {}) {
  let state = $state<SaveState>('clean');
  let failure = $state.raw<Failure | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { value: T } | null = null;
  let running: Promise<void> | null = null;

  lockHere();
  readersHere(selfSaving, { place, what });
  const left = resumes ? untrack(() => failed.get(place)) : undefined;
  const before = left?.owner.handOver() ? left : undefined;
  const href = here();

  const settled = () => {
    open.delete(self);
    if (failed.get(place)?.owner === self) failed.delete(place);
  };

  const send = async (): Promise<void> => {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      state = 'saving';
      busy += 1;
      try {
        await save(value);
        failure = null;
        state = waiting ? 'waiting' : 'saved';
        noteSaved();
      } catch (thrown) {
        // Something newer was typed meanwhile: that is what counts.
        if (waiting) continue;
        waiting = { value };
        failure = failureOf(thrown);
        state = 'failed';
        failed.set(place, { what, href, failure, value, owner: self });
        return;
      } finally {
        busy -= 1;
      }
    }
    settled();
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
    /** Nothing typed waits here: what comes from the file may take its place. */
    get idle() { return state === 'clean' || state === 'saved'; },
    get hopeless() { return state === 'failed' && (failure?.kind === 'invalid' || failure?.kind === 'stale'); },
    /** What was typed here before and could not be saved; it is not in the file yet. */
    resumed: (before?.value ?? null) as T | null,
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
    /** Gives up what waits: the officer wants what is in the file. */
    drop(): void {
      clearTimeout(timer);
      waiting = null;
      failure = null;
      state = 'clean';
      settled();
    },
    handOver(): boolean {
      if (running) return false;
      clearTimeout(timer);
      waiting = null;
      open.delete(self);
      return true;
    },
  };

  if (before) {
    waiting = { value: before.value as T };
    failure = before.failure;
    state = 'failed';
    failed.set(place, { ...before, owner: self });
    open.add(self);
  }

  // The component goes: what was typed a moment ago is saved without waiting for the rest.
  $effect(() => () => {
    if (state === 'waiting') void flush();
  });
  return self;
}

/** Where the officer is, to find the way back. */
export function here(): string {
  return typeof location === 'undefined' ? '' : location.hash || '#/';
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
