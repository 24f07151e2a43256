// Between the host's lines and the editor's document. Pure.

import type { Node, Schema } from '@tiptap/pm/model';
import type { LineInput, LineView, PieceInput, PieceView } from '$lib/api';

/** What the host fills in on a line; the rest of a line is the officer's. */
export const FROM_HOST = ['id', 'level', 'role', 'mark', 'address', 'meets'] as const;

/** A line of the host as a node. */
export function lineNode(schema: Schema, line: LineView): Node {
  const { key, id, level, role, mark, address, meets } = line;
  return schema.nodes.line!.create({ key, id, level, role, mark: mark || null, address, meets }, pieceNodes(schema, line.pieces));
}

export function pieceNodes(schema: Schema, pieces: readonly PieceView[]): Node[] {
  return pieces.flatMap((piece): Node[] => {
    switch (piece.kind) {
      case 'text': return piece.text ? [schema.text(piece.text)] : [];
      case 'emphasis': return piece.text ? [schema.text(piece.text, [schema.marks.emphasis!.create()])] : [];
      case 'reference': return [schema.nodes.reference!.create({ to: piece.to, style: piece.style, printed: piece.printed, broken: piece.broken })];
      case 'field': return [schema.nodes.field!.create({ field: piece.key, printed: piece.printed, label: piece.label, known: piece.known })];
    }
  });
}

/** The whole document of the host's lines; an empty text is one empty §. */
export function documentOf(schema: Schema, lines: readonly LineView[]): Node {
  const nodes = lines.map((line) => lineNode(schema, line));
  return schema.nodes.doc!.create(null, nodes.length > 0 ? nodes : [schema.nodes.line!.create({ key: 'n0' })]);
}

/** The lines as the host wants them. */
export function linesOf(doc: Node): LineInput[] {
  const lines: LineInput[] = [];
  doc.forEach((line) => lines.push(lineInput(line)));
  return lines;
}

export function lineInput(line: Node): LineInput {
  const { key, id, level, role, meets } = line.attrs;
  return { key, id, level, role, meets, pieces: piecesOf(line) };
}

export function piecesOf(line: Node): PieceInput[] {
  const pieces: PieceInput[] = [];
  line.forEach((node) => {
    if (node.type.name === 'reference') pieces.push({ kind: 'reference', to: node.attrs.to, style: node.attrs.style });
    else if (node.type.name === 'field') pieces.push({ kind: 'field', key: node.attrs.field });
    else if (node.text) pieces.push({ kind: node.marks.length > 0 ? 'emphasis' : 'text', text: node.text });
  });
  return pieces;
}

/** The words of a line for a list: "w zakresie kultury fizycznej". */
export function wordsOf(line: Node): string {
  return line.textBetween(0, line.content.size, ' ', (leaf) => String(leaf.attrs.printed ?? '')).trim();
}

/** A caret position as the host counts it: characters, one for a chip. */
export function caretOf(line: Node, offset: number): number {
  return [...line.textBetween(0, Math.min(offset, line.content.size), '', '\uFFFC')].length;
}

/** The line around a position with the place where it begins. */
export function lineAt(doc: Node, position: number): { node: Node; at: number; index: number } | null {
  const found = doc.resolve(Math.min(position, doc.content.size));
  const index = Math.min(found.index(0), doc.childCount - 1);
  const node = doc.child(index);
  let at = 0;
  for (let before = 0; before < index; before += 1) at += doc.child(before).nodeSize;
  return node ? { node, at, index } : null;
}

/** Where the line of a key begins. */
export function placeOfKey(doc: Node, key: string): { node: Node; at: number } | null {
  let found: { node: Node; at: number } | null = null;
  doc.forEach((node, at) => {
    if (node.attrs.key === key) found = { node, at };
  });
  return found;
}
