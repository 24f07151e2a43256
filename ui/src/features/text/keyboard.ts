// What the keys do inside the text. The shape of the text is the host's matter: a key that changes a level asks the host.

import { Plugin, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { keydownHandler } from '@tiptap/pm/keymap';
import { baseKeymap, deleteSelection, toggleMark } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import type { Verb } from '$lib/api';
import { freshKey } from './identity';
import { caretOf, lineAt } from './lines';

export type Ask = (verb: Verb) => void;

/** Enter: the words behind the caret become a new line; at the end of a line the host says of which level. */
export function split(ask: Ask): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const line = $from.depth > 0 ? $from.node(1) : null;
    if (!line || !dispatch) return line !== null;
    const tr = state.tr.deleteSelection();
    const at = tr.selection.from;
    const here = tr.doc.resolve(at);
    const start = here.parentOffset === 0 && here.parent.content.size > 0;
    const ends = here.parentOffset === here.parent.content.size;
    const heading = line.attrs.role !== 'intro';
    if (start) {
      // The words keep their unit; the new line stands before them.
      tr.insert(here.before(1), state.schema.nodes.line!.create({ key: freshKey(), level: line.attrs.level }));
      dispatch(tr.scrollIntoView());
      return true;
    }
    const key = freshKey();
    const level = heading && line.attrs.role === 'title' ? 'paragraph' : line.attrs.level;
    tr.split(at, 1, [{ type: state.schema.nodes.line!, attrs: { key, level, role: 'intro' } }]);
    dispatch(tr.scrollIntoView());
    if (ends) ask({ verb: 'begin', line: key });
    return true;
  };
}

/** Backspace at the start: the words are joined to the line above. What the unit holds stays in its order. */
export const join: Command = (state, dispatch) => {
  const { $cursor } = state.selection as TextSelection;
  if (!$cursor || $cursor.parentOffset > 0) return false;
  const line = lineAt(state.doc, $cursor.pos);
  if (!line || line.index === 0) return true;
  const above = state.doc.child(line.index - 1);
  const tr = state.tr;
  if (above.content.size === 0 && line.node.content.size > 0 && above.attrs.level === line.node.attrs.level) {
    tr.delete(line.at - above.nodeSize, line.at);
  } else {
    tr.join(line.at);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

function onLine(state: EditorState, ask: Ask, verb: (line: string) => Verb): boolean {
  const line = lineAt(state.doc, state.selection.from);
  if (line) ask(verb(line.node.attrs.key));
  return true;
}

/** The keys of the text. Esc lets the next Tab leave it. */
export function keyboard(ask: Ask): Plugin {
  let leaving = false;
  const asks = (verb: (line: string) => Verb): Command => (state) => onLine(state, ask, verb);
  const handle = keydownHandler({
    ...baseKeymap,
    Enter: split(ask),
    'Shift-Enter': split(ask),
    Backspace: (state, dispatch, view) => deleteSelection(state, dispatch) || join(state, dispatch, view),
    Tab: asks((line) => ({ verb: 'indent', line })),
    'Shift-Tab': asks((line) => ({ verb: 'outdent', line })),
    'Alt-Shift-ArrowUp': asks((line) => ({ verb: 'move_up', line })),
    'Alt-Shift-ArrowDown': asks((line) => ({ verb: 'move_down', line })),
    'Mod-b': (state, dispatch) => toggleMark(state.schema.marks.emphasis!)(state, dispatch),
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
  });
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key === 'Escape') {
          leaving = true;
          return false;
        }
        if (event.key === 'Tab' && leaving) return false;
        if (event.key !== 'Shift') leaving = false;
        return handle(view, event);
      },
      handleDOMEvents: {
        blur: () => {
          leaving = false;
          return false;
        },
      },
      handlePaste(view, event) {
        const html = event.clipboardData?.getData('text/html') ?? '';
        // Units cut out of this editor keep their references.
        if (html.includes('data-pm-slice') && html.includes('data-level')) return false;
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (!text) return true;
        if (!text.trim().includes('\n')) {
          view.dispatch(view.state.tr.insertText(text.trim()).scrollIntoView());
          return true;
        }
        const { state } = view;
        view.dispatch(state.tr.deleteSelection());
        const line = lineAt(view.state.doc, view.state.selection.from);
        if (line) ask({ verb: 'paste', line: line.node.attrs.key, at: caretOf(line.node, view.state.selection.$from.parentOffset), text, html: html || null });
        return true;
      },
      handleDrop: () => true,
    },
  });
}
