// Controls that read what is typed when they are left. Whoever sends a form or leaves a page asks them all to read first, so that
// nothing unread is passed over; what cannot be read waits with the form.
import { getContext, setContext, untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { onChanged } from '../api';

export type Reader = {
  /** What stands in the control and is not read yet, or cannot be; null when there is nothing. */
  readonly unread: string | null;
  /** Reads it now; answers whether it could, and has said why not at the field. */
  read: () => boolean | Promise<boolean>;
  /** Gives up what is typed. */
  drop: () => void;
  /** Puts back what was typed on an earlier visit. */
  restore: (typed: string) => void;
  readonly input: HTMLInputElement | undefined;
};

/** Words that were left in a control: what they belong to, and the page. */
type Left = { typed: string; what: string; href: string };

/** What one form has not read: its controls on the screen, and by their fields the words that were left in them before. */
export class Readers {
  readonly shown = new SvelteMap<Reader, Omit<Left, 'typed'>>();
  readonly left = new SvelteMap<string, Left>();

  get unread(): boolean {
    return this.left.size > 0 || [...this.shown.keys()].some((reader) => reader.unread !== null);
  }

  /** Answers the controls that cannot be read, in their order on the page. All begin at once: the page may be left meanwhile. */
  async read(): Promise<Reader[]> {
    const asked = await Promise.all([...this.shown.keys()].map(async (reader) => ((await reader.read()) ? [] : [reader])));
    const follows = ({ input }: Reader, other: Reader) => (input && other.input ? input.compareDocumentPosition(other.input) : 0);
    return asked.flat().toSorted((one, other) => (follows(one, other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  /** Fields in which something stands that cannot be read, here and on pages that were left. */
  get fields(): Omit<Left, 'typed'>[] {
    return [...[...this.shown].flatMap(([reader, about]) => (reader.unread === null ? [] : [about])), ...this.left.values()];
  }

  drop(): void {
    this.left.clear();
    for (const reader of this.shown.keys()) reader.drop();
  }

  /** What this place was about is gone. */
  forget(place: string): void {
    for (const key of this.left.keys()) {
      if (key.startsWith(`${place} `)) this.left.delete(key);
    }
  }
}

/** The words of a label without „(nieobowiązkowe)”. */
const nameOf = ({ input }: Reader): string => input?.labels?.[0]?.firstChild?.textContent?.trim() ?? input?.ariaLabel ?? '';

const KEY = Symbol('readers');
type Owner = { readers: Readers; place: string; what: string };

/** All forms that save themselves. */
export const selfSaving = new Readers();

onChanged((topics) => {
  if (topics.includes('file')) selfSaving.drop();
});

/** Controls of this component and below belong to this form. */
export function readersHere(readers: Readers, { place, what }: { place: string; what: string }): void {
  setContext(KEY, { readers, place, what } satisfies Owner);
}

/** A control belongs to the form around it for as long as it is on the screen. `field` names it there. */
export function readAround(reader: Reader, field: string | undefined): void {
  const owner = getContext<Owner | undefined>(KEY);
  if (!owner) return;
  const { readers, place, what } = owner;
  const key = field && `${place} ${field}`;
  $effect(() => untrack(() => {
    const before = key ? readers.left.get(key) : undefined;
    if (key && before) {
      readers.left.delete(key);
      reader.restore(before.typed);
    }
    const name = nameOf(reader);
    const about = { what: name && !what.startsWith(name) ? `${what}: ${name}` : what, href: location.hash };
    readers.shown.set(reader, about);
    return () => {
      readers.shown.delete(reader);
      // While the component goes its state still says what it said before the last change.
      if (key) queueMicrotask(() => {
        if (reader.unread !== null) readers.left.set(key, { typed: reader.unread, ...about });
      });
    };
  }));
}
