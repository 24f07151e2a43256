// Where the caret is: its unit is tinted and carries its address. An empty § whose first ustęp follows stands in one row with it.

import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export function cursor(marked: () => ReadonlyMap<number, string>): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const found: Decoration[] = [];
        const { from } = state.selection;
        const faults = marked();
        state.doc.forEach((line, at, index) => {
          const end = at + line.nodeSize;
          const classes: string[] = [];
          const next = index + 1 < state.doc.childCount ? state.doc.child(index + 1) : null;
          const here = from > at && from < end;
          if (here) classes.push('here');
          if (line.attrs.level === 'paragraph' && line.content.size === 0 && next?.attrs.level === 'subsection') classes.push('lead');
          if (line.content.size === 0) classes.push('empty');
          const level = line.attrs.id === null ? undefined : faults.get(line.attrs.id);
          if (level) classes.push('found', level);
          if (classes.length > 0) found.push(Decoration.node(at, end, { class: classes.join(' '), ...(here && line.attrs.address ? { 'data-address': line.attrs.address } : {}) }));
        });
        return DecorationSet.create(state.doc, found);
      },
    },
  });
}
