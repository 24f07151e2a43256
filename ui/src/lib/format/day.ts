// Days: an ISO text ("2026-10-15") inside, "15.10.2026" in a field, "15 października 2026 r." for reading.
// Reading what was typed is a courtesy to the officer; the host judges every day again.

const MONTHS_OF = [
  'stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca',
  'lipca', 'sierpnia', 'września', 'października', 'listopada', 'grudnia',
];
const MONTHS_SHORT = ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'];
const NBSP = '\u00a0';

export type Read<T> = { ok: true; value: T } | { ok: false; why: string };

type Parts = { year: number; month: number; day: number };

function parts(iso: string): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!found) return null;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const two = (part: number) => String(part).padStart(2, '0');

/** "15.10.2026": as it stands in a field. An unreadable day is answered as it came. */
export function dayDigits(iso: string): string {
  const p = parts(iso);
  return p ? `${two(p.day)}.${two(p.month)}.${p.year}` : iso;
}

/** "15 października 2026 r." */
export function dayInWords(iso: string): string {
  const p = parts(iso);
  return p ? `${p.day}${NBSP}${MONTHS_OF[p.month - 1]} ${p.year}${NBSP}r.` : iso;
}

/** "15 października": where the year is known. */
export function dayAndMonth(iso: string): string {
  const p = parts(iso);
  return p ? `${p.day}${NBSP}${MONTHS_OF[p.month - 1]}` : iso;
}

/** "15 października" in the year of `today`, "15 października 2025 r." in another. */
export function dayNear(iso: string, today: string): string {
  return parts(iso)?.year === parts(today)?.year ? dayAndMonth(iso) : dayInWords(iso);
}

/** "paź" for a month from 1 to 12. */
export function monthShort(month: number): string {
  return MONTHS_SHORT[month - 1] ?? '';
}

/** Days since 1 January 1970: for placing a day on a line, not for counting terms. */
export function dayNumber(iso: string): number {
  const p = parts(iso);
  return p ? Math.floor(Date.UTC(p.year, p.month - 1, p.day) / 86_400_000) : Number.NaN;
}

/** Reads a typed day: "15.10.2026", "15102026", "5.1.2026", "2026-10-15", "15 10 2026". */
export function readDay(typed: string): Read<string> {
  const text = typed.trim().replace(/\s*r\.?$/, '');
  const european = /^(\d{1,2})[.,/\-\s]+(\d{1,2})[.,/\-\s]+(\d{4})$/.exec(text);
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const found = european ?? digits;
  const p: Parts | null = found
    ? { day: Number(found[1]), month: Number(found[2]), year: Number(found[3]) }
    : iso
      ? { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }
      : null;
  if (!p) return { ok: false, why: `„${typed.trim()}” nie jest datą. Wpisz dd.mm.rrrr, na przykład 15.10.2026.` };
  if (p.month < 1 || p.month > 12) {
    return { ok: false, why: `Miesiąc ${p.month} nie istnieje. Wpisz dd.mm.rrrr, na przykład 15.10.2026.` };
  }
  if (p.day < 1 || p.day > daysIn(p.year, p.month)) {
    const named = `${p.day}${NBSP}${MONTHS_OF[p.month - 1]} ${p.year}${NBSP}r.`;
    return { ok: false, why: `${named} nie istnieje. Wpisz dd.mm.rrrr.` };
  }
  if (p.year < 1900 || p.year > 2200) {
    return { ok: false, why: `Rok ${p.year} jest poza zakresem 1900–2200. Sprawdź cyfry roku.` };
  }
  return { ok: true, value: `${p.year}-${two(p.month)}-${two(p.day)}` };
}
