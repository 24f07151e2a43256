// Hours and moments: "14:22", "9 października 2026 r., 14:22".
import { dayAndMonth, dayInWords, type Read } from './day';

/** "9.41", after „godz.”, of a moment stamped without a zone ("2026-10-09T14:22:00") or of an hour ("14:22:00"). */
export function hour(moment: string): string {
  const found = /(?:^|T)(\d{1,2}):(\d{2})/.exec(moment);
  return found ? `${Number(found[1])}.${found[2]}` : moment;
}

/** "9:41" in this computer's zone, of an instant in UTC. */
export function localHour(instant: string | Date): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** "dziś, 8:02" when both fall on one local day, otherwise "9 października, 8:02". */
export function localMoment(instant: string | Date, now: Date): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  if (at.toDateString() === now.toDateString()) return `dziś, ${localHour(at)}`;
  const two = (part: number) => String(part).padStart(2, '0');
  const iso = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const day = at.getFullYear() === now.getFullYear() ? dayAndMonth(iso) : dayInWords(iso);
  return `${day}, ${localHour(at)}`;
}

/** Reads a typed hour: "14:22", "14.22", "1422", "9". Answers "HH:MM". */
export function readHour(typed: string): Read<string> {
  const text = typed.trim().replace(/^godz\.?\s*/, '');
  const found = /^(\d{1,2})(?:[:.,\s]?(\d{2}))?$/.exec(text);
  const hours = Number(found?.[1]);
  const minutes = Number(found?.[2] ?? 0);
  if (!found || hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) {
    return { ok: false, why: `„${typed.trim()}” nie jest godziną. Wpisz gg:mm, na przykład 14:30.` };
  }
  return { ok: true, value: `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` };
}
