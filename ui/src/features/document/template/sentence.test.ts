import { describe, expect, it } from 'vitest';
import type { FormPiece } from '$lib/api';
import { chipBeside, cutAtCursor, nodesOf, piecesOf, putAt, putCursor } from './sentence';

const show = () => ({ words: 'kwota programu', known: true, kind: 'field' });
const sum: FormPiece = { what: 'field', field: 'program.kwota', form: '' };
const pieces: FormPiece[] = [{ what: 'words', words: 'Kwota ' }, { what: 'strong', text: [{ what: 'words', words: 'razem ' }, sum] }, { what: 'break' }, { what: 'words', words: 'słownie' }];

function place(of: FormPiece[]): HTMLElement {
  const here = document.createElement('div');
  here.append(...nodesOf(of, show));
  document.body.replaceChildren(here);
  return here;
}

describe('a sentence on the page', () => {
  it('says what it was given', () => expect(piecesOf(place(pieces))).toEqual(pieces));

  it('keeps what is crossed out', () => {
    const of: FormPiece[] = [{ what: 'words', words: 'nie zalega / ' }, { what: 'struck', text: [{ what: 'words', words: 'zalega' }] }];
    expect(place(of).querySelector('s')?.textContent).toBe('zalega');
    expect(piecesOf(place(of))).toEqual(of);
  });

  it('takes a chip at the cursor and keeps the words around it', () => {
    const here = place([{ what: 'words', words: 'Na rok  zł' }]);
    putCursor(here.firstChild!, 7);
    const range = getSelection()!.getRangeAt(0);
    putAt(here, range, nodesOf([sum], show));
    expect(piecesOf(here)).toEqual([{ what: 'words', words: 'Na rok ' }, sum, { what: 'words', words: ' zł' }]);
    expect(chipBeside(here, -1)?.textContent).toBe('kwota programu');
  });

  it('is cut at the cursor', () => {
    const here = place([{ what: 'words', words: 'Pierwsze. Drugie ' }, sum]);
    putCursor(here.firstChild!, 10);
    expect(cutAtCursor(here)).toEqual({ before: [{ what: 'words', words: 'Pierwsze. ' }], behind: [{ what: 'words', words: 'Drugie ' }, sum] });
  });

  it('has no chip beside a letter', () => {
    const here = place([{ what: 'words', words: 'ab' }, sum]);
    putCursor(here.firstChild!, 1);
    expect(chipBeside(here, 1)).toBeNull();
  });
});
