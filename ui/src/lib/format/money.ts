// Money: whole grosze inside, "1 234,56" in a field and a table, "1 234,56 zł" for reading. No floating point anywhere.
import type { Read } from './day';

const NBSP = '\u00a0';
/** Above a hundred billion zlotys it is a slip of the finger, and grosze stay exact in a number. */
const MOST = 10_000_000_000_000;

/** "1 234,56", with hard spaces. Units stand in the head of the table. */
export function amount(grosze: number): string {
  const whole = Math.floor(Math.abs(grosze) / 100);
  const rest = Math.abs(grosze) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, NBSP);
  return `${grosze < 0 ? '−' : ''}${grouped},${String(rest).padStart(2, '0')}`;
}

/** Reads "1 234,56 zł", "1234,5", "1234.56", "1.234,56", "320 tys." is refused. Negative amounts are refused. */
export function readMoney(typed: string): Read<number> {
  const shown = typed.trim();
  const text = shown
    .toLowerCase()
    .replace(/(zł|pln|zl)\.?$/, '')
    .replace(/[\s\u00a0\u202f']/g, '');
  if (/^[-−–]\s*\d/.test(text)) {
    return { ok: false, why: 'Kwota nie może być ujemna. Wpisz liczbę bez minusa.' };
  }
  const dotted = /^\d{1,3}(\.\d{3})+(,\d{0,2})?$/.test(text) ? text.replaceAll('.', '') : text;
  const found = /^(\d+)(?:[.,](\d{0,2}))?(?:,?-+)?$/.exec(dotted);
  if (!found) {
    const long = /^\d+[.,]\d{3,}$/.test(dotted);
    const why = long
      ? `W kwocie „${shown}” są więcej niż dwie cyfry groszy. Wpisz na przykład 1${NBSP}234,56.`
      : `„${shown}” nie jest kwotą. Wpisz złote i grosze, na przykład 1${NBSP}234,56.`;
    return { ok: false, why };
  }
  const grosze = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0') || 0);
  if (!Number.isSafeInteger(grosze) || grosze > MOST) {
    return { ok: false, why: 'Kwota jest większa niż 100 miliardów złotych. Sprawdź liczbę zer.' };
  }
  return { ok: true, value: grosze };
}
