// What is copied in one text and pasted in another, or beside itself.
import { getSchema } from '@tiptap/core';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { LineView, PieceView } from '$lib/api';
import { copied, pasted } from './clipboard';
import { documentOf, lineInput } from './lines';
import { Doc, Emphasis, Field, Line, Reference, Words } from './schema';

const schema = getSchema([Doc, Words, Line, Reference, Field, Emphasis]);
const line = (id: number, ...pieces: PieceView[]): LineView => ({ key: `u${id}`, id, level: 'paragraph', role: 'intro', mark: `§ ${id}.`, address: `§ ${id}`, meets: ['1'], pieces });
const text = (words: string): PieceView => ({ kind: 'text', text: words });
const state = (lines: LineView[]) => EditorState.create({ doc: documentOf(schema, lines) });
const programme = () => state([line(2, text('Zadania.')), line(4, text('Zgodnie z '), { kind: 'reference', to: 2, style: 'short', printed: '§ 2 ust. 1', broken: false }, text('.'))]);

/** One whole line, as the clipboard holds it. */
const cut = (from: EditorState, index: number) => new Slice(Fragment.from(from.doc.child(index)), 0, 0);
const first = (slice: Slice) => slice.content.firstChild as Node;

describe('a line pasted', () => {
  it('into another text is a new unit, and its references are words', () => {
    const there = state([line(2, text('Podstawa prawna.')), line(7, text('Wejście w życie.'))]);
    const now = first(pasted(copied(cut(programme(), 1), 12), 34, there));
    expect(lineInput(now)).toMatchObject({ id: null, meets: [], pieces: [{ kind: 'text', text: 'Zgodnie z § 2 ust. 1.' }] });
    expect([now.attrs.mark, now.attrs.text]).toEqual([null, null]);
  });

  it('without the name of its text is a stranger', () => {
    expect(lineInput(first(pasted(cut(programme(), 1), 12, programme()))).id).toBeNull();
  });

  it('beside the unit from which it was copied does not take its place', () => {
    const here = programme();
    const now = lineInput(first(pasted(copied(cut(here, 1), 12), 12, here)));
    expect(now.id).toBeNull();
    expect(now.pieces[1]).toEqual({ kind: 'reference', to: 2, style: 'short' });
  });

  it('where it was cut out is the same unit in another place', () => {
    const here = programme();
    const rest = here.apply(here.tr.delete(here.doc.child(0).nodeSize, here.doc.content.size));
    expect(lineInput(first(pasted(copied(cut(here, 1), 12), 12, rest)))).toMatchObject({ id: 4, meets: ['1'] });
  });

  it('over itself stays itself', () => {
    const here = programme();
    const at = here.doc.child(0).nodeSize;
    const selected = here.apply(here.tr.setSelection(TextSelection.create(here.doc, at + 1, here.doc.content.size - 1)));
    expect(lineInput(first(pasted(copied(cut(here, 1), 12), 12, selected))).id).toBe(4);
  });
});
