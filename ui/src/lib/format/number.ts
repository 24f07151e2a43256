// Numbers with a decimal comma.
import type { Read } from './day';

/** "12,5" with hard spaces between thousands; no needless zeros. */
export function decimal(value: number): string {
  const [whole = '0', rest] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${value < 0 ? '−' : ''}${grouped}${rest ? `,${rest}` : ''}`;
}

export type Range = { least?: number | undefined; most?: number | undefined; whole?: boolean | undefined };

/** Reads "1 200", "12,5", "-3"; says which limit was crossed. */
export function readNumber(typed: string, { least, most, whole = false }: Range = {}): Read<number> {
  const shown = typed.trim();
  const text = shown.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { ok: false, why: `„${shown}” nie jest liczbą. Wpisz same cyfry.` };
  const value = Number(text);
  if (!Number.isSafeInteger(Math.trunc(value))) return { ok: false, why: 'Ta liczba jest za duża. Sprawdź cyfry.' };
  if (whole && !Number.isInteger(value)) return { ok: false, why: 'Potrzebna jest liczba całkowita, bez przecinka.' };
  if (least !== undefined && value < least) return { ok: false, why: `Najmniejsza możliwa liczba to ${decimal(least)}.` };
  if (most !== undefined && value > most) return { ok: false, why: `Największa możliwa liczba to ${decimal(most)}.` };
  return { ok: true, value };
}
