// Every line has a name of its own. A line that came of splitting or pasting gets a new one and is a new unit for the host.

import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';

let last = 0;

/** A name no line has had. */
export function freshKey(): string {
  last += 1;
  return `n${last}`;
}

export function identity(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, state) => (transactions.some((one) => one.docChanged) ? named(state) : null),
  });
}

/** Names what has no name or a name that is taken; null when all is well. */
export function named(state: EditorState): Transaction | null {
  const seen = new Set<string>();
  const units = new Set<string>();
  let tr: Transaction | null = null;
  state.doc.forEach((line, at) => {
    const { key, id, role } = line.attrs;
    const unit = id === null ? null : `${id}${role === 'tail' ? 't' : ''}`;
    const taken = !key || seen.has(key);
    if (taken) {
      tr ??= state.tr.setMeta('addToHistory', false);
      const fresh = freshKey();
      tr.setNodeAttribute(at, 'key', fresh);
      seen.add(fresh);
    } else {
      seen.add(key);
    }
    if (unit !== null && units.has(unit)) {
      tr ??= state.tr.setMeta('addToHistory', false);
      tr.setNodeAttribute(at, 'id', null);
      tr.setNodeAttribute(at, 'meets', []);
      tr.setNodeAttribute(at, 'mark', null);
    }
    if (unit !== null) units.add(unit);
  });
  return tr;
}
