// Blocks of words as lists within lists: finding, numbering, moving. Pure; it changes only what it is given.
import type { BlockForm, FormBlock, FormPiece, WordsForm } from '$lib/api';

/** The lists of blocks inside a block. */
export function inner(content: BlockForm): FormBlock[][] {
  switch (content.what) {
    case 'when': return [content.then, content.otherwise];
    case 'each':
    case 'annex': return [content.body];
    default: return [];
  }
}

/** Every block in the order in which it is read. */
export function* walk(blocks: readonly FormBlock[]): Generator<FormBlock> {
  for (const block of blocks) {
    yield block;
    for (const list of inner(block.content)) yield* walk(list);
  }
}

/** The list that holds a block, and where in it. */
export function placeOf(blocks: FormBlock[], key: string): { list: FormBlock[]; at: number } | null {
  const at = blocks.findIndex((block) => block.key === key);
  if (at >= 0) return { list: blocks, at };
  for (const block of blocks) {
    for (const list of inner(block.content)) {
      const found = placeOf(list, key);
      if (found) return found;
    }
  }
  return null;
}

/** Numbers of the blocks as the host counts them, from 1. */
export function numbers(form: WordsForm): Map<string, number> {
  return new Map([...walk(form.body)].map((block, index) => [block.key, index + 1]));
}

/** Roles whose lines are units of a legal text: references lead to them and stand in them. */
export const UNITS = ['paragraf', 'ustep', 'punkt', 'litera', 'tiret', 'podwojne_tiret', 'bez_numeru', 'rozdzial'];

/** What follows a line of a role when Enter is pressed. */
export function following(role: string): string {
  if (role.startsWith('naglowek') || role.startsWith('tytul') || role === 'czesc_wspolna') return 'akapit';
  return role === 'rozdzial' ? 'paragraf' : role;
}

/** The words of a sentence without its chips, for labels. */
export function plain(pieces: readonly FormPiece[]): string {
  const told = (piece: FormPiece): string => {
    switch (piece.what) {
      case 'words': return piece.words;
      case 'strong':
      case 'struck':
      case 'footnote':
      case 'each': return piece.text.map(told).join('');
      case 'when': return piece.then.map(told).join('');
      case 'break': return ' ';
      default: return '…';
    }
  };
  return pieces.map(told).join('').trim();
}

export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
