import { shown } from './shown.svelte';
import type { Topic } from './bindings';

/** One page of rows, and with what to ask the next one; null: this is all. */
type PageOf<T> = { rows: T[]; older: number | null };

/**
 * Rows by pages, newest first, as `shown`. After a write all pages that were opened are read anew, for their borders have moved.
 *
 *     const acts = paged(['history'], (before) => ask(commands.historyActs(before)));
 */
export function paged<T>(topics: Topic[], read: (before: number | null) => Promise<PageOf<T>>) {
  let opened = $state(1);

  const pages = shown(topics, async () => {
    const wanted = opened;
    let { rows, older } = await read(null);
    let count = 1;
    for (; count < wanted && older !== null; count += 1) {
      const page = await read(older);
      rows = [...rows, ...page.rows];
      older = page.older;
    }
    return { rows, older, count };
  });

  return {
    get rows() { return pages.value?.rows; },
    get more() { return (pages.value?.older ?? null) !== null; },
    get failure() { return pages.failure; },
    again: pages.again,
    /** Opens the page after those that are shown; a second click asks for the same one. */
    next() {
      opened = (pages.value?.count ?? 0) + 1;
      pages.again();
    },
  };
}
