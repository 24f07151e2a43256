import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { history, undo } from '@tiptap/pm/history';
import { describe, expect, it } from 'vitest';
import type { LineView, Verb } from '$lib/api';
import { identity } from './identity';
import { join, split } from './keyboard';
import { caretOf, documentOf, linesOf, placeOfKey } from './lines';
import { HOST, merged } from './merge';
import { Doc, Emphasis, Field, Line, Reference, Words } from './schema';
import { matching, outlineOf, unitsOf } from './units';

const schema = getSchema([Doc, Words, Line, Reference, Field, Emphasis]);

function line(key: string, id: number, words: string, rest: Partial<LineView> = {}): LineView {
  return {
    key, id, level: 'paragraph', role: 'intro', mark: `§ ${id}.`, address: `§ ${id}`, meets: [],
    pieces: words ? [{ kind: 'text', text: words }] : [], ...rest,
  };
}

const sample = (): LineView[] => [
  line('u1', 1, 'Program realizuje Wójt.'),
  line('u2', 2, '', {
    pieces: [
      { kind: 'text', text: 'Zadania z ' },
      { kind: 'reference', to: 1, style: 'short', printed: '§ 1', broken: false },
      { kind: 'text', text: ' kosztują ' },
      { kind: 'field', key: 'program.kwota', printed: '10,00 zł', label: 'kwota', known: true },
      { kind: 'emphasis', text: ' łącznie' },
    ],
    meets: ['srodki'],
  }),
  line('u3', 3, 'Koniec.'),
];

const opened = (lines = sample()) => EditorState.create({ doc: documentOf(schema, lines), plugins: [history(), identity()] });

/** The caret in the line of a key, at an offset; from the end when negative. */
function at(state: EditorState, key: string, offset: number): EditorState {
  const found = placeOfKey(state.doc, key)!;
  const place = found.at + 1 + (offset < 0 ? found.node.content.size + 1 + offset : offset);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
}

function done(state: EditorState, command: ReturnType<typeof split>): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

const words = (state: EditorState) => linesOf(state.doc).map((one) => one.pieces.map((piece) => ('text' in piece ? piece.text : '*')).join(''));

describe('lines and the document', () => {
  it('go there and back without loss', () => {
    const back = linesOf(documentOf(schema, sample()));
    expect(back[1]).toEqual({
      key: 'u2', id: 2, level: 'paragraph', role: 'intro', meets: ['srodki'],
      pieces: [
        { kind: 'text', text: 'Zadania z ' }, { kind: 'reference', to: 1, style: 'short' }, { kind: 'text', text: ' kosztują ' },
        { kind: 'field', key: 'program.kwota' }, { kind: 'emphasis', text: ' łącznie' },
      ],
    });
  });

  it('make one empty § of an empty text', () => {
    expect(linesOf(documentOf(schema, []))).toHaveLength(1);
  });

  it('count a caret by characters and chips', () => {
    const doc = documentOf(schema, [line('u1', 1, '', { pieces: [{ kind: 'text', text: 'a😀b' }, { kind: 'reference', to: 1, style: 'short', printed: '§ 1', broken: false }] })]);
    expect(caretOf(doc.child(0), doc.child(0).content.size)).toBe(4);
  });
});

