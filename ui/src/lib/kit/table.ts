// What a RecordTable is told about its columns, and which rows it has to draw. Pure.
import type { Snippet } from 'svelte';
import type { Explanation } from '../api';

export type RowKey = string | number;

export type Column<Row> = {
  key: string;
  title: string;
  /** Numbers stand right in tabular figures; the unit belongs to the title: "Plan 2027 (zł)". */
  kind?: 'text' | 'number';
  /** In rem or %, needed in long tables, whose columns may not move while scrolling. */
  width?: string;
  /** Goes on narrow screens. Money stays. */
  secondary?: boolean;
  sortable?: boolean;
  /** The words of the cell; `note` is a second, lighter line; `cell` draws the whole cell instead, of the row and the key of the column. */
  text?: (row: Row) => string;
  note?: (row: Row) => string | null | undefined;
  cell?: Snippet<[Row, string]>;
};

export type Sort = { key: string; down: boolean };

/** A line under the table: heavy, or light for "w tym bez powtórzeń". `cells` by key of the column. */
export type Total = {
  words: string;
  light?: boolean;
  cells: Record<string, { text: string; note?: string; explanation?: Explanation; subject?: string }>;
};

/** Above this many rows only those in sight are drawn. */
export const LONG = 150;

export type Slice = { from: number; to: number; before: number; after: number };

/** Which of `count` rows of one height are in sight, with some spare on both sides. Heights in px. */
export function slice(count: number, rowHeight: number, scrolled: number, height: number, spare = 12): Slice {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - spare);
  const from = Math.min(first, Math.max(0, count - 1));
  const to = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + spare);
  return { from, to, before: from * rowHeight, after: Math.max(0, (count - to) * rowHeight) };
}

/** Where the scroll has to stand so that a row is in sight under a sticky head. */
export function scrollFor(index: number, rowHeight: number, scrolled: number, height: number, head: number): number {
  const top = index * rowHeight;
  if (top < scrolled) return top;
  const seen = height - head - rowHeight;
  return top > scrolled + seen ? top - seen : scrolled;
}

/** The row that a key leads to, or null when the key does not move. */
export function moved(key: string, at: number, count: number, page: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown': return Math.min(last, at + 1);
    case 'ArrowUp': return at < 0 ? last : Math.max(0, at - 1);
    case 'PageDown': return Math.min(last, Math.max(0, at) + page);
    case 'PageUp': return Math.max(0, at - page);
    case 'Home': return 0;
    case 'End': return last;
    default: return null;
  }
}
