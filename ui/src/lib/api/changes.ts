// Which part of the data changed, told by every write and heard by every screen that shows it.
import type { Topic } from './bindings';

type Listener = (changed: Topic[]) => void;
const listeners = new Set<Listener>();

/** Calls `listener` after each write that changed something; answers how to stop. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells that topics changed. Writes do it themselves; a screen calls it only after opening another file. */
export function tellChanged(topics: Topic[]): void {
  if (topics.length > 0) for (const listener of [...listeners]) listener(topics);
}
