// Controls that read what is typed when they are left. Whoever sends a form or leaves a page asks them all to read first, so that
// nothing unread is passed over; what cannot be read waits with the form.
import { getContext, setContext, untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
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

/** Words that were left in a control, with the field and the page. */
type Left = { typed: string; what: string; href: string };

/** What one form has not read: its controls on the screen, and by their fields the words that were left in them before. */
export class Readers {
  readonly shown = new SvelteSet<Reader>();
  readonly left = new SvelteMap<string, Left>();

  get unread(): boolean {
    return this.left.size > 0 || [...this.shown].some((reader) => reader.unread !== null);
  }

  /** Answers the controls that cannot be read, in their order on the page. */
  async read(): Promise<Reader[]> {
    const stuck: Reader[] = [];
    for (const reader of [...this.shown]) {
      if (!(await reader.read())) stuck.push(reader);
    }
    const place = ({ input }: Reader, other: Reader) => (input && other.input ? input.compareDocumentPosition(other.input) : 0);
    return stuck.toSorted((one, other) => (place(one, other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  drop(): void {
    this.left.clear();
    for (const reader of this.shown) reader.drop();
  }
}

const nameOf = ({ input }: Reader): string => input?.labels?.[0]?.textContent.trim() ?? input?.ariaLabel ?? '';

const KEY = Symbol('readers');

/** All forms that save themselves; their fields are told apart by the page as well. */
export const selfSaving = new Readers();

onChanged((topics) => {
  if (topics.includes('file')) selfSaving.drop();
});

/** Fields of forms that save themselves in which something stands that cannot be read. */
export function unreadFields(): { what: string; href: string }[] {
  const here = [...selfSaving.shown].filter((reader) => reader.unread !== null);
  return [...here.map((reader) => ({ what: nameOf(reader), href: location.hash })), ...selfSaving.left.values()];
}

/** Controls of this component and below belong to this form. */
export function readersHere(readers: Readers): void {
  setContext(KEY, readers);
}

/** A control belongs to the form around it for as long as it is on the screen. `field` names it there. */
export function readAround(reader: Reader, field: string | undefined): void {
  const readers = getContext<Readers | undefined>(KEY);
  if (!readers) return;
  const href = location.hash;
  const name = field && (readers === selfSaving ? `${href} ${field}` : field);
  $effect(() => untrack(() => {
    const before = name ? readers.left.get(name) : undefined;
    if (name && before) {
      readers.left.delete(name);
      reader.restore(before.typed);
    }
    readers.shown.add(reader);
    // When the control goes its label is gone already.
    const what = nameOf(reader);
    return () => {
      readers.shown.delete(reader);
      if (name && reader.unread !== null) readers.left.set(name, { typed: reader.unread, what, href });
    };
  }));
}
