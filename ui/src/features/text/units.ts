// Units of the text for the outline and for the list of what can be referred to. Pure.

import type { Node } from '@tiptap/pm/model';
import { folded } from '$lib/format';
import { wordsOf } from './lines';

export type UnitRow = { id: number; key: string; level: string; mark: string; address: string; words: string; position: number };

/** Every unit that has an address, in the order of the text; the only ustęp of a § is named once, with its words. */
export function unitsOf(doc: Node | null): UnitRow[] {
  const rows: UnitRow[] = [];
  doc?.forEach((line, position) => {
    const { id, key, level, role, mark, address } = line.attrs;
    if (id === null || role === 'tail') return;
    const row = { id, key, level, mark: mark ?? '', address, words: wordsOf(line), position };
    const before = rows.at(-1);
    if (before && before.address === address && address !== '') {
      before.words ||= row.words;
      return;
    }
    rows.push(row);
  });
  return rows;
}

/** Rows whose address begins as typed come first, then those that hold every typed word. */
export function matching<T>(rows: readonly T[], typed: string, words: (row: T) => { address: string; words: string }, most = 60): T[] {
  const wanted = folded(typed).trim();
  if (wanted === '') return rows.slice(0, most);
  const parts = wanted.split(' ');
  const first: T[] = [];
  const second: T[] = [];
  for (const row of rows) {
    const said = words(row);
    const address = folded(said.address);
    const whole = `${address} ${folded(said.words)}`;
    if (address.startsWith(wanted) || address.replace('§ ', '').startsWith(wanted)) first.push(row);
    else if (parts.every((part) => whole.includes(part))) second.push(row);
  }
  return [...first, ...second].slice(0, most);
}

export type OutlineRow = { id: number; words: string; heading: boolean; found: string | null; here: boolean };

const RANK: Record<string, number> = { blokada: 0, ostrzezenie: 1, wskazowka: 2 };

/** Annexes, chapters and §, each with the heaviest finding inside it, and whether the caret is in it. */
export function outlineOf(doc: Node | null, marked: ReadonlyMap<number, string>, hereKey: string | null): OutlineRow[] {
  const rows: OutlineRow[] = [];
  doc?.forEach((line) => {
    const { id, level, role, mark, address, key } = line.attrs;
    const heading = level === 'annex' || level === 'chapter';
    const opens = role !== 'tail' && (heading || level === 'paragraph');
    if (opens && id !== null) {
      const title = wordsOf(line);
      rows.push({ id, words: heading ? `${mark ?? ''}. ${title}`.replace(/\. $/, '') : String(address || mark), heading, found: null, here: false });
    }
    const row = rows.at(-1);
    if (!row) return;
    const level_ = id === null ? undefined : marked.get(id);
    if (level_ && (row.found === null || (RANK[level_] ?? 9) < (RANK[row.found] ?? 9))) row.found = level_;
    if (key === hereKey) row.here = true;
  });
  return rows;
}
