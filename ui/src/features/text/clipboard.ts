// What is copied remembers its text: ids of units and targets of references are numbers of that text alone. In another text, and
// beside the unit from which it was copied, a line is pasted as new words.

import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin, type EditorState } from '@tiptap/pm/state';

export function clipboard(text: number): Plugin {
  return new Plugin({
    props: {
      transformCopied: (slice) => copied(slice, text),
      transformPasted: (slice, view) => pasted(slice, text, view.state),
    },
  });
}

/** The lines with the name of their text. */
export function copied(slice: Slice, text: number): Slice {
  return mapped(slice, (line) => line.type.create({ ...line.attrs, text: String(text) }, line.content));
}

/** The lines as they may stand in `text`. */
export function pasted(slice: Slice, text: number, state: EditorState): Slice {
  const standing = left(state);
  return mapped(slice, (line) => {
    const own = line.attrs.text === String(text);
    const known = own && !standing.has(line.attrs.id);
    const attrs = known ? { ...line.attrs, text: null } : { ...line.attrs, text: null, id: null, mark: null, meets: [] };
    return line.type.create(attrs, own ? line.content : inWords(line));
  });
}

/** Units that stand in the text when what is selected has given way. */
function left(state: EditorState): Set<number> {
  const { from, to } = state.selection;
  const ids = new Set<number>();
  state.doc.forEach((line, at) => {
    const replaced = from < to && from <= at + 1 && to >= at + line.nodeSize - 1;
    if (!replaced && line.attrs.id !== null) ids.add(line.attrs.id);
  });
  return ids;
}

/** References as the words that they print: elsewhere their numbers name other provisions. */
function inWords(line: Node): Fragment {
  const pieces: Node[] = [];
  line.forEach((piece) => {
    if (piece.type.name !== 'reference') pieces.push(piece);
    else if (piece.attrs.printed) pieces.push(line.type.schema.text(String(piece.attrs.printed)));
  });
  return Fragment.fromArray(pieces);
}

function mapped(slice: Slice, change: (line: Node) => Node): Slice {
  const nodes: Node[] = [];
  slice.content.forEach((node) => nodes.push(node.type.name === 'line' ? change(node) : node));
  return new Slice(Fragment.fromArray(nodes), slice.openStart, slice.openEnd);
}