describe('the answer of the host', () => {
  it('renumbers in place and leaves the caret and undo alone', () => {
    let state = at(opened(), 'u3', 3);
    state = state.apply(state.tr.insertText('X'));
    const sent = state.doc;
    const answer = sample().map((one) => ({ ...one, mark: `§ ${one.id + 1}.` }));
    answer[2]!.pieces = [{ kind: 'text', text: 'KonXiec.' }];
    state = state.apply(merged(state, sent, answer, 'none'));
    expect(state.doc.child(0).attrs.mark).toBe('§ 2.');
    expect(state.selection.$from.parentOffset).toBe(4);
    undo(state, (tr) => (state = state.apply(tr)));
    expect(words(state)[2]).toBe('Koniec.');
    expect(state.doc.child(2).attrs.mark).toBe('§ 4.');
  });

  it('does not overwrite what was typed since it was asked', () => {
    let state = at(opened(), 'u1', -1);
    const sent = state.doc;
    state = state.apply(state.tr.insertText(' Dopisek.'));
    const answer = sample();
    answer[1]!.pieces[1] = { kind: 'reference', to: 1, style: 'short', printed: 'ust. 9', broken: true };
    state = state.apply(merged(state, sent, answer, 'none'));
    expect(words(state)[0]).toBe('Program realizuje Wójt. Dopisek.');
    expect(state.doc.child(1).child(1).attrs).toMatchObject({ printed: 'ust. 9', broken: true });
  });

  it('keeps a line that was begun since, and does not bring back one that was removed', () => {
    let state = at(opened(), 'u1', -1);
    const sent = state.doc;
    state = done(state, split(() => {}));
    const gone = placeOfKey(state.doc, 'u3')!;
    state = state.apply(state.tr.delete(gone.at, gone.at + gone.node.nodeSize));
    state = state.apply(merged(state, sent, sample(), 'none'));
    expect(linesOf(state.doc).map((one) => one.id)).toEqual([1, null, 2]);
  });

  it('moves lines, and that can be taken back', () => {
    let state = at(opened(), 'u1', 4);
    const answer = sample();
    const moved = [answer[1]!, answer[0]!, answer[2]!];
    state = state.apply(merged(state, state.doc, moved, 'alone'));
    expect(linesOf(state.doc).map((one) => one.key)).toEqual(['u2', 'u1', 'u3']);
    expect(state.selection.$from.node(1).attrs.key).toBe('u1');
    undo(state, (tr) => (state = state.apply(tr)));
    expect(linesOf(state.doc).map((one) => one.key)).toEqual(['u1', 'u2', 'u3']);
  });

  it('takes back a pasted text whole and leaves the words typed just before it', () => {
    let state = at(opened(), 'u3', -1);
    const before = state.doc;
    state = state.apply(state.tr.insertText('!'));
    const typed = state.doc;
    const answer = [...sample().slice(0, 2), line('u3', 3, 'Koniec.!'), line('u8', 8, 'Wklejone.'), line('u9', 9, 'Drugie.')];
    state = state.apply(merged(state, state.doc, answer, 'alone'));
    expect(words(state).slice(2)).toEqual(['Koniec.!', 'Wklejone.', 'Drugie.']);
    undo(state, (tr) => (state = state.apply(tr)));
    expect(state.doc.eq(typed)).toBe(true);
    undo(state, (tr) => (state = state.apply(tr)));
    expect(state.doc.eq(before)).toBe(true);
  });

  it('takes back Enter with the level that the host gave', () => {
    let state = done(at(opened(), 'u1', -1), split(() => {}));
    const key = state.doc.child(1).attrs.key as string;
    const answer = [sample()[0]!, line(key, 9, '', { level: 'point', mark: '1)' }), ...sample().slice(1)];
    state = state.apply(merged(state, state.doc, answer, 'joined'));
    undo(state, (tr) => (state = state.apply(tr)));
    expect(linesOf(state.doc).map((one) => one.id)).toEqual([1, 2, 3]);
  });

  it('gives a new line its unit without a trace in undo', () => {
    let state = done(at(opened(), 'u1', -1), split(() => {}));
    const key = state.doc.child(1).attrs.key as string;
    const answer = [sample()[0]!, line(key, 9, '', { level: 'subsection', mark: '1.' }), ...sample().slice(1)];
    state = state.apply(merged(state, state.doc, answer, 'none'));
    expect(state.doc.child(1).attrs).toMatchObject({ key, id: 9, level: 'subsection', mark: '1.' });
    expect(merged(state, state.doc, answer, 'none').docChanged).toBe(false);
    expect(merged(state, state.doc, answer, 'none').getMeta(HOST)).toBe(true);
  });
});

describe('the keys', () => {
  it('Enter at the end begins a line whose level the host decides', () => {
    const asked: Verb[] = [];
    const state = done(at(opened(), 'u1', -1), split((verb) => asked.push(verb)));
    expect(linesOf(state.doc).map((one) => one.id)).toEqual([1, null, 2, 3]);
    expect(asked).toEqual([{ verb: 'begin', line: state.doc.child(1).attrs.key }]);
  });

  it('Enter inside words makes a unit of the words behind it', () => {
    const asked: Verb[] = [];
    const state = done(at(opened(), 'u1', 7), split((verb) => asked.push(verb)));
    expect(words(state).slice(0, 2)).toEqual(['Program', ' realizuje Wójt.']);
    expect(linesOf(state.doc).map((one) => one.id)).toEqual([1, null, 2, 3]);
    expect(asked).toEqual([]);
  });

  it('Enter at the start leaves the words in their unit', () => {
    const state = done(at(opened(), 'u1', 0), split(() => {}));
    expect(linesOf(state.doc).slice(0, 2).map((one) => one.id)).toEqual([null, 1]);
  });

  it('Backspace at the start joins the words to the line above', () => {
    const state = done(at(opened(), 'u3', 0), join);
    expect(words(state)).toEqual(['Program realizuje Wójt.', 'Zadania z * kosztują * łącznieKoniec.']);
    expect(linesOf(state.doc).map((one) => one.id)).toEqual([1, 2]);
  });

  it('Backspace after an empty line of the same level takes the empty line away', () => {
    const state = done(at(opened([line('u1', 1, ''), line('u2', 2, 'Treść.')]), 'u2', 0), join);
    expect(linesOf(state.doc).map((one) => one.id)).toEqual([2]);
  });
});

describe('lists of units', () => {
  it('find a unit by its number or its words without Polish letters', () => {
    const rows = unitsOf(documentOf(schema, [line('u1', 1, 'Żłobki'), line('u2', 2, 'Sport'), line('u12', 12, 'Inne')]));
    const find = (typed: string) => matching(rows, typed, (row) => row).map((row) => row.id);
    expect(find('§ 1')).toEqual([1, 12]);
    expect(find('2')).toEqual([2, 12]);
    expect(find('zlob')).toEqual([1]);
  });

  it('name the only ustęp of a § once', () => {
    const doc = documentOf(schema, [line('u1', 1, ''), line('u2', 2, 'Treść', { level: 'subsection', mark: '', address: '§ 1' })]);
    expect(unitsOf(doc)).toMatchObject([{ id: 1, address: '§ 1', words: 'Treść' }]);
  });

  it('show the heaviest finding of a § with all in it', () => {
    const doc = documentOf(schema, [line('u1', 1, 'A'), line('u2', 2, 'b', { level: 'point' }), line('u3', 3, 'C')]);
    const rows = outlineOf(doc, new Map([[1, 'wskazowka'], [2, 'blokada']]), 'u2');
    expect(rows.map((row) => [row.words, row.found, row.here])).toEqual([['§ 1', 'blokada', true], ['§ 3', null, false]]);
  });
});
