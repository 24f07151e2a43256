// Where the officer is now. Pages read `route` and move with `go`; before leaving, everything that waits for saving is saved.
import { flushSync } from 'svelte';
import { settle } from '../save/autosave.svelte';
import { href, readAddress } from './match';

let address = $state.raw(readAddress(typeof location === 'undefined' ? '' : location.hash));
/** Grows with every move to another path, and with every move that „wstecz” can take back: the shell then sees to the focus. */
let moves = $state(0);

export const route = {
  get path() { return address.path; },
  get query() { return address.query; },
  get moves() { return moves; },
};

/** Goes to a path. `replace` leaves no trace for „wstecz”: for filters and tabs. */
export function go(path: string, query: Record<string, string | number | null | undefined> = {}, replace = false): void {
  const hash = href(path, query);
  if (replace) {
    history.replaceState(history.state, '', hash);
    arrive();
  } else {
    location.hash = hash;
  }
}

/** Changes the query and stays on the page. */
export function refine(query: Record<string, string | number | null | undefined>): void {
  const merged: Record<string, string | number | null | undefined> = { ...Object.fromEntries(address.query), ...query };
  go(address.path, merged, true);
}

/** Follows the address bar; the shell calls it once. */
export function followAddress(): () => void {
  const moved = () => {
    void settle();
    // What was read just now reaches the forms while they are still there.
    flushSync();
    arrive(true);
  };
  window.addEventListener('hashchange', moved);
  return () => window.removeEventListener('hashchange', moved);
}

function arrive(moved = false): void {
  const next = readAddress(location.hash);
  if (moved || next.path !== address.path) moves += 1;
  address = next;
}
