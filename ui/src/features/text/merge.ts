// Puts the host's answer into a document that may have been typed in since it was asked. What was typed meanwhile stays; numbers,
// ids and printed references are laid over it. Pure.

import type { Node } from '@tiptap/pm/model';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { LineView } from '$lib/api';
import { FROM_HOST, lineNode, placeOfKey } from './lines';

export const HOST = 'host';

/**
 * How Ctrl Z treats the answer: `none` is no act of the officer (numbers, printed references); `joined` goes with the key that asked
 * (Enter); `alone` is an act of its own, taken back without the words typed just before it.
 */
export type Undo = 'none' | 'joined' | 'alone';

/** `sent`: the document when the host was asked. */
export function merged(state: EditorState, sent: Node, answer: readonly LineView[], undo: Undo): Transaction {
  const tr = state.tr;
  const target = targetLines(state, sent, answer);
  const caret = caretOf(state);
  if (sameOrder(tr.doc, target)) patch(tr, target);
  else replaceRange(tr, target);
  if (tr.docChanged && caret) restore(tr, caret);
  tr.setMeta(HOST, true);
  switch (undo) {
    case 'none': return tr.setMeta('addToHistory', false);
    // To the history of edits it is a consequence of the edit before.
    case 'joined': return tr.setMeta('appendedTransaction', state.tr);
    case 'alone': return closeHistory(tr);
  }
}

/** The lines that should stand now: the host's, with words typed since, and with lines begun since. */
function targetLines(state: EditorState, sent: Node, answer: readonly LineView[]): Node[] {
  const before = byKey(sent);
  const now = byKey(state.doc);
  const target: Node[] = [];
  for (const line of answer) {
    const host = lineNode(state.schema, line);
    const mine = now.get(line.key);
    const then = before.get(line.key);
    if (then && !mine) continue; // Removed since.
    const typed = mine && then && !mine.content.eq(then.content);
    target.push(typed ? host.copy(printedAnew(mine, host)) : host);
  }
  const known = new Set(answer.map((line) => line.key));
  state.doc.forEach((line, _, index) => {
    if (known.has(line.attrs.key) || before.has(line.attrs.key)) return;
    const above = index > 0 ? state.doc.child(index - 1).attrs.key : null;
    const at = target.findIndex((one) => one.attrs.key === above);
    target.splice(at + 1, 0, line);
  });
  return target.length > 0 ? target : [state.doc.child(0)];
}

/** Words typed since, with the chips printed as the host prints them now. */
function printedAnew(mine: Node, host: Node) {
  const printed = new Map<string, Node>();
  host.forEach((piece) => {
    if (!piece.isText) printed.set(chipName(piece), piece);
  });
  const pieces: Node[] = [];
  mine.forEach((piece) => pieces.push(piece.isText ? piece : (printed.get(chipName(piece)) ?? piece)));
  return mine.type.create(null, pieces).content;
}

const chipName = (piece: Node) => (piece.type.name === 'reference' ? `r${piece.attrs.to}` : `f${piece.attrs.field}`);

function byKey(doc: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  doc.forEach((line) => found.set(line.attrs.key, line));
  return found;
}

function sameOrder(doc: Node, target: readonly Node[]): boolean {
  return doc.childCount === target.length && target.every((line, index) => doc.child(index).attrs.key === line.attrs.key);
}

/** Changes attributes in place, so that undo and the caret are not disturbed; words only where they differ. */
function patch(tr: Transaction, target: readonly Node[]): void {
  let at = 0;
  for (const [index, line] of target.entries()) {
    const here = tr.doc.child(index);
    if (here !== line) {
      for (const name of FROM_HOST) setAttribute(tr, at, here, line, name);
      if (sameWords(here, line)) patchChips(tr, at, here, line);
      else if (!here.content.eq(line.content)) tr.replaceWith(at + 1, at + 1 + here.content.size, line.content);
    }
    at += tr.doc.child(index).nodeSize;
  }
}

/** Do both lines hold the same words and chips, whatever the chips print? */
function sameWords(here: Node, there: Node): boolean {
  if (here.childCount !== there.childCount) return false;
  for (let index = 0; index < here.childCount; index += 1) {
    const [a, b] = [here.child(index), there.child(index)];
    if (a.isText ? !a.eq(b) : a.type !== b.type || chipName(a) !== chipName(b)) return false;
  }
  return true;
}

function patchChips(tr: Transaction, at: number, here: Node, there: Node): void {
  here.forEach((piece, offset, index) => {
    if (piece.isText) return;
    for (const name of Object.keys(piece.attrs)) setAttribute(tr, at + 1 + offset, piece, there.child(index), name);
  });
}

function setAttribute(tr: Transaction, at: number, here: Node, there: Node, name: string): void {
  const [was, is] = [here.attrs[name], there.attrs[name]];
  if (was !== is && JSON.stringify(was) !== JSON.stringify(is)) tr.setNodeAttribute(at, name, is);
}

function replaceRange(tr: Transaction, target: readonly Node[]): void {
  const { doc } = tr;
  const alike = (a: Node, b: Node | undefined) => b !== undefined && a.attrs.key === b.attrs.key;
  let start = 0;
  while (start < doc.childCount && alike(doc.child(start), target[start])) start += 1;
  let end = 0;
  while (end < Math.min(doc.childCount, target.length) - start && alike(doc.child(doc.childCount - 1 - end), target[target.length - 1 - end])) end += 1;
  const size = (from: number, to: number) => {
    let sum = 0;
    for (let index = from; index < to; index += 1) sum += doc.child(index).nodeSize;
    return sum;
  };
  const from = size(0, start);
  const to = from + size(start, doc.childCount - end);
  tr.replaceWith(from, to, target.slice(start, target.length - end));
  patch(tr, target);
}

type Caret = { key: string; anchor: number; head: number; headKey: string };

function caretOf(state: EditorState): Caret | null {
  const { $anchor, $head } = state.selection;
  if ($anchor.depth === 0 || $head.depth === 0) return null;
  return { key: $anchor.node(1).attrs.key, anchor: $anchor.parentOffset, head: $head.parentOffset, headKey: $head.node(1).attrs.key };
}

function restore(tr: Transaction, caret: Caret): void {
  const place = (key: string, offset: number) => {
    const found = placeOfKey(tr.doc, key);
    return found && found.at + 1 + Math.min(offset, found.node.content.size);
  };
  const anchor = place(caret.key, caret.anchor);
  const head = place(caret.headKey, caret.head);
  if (anchor !== null && head !== null) tr.setSelection(TextSelection.create(tr.doc, anchor, head));
}
