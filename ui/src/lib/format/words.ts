// Words as they are typeset and as they are searched.

const MONTH = 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia';
const DAY = new RegExp(`(\\d) (${MONTH})(?: (\\d{4}))?(?!\\p{L})`, 'gu');

/** Ties a single-letter word, a unit sign, a day and a number to what follows, so that no line ends with "w", "§" or "24". */
export function tied(text: string): string {
  return text
    .replace(/(^|[\s(„\u00a0])([aiouwzAIOUWZ]|§|§§|art\.|ust\.|pkt|lit\.|nr|poz\.|godz\.|ul\.|Dz\.)[ ](?=\S)/g, '$1$2\u00a0')
    .replace(/(^|[\s(„\u00a0])([aiouwzAIOUWZ]|§|§§|art\.|ust\.|pkt|lit\.|nr|poz\.|godz\.|ul\.|Dz\.)[ ](?=\S)/g, '$1$2\u00a0')
    .replace(/(\d[a-z]?) (ust\.|pkt|lit\.)(?=\s)/g, '$1\u00a0$2')
    .replace(DAY, (_, day: string, month: string, year?: string) => `${day}\u00a0${month}${year ? `\u00a0${year}` : ''}`)
    .replace(/(\d) (zł|r\.|dni|proc\.|%)/g, '$1\u00a0$2');
}

/** A word of the host at the beginning of a title or a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Small letters without Polish marks: "Żłobek" and "zlobek" are one word. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** What two names share when they differ in signs only: "§ 8 ust. 1" and "8 ust 1". */
export const bare = (text: string): string => folded(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Does every word that was typed begin some word of the text? */
export function matches(text: string, typed: string): boolean {
  const words = folded(text).split(/[^\p{L}\p{N}]+/u);
  return folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** "3,4 MB" */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u00a0B`;
  const units = ['kB', 'MB', 'GB'];
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const shown = size >= 10 ? String(Math.round(size)) : size.toFixed(1).replace('.', ',');
  return `${shown}\u00a0${units[unit]}`;
}
