import { folded } from '../format';

/** Cuts a text into parts that begin a word with something that was typed, and the rest. Folding keeps the length of letters. */
export function foundParts(text: string, typed: string): { text: string; hit: boolean }[] {
  const wanted = folded(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const plain = [...text].map((letter) => folded(letter)[0] ?? letter).join('');
  const letters = [...text];
  const hit = new Array<boolean>(letters.length).fill(false);
  if (plain.length === letters.length) {
    for (const word of wanted) {
      for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
        if (at === 0 || !/[\p{L}\p{N}]/u.test(plain[at - 1] ?? '')) hit.fill(true, at, at + word.length);
      }
    }
  }
  const parts: { text: string; hit: boolean }[] = [];
  for (const [index, letter] of letters.entries()) {
    const last = parts.at(-1);
    if (last && last.hit === hit[index]) last.text += letter;
    else parts.push({ text: letter, hit: hit[index] ?? false });
  }
  return parts;
}
