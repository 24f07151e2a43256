// How an answer is written in its field and read from it.
import { amount, dayDigits, readDay, readMoney, type Read } from '$lib/format';
import type { Answer } from './answers';
import type { FieldSpec } from './spec';

/** The words of an answer, in a field and in print. */
export function shown(field: FieldSpec, value: Answer): string {
  if (value === null) return '';
  const { kind } = field;
  if (kind === 'tick') return value === true ? '☑' : '☐';
  if (kind === 'day') return typeof value === 'string' ? dayDigits(value) : '';
  if (typeof value === 'number') {
    if (kind === 'money') return amount(value);
    if (kind === 'share') return `${fraction(value, 2, true)}`;
    if (typeof kind === 'object' && 'number' in kind) return fraction(value, kind.number.decimals);
    return String(value);
  }
  if (typeof kind === 'object' && 'choice' in kind) return kind.choice.find((option) => option.value === value)?.label ?? '';
  return typeof value === 'string' ? value : '';
}

/** Reads what was typed; an empty text is no answer. */
export function read(field: FieldSpec, typed: string): Read<Answer> {
  const text = typed.trim();
  const { kind } = field;
  if (text === '') return { ok: true, value: null };
  if (kind === 'money') return readMoney(typed);
  if (kind === 'day') return readDay(typed);
  if (kind === 'year') return { ok: true, value: Number(text) };
  if (typeof kind === 'object' && 'number' in kind) return readFraction(text, kind.number.decimals, kind.number.most);
  if (typeof kind === 'object' && 'text' in kind) {
    const length = [...text].length;
    if (length > kind.text.most) {
      return { ok: false, why: `Tekst jest za długi: ma ${length} znaków, a może mieć najwyżej ${kind.text.most}. Skróć go.` };
    }
  }
  return { ok: true, value: typed };
}

function readFraction(text: string, decimals: number, most: number): Read<number> {
  const found = /^(\d+)(?:[.,](\d+))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  if (!found) return { ok: false, why: `„${text}” nie jest liczbą. Wpisz same cyfry${decimals > 0 ? ', na przykład 12 albo 12,5' : ''}.` };
  const rest = (found[2] ?? '').replace(/0+$/, '');
  if (rest.length > decimals) {
    return { ok: false, why: decimals === 0 ? 'Potrzebna jest liczba całkowita, bez przecinka.' : `Po przecinku mogą stać najwyżej ${decimals} cyfry.` };
  }
  const value = Number(`${found[1]}${rest.padEnd(decimals, '0')}`);
  if (value > most) return { ok: false, why: `Największa możliwa liczba to ${fraction(most, decimals)}.` };
  return { ok: true, value };
}

/** "1,5" of 150 hundredths; `full` keeps the zeros. */
export function fraction(value: number, decimals: number, full = false): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const front = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const rest = full ? digits.slice(digits.length - decimals) : digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${value < 0 ? '−' : ''}${front}${rest ? `,${rest}` : ''}`;
}

export const isNumeric = (field: FieldSpec) =>
  field.kind === 'money' || field.kind === 'share' || (typeof field.kind === 'object' && 'number' in field.kind);

/** The id of the control of an answer. */
export const idOf = (path: string) => `pole-${path.replaceAll('.', '-')}`;
