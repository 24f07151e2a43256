// Reads the table of checks: the same language as `domain::offer::form::check`, which says what each word means. The cases in
// tests/golden/form/checks.json are run by both readers, so that the form and the office cannot judge differently.
import { amount } from '$lib/format';
import { isRecord, type Answer } from './answers';

export type Level = 'blokada' | 'ostrzezenie' | 'wskazowka';
export type Unit = 'money' | 'share' | 'date' | 'count' | 'hundredths';
export type Relation = 'equal' | 'at_most' | 'at_least';

export type Expr =
  | { of: 'value' | 'count' | 'year'; path: string }
  | { of: 'sum'; paths: string[] }
  | { of: 'product'; price: string; units: string }
  | { of: 'share'; part: string; whole: string[] }
  | { of: 'fixed'; value: number };

export type Condition =
  | { is: 'filled' | 'blank'; path: string }
  | { is: 'same'; path: string; text: string };

export type Test =
  | { test: 'filled' | 'blank'; paths: string[] }
  | { test: 'compare'; left: Expr; relation: Relation; right: Expr; tolerance: number; unit: Unit }
  | { test: 'ratio'; part: Expr; whole: Expr; relation: Relation; limit: Expr }
  | { test: 'named_among'; name: string; list: string };

export type Check = {
  id: string;
  part: string;
  level: Level;
  each: string;
  when: Condition[];
  test: Test;
  at: string;
  sentence: string;
};

/** What one check says of one place; the sentence is for the person who fills the form. */
export type Fault = { check: string; part: string; level: Level; field: string; sentence: string };

/** A place of the form with the value found there. */
type Row = { path: string; value: Answer; indexes: number[] };

/** Everything that the checks say of `root`, which is the answers with `limits` among them. */
export function evaluate(checks: Check[], root: Answer): Fault[] {
  const lists = new Map<string, Row[]>([['', [once(root)]]]);
  return checks.flatMap((check) => {
    const found = lists.get(check.each) ?? walk(root, check.each);
    lists.set(check.each, found);
    return found.flatMap((row) => ofRow(check, new Scope(root, row)));
  });
}

/** Do all conditions hold for the row at `path`? */
export function holds(conditions: Condition[], root: Answer, row: Row = once(root)): boolean {
  const scope = new Scope(root, row);
  return conditions.every((condition) => scope.holds(condition));
}

/** A number that the form works out; null when it cannot be known. */
export function worth(expr: Expr, root: Answer, row: Row = once(root)): number | null {
  const value = new Scope(root, row).value(expr);
  return value === null ? null : Number(value);
}

const once = (root: Answer): Row => ({ path: '', value: root, indexes: [] });

function ofRow(check: Check, scope: Scope): Fault[] {
  if (!check.when.every((condition) => scope.holds(condition))) return [];
  const broken = scope.broken(check.test);
  if (!broken) return [];
  const { left, right, unit } = broken;
  const printed = (value: bigint | null) => (value === null ? '' : print(value, unit));
  const difference = left === null || right === null ? null : left < right ? right - left : left - right;
  const sentence = check.sentence
    .replaceAll('{left}', () => printed(left))
    .replaceAll('{right}', () => printed(right))
    .replaceAll('{difference}', () => printed(difference))
    .replaceAll('{row}', () => scope.number())
    .replaceAll('{name}', () => scope.name());
  return [{ check: check.id, part: check.part, level: check.level, field: scope.place(check.at), sentence }];
}

type Broken = { left: bigint | null; right: bigint | null; unit: Unit };
const NO_NUMBERS: Broken = { left: null, right: null, unit: 'count' };

class Scope {
  constructor(private readonly root: Answer, private readonly row: Row) {}

  holds(condition: Condition): boolean {
    switch (condition.is) {
      case 'filled': return this.isFilled(condition.path);
      case 'blank': return !this.isFilled(condition.path);
      case 'same': return this.first(condition.path) === condition.text;
    }
  }

  /** The two numbers of a test that does not hold; null when it holds or cannot be asked. */
  broken(test: Test): Broken | null {
    switch (test.test) {
      case 'filled': return test.paths.some((path) => this.isFilled(path)) ? null : NO_NUMBERS;
      case 'blank': return test.paths.some((path) => this.isFilled(path)) ? NO_NUMBERS : null;
      case 'compare': {
        const [left, right] = [this.value(test.left), this.value(test.right)];
        if (left === null || right === null) return null;
        return stand(left, test.relation, right, BigInt(test.tolerance)) ? null : { left, right, unit: test.unit };
      }
      case 'ratio': {
        const [part, whole, limit] = [this.value(test.part), this.value(test.whole), this.value(test.limit)];
        if (part === null || whole === null || limit === null) return null;
        if (whole <= 0n || stand(part * 10_000n, test.relation, limit * whole, 0n)) return null;
        // Rounded away from the limit, so that a broken one never reads as if it were met.
        const down = floored(part * 10_000n, whole);
        const shown = { equal: share(part, whole), at_most: -floored(-part * 10_000n, whole), at_least: down }[test.relation];
        return { left: shown, right: limit, unit: 'share' };
      }
      case 'named_among': {
        const name = this.first(test.name);
        if (typeof name !== 'string' || alike(name) === '') return null;
        const known = this.values(test.list).some((value) => typeof value === 'string' && alike(value) === alike(name));
        return known ? null : NO_NUMBERS;
      }
    }
  }

  value(expr: Expr): bigint | null {
    switch (expr.of) {
      case 'value': return this.numberAt(expr.path);
      case 'sum': return this.sum(expr.paths);
      case 'count': return BigInt(this.values(expr.path).length);
      case 'fixed': return BigInt(expr.value);
      case 'product': {
        const [price, units] = [this.numberAt(expr.price), this.numberAt(expr.units)];
        return price === null || units === null ? null : floored(price * units + 50n, 100n);
      }
      case 'share': {
        const [part, whole] = [this.numberAt(expr.part), this.sum(expr.whole)];
        return part === null ? null : share(part, whole);
      }
      case 'year': {
        const value = this.first(expr.path);
        return typeof value === 'string' ? (isDay(value) ? BigInt(value.slice(0, 4)) : null) : number(value);
      }
    }
  }

  private sum(paths: string[]): bigint {
    let sum = 0n;
    for (const path of paths) for (const value of this.values(path)) sum += number(value) ?? 0n;
    return sum;
  }

  private isFilled(path: string): boolean {
    const value = this.first(path);
    if (value === null) return false;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string') return value.trim() !== '';
    return Array.isArray(value) ? value.length > 0 : true;
  }

  private numberAt(path: string): bigint | null {
    return number(this.first(path));
  }

  private first(path: string): Answer {
    // Most checks look at a field of their own row.
    if (path.startsWith('@.') && !/[.[]/.test(path.slice(2))) {
      const { value } = this.row;
      const field = path.slice(2);
      return isRecord(value) && Object.hasOwn(value, field) ? (value[field] ?? null) : null;
    }
    return this.values(path)[0] ?? null;
  }

  private values(path: string): Answer[] {
    const index = this.row.indexes.at(-1);
    return path.startsWith('@') ? valuesAt(this.row.value, path.slice(1).replace(/^\./, ''), index) : valuesAt(this.root, path, index);
  }

  place(at: string): string {
    return at.startsWith('@') ? `${this.row.path}${at.slice(1)}` : at;
  }

  /** "2.1": places of the row in its lists, from 1. */
  number(): string {
    return this.row.indexes.map((index) => index + 1).join('.');
  }

  name(): string {
    const { value } = this.row;
    const of = (field: string) => {
      const name = isRecord(value) ? value[field] : undefined;
      return typeof name === 'string' && name.trim() !== '' ? name : undefined;
    };
    return of('name') ?? of('applicant') ?? 'bez nazwy';
  }
}

const SEGMENTS = new Map<string, { field: string; reach: string | null }[]>();

function segments(path: string) {
  let known = SEGMENTS.get(path);
  if (!known) {
    known = path.split('.').filter(Boolean).map((segment) => {
      const open = segment.indexOf('[');
      return open < 0 ? { field: segment, reach: null } : { field: segment.slice(0, open), reach: segment.slice(open + 1, -1) };
    });
    SEGMENTS.set(path, known);
  }
  return known;
}

/** The values that a path names, without telling where each stands, which costs most; `[=]` is the element at `index`. */
function valuesAt(from: Answer, path: string, index?: number): Answer[] {
  let found: Answer[] = [from];
  for (const { field, reach } of segments(path)) {
    const next: Answer[] = [];
    for (const one of found) {
      const value = isRecord(one) && Object.hasOwn(one, field) ? one[field] : undefined;
      if (value === undefined) continue;
      if (reach === null) next.push(value);
      else if (Array.isArray(value)) {
        if (reach === '') for (const element of value) next.push(element);
        else if (index !== undefined && index < value.length) next.push(value[index]!);
      }
    }
    found = next;
  }
  return found;
}

/** The rows that a path names, beginning at `from`. */
function walk(from: Answer, path: string): Row[] {
  let found = [once(from)];
  for (const { field, reach } of segments(path)) {
    const next: Row[] = [];
    for (const row of found) {
      const value = isRecord(row.value) && Object.hasOwn(row.value, field) ? row.value[field] : undefined;
      if (value === undefined) continue;
      const here = row.path === '' ? field : `${row.path}.${field}`;
      if (reach === null) next.push({ path: here, value, indexes: row.indexes });
      else if (Array.isArray(value)) {
        value.forEach((element, at) => next.push({ path: `${here}.${at}`, value: element, indexes: [...row.indexes, at] }));
      }
    }
    found = next;
  }
  return found;
}

function stand(left: bigint, relation: Relation, right: bigint, tolerance: bigint): boolean {
  if (relation === 'at_most') return left <= right + tolerance;
  if (relation === 'at_least') return left + tolerance >= right;
  return left - right <= tolerance && right - left <= tolerance;
}

/** A whole number, or a day as yyyymmdd. */
function number(value: Answer): bigint | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : null;
  return typeof value === 'string' && isDay(value) ? BigInt(value.slice(0, 10).replaceAll('-', '')) : null;
}

/** Begins with a day that exists. */
export function isDay(text: string): boolean {
  const day = text.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

const floored = (top: bigint, bottom: bigint) => top / bottom - (top % bottom < 0n ? 1n : 0n);

/** Permyriads of a part in a whole, rounded half up; null of nothing. */
function share(part: bigint, whole: bigint): bigint | null {
  return whole <= 0n ? null : floored(part * 20_000n + whole, 2n * whole);
}

const alike = (name: string) => name.trim().split(/\s+/).join(' ').toLowerCase();

export function print(value: bigint, unit: Unit): string {
  const digits = value.toString();
  if (unit === 'money') return `${amount(Number(value))}\u00a0zł`;
  if (unit === 'share') return `${value / 100n},${(value % 100n).toString().padStart(2, '0')}%`;
  if (unit === 'date') return `${digits.slice(-2)}.${digits.slice(-4, -2)}.${digits.slice(0, -4).padStart(4, '0')}`;
  if (unit === 'hundredths') return fraction(value);
  return digits;
}

/** "12,5" of 1250 hundredths. */
function fraction(value: bigint): string {
  const rest = (value < 0n ? -value : value) % 100n;
  return rest === 0n ? (value / 100n).toString() : `${value / 100n},${rest.toString().padStart(2, '0').replace(/0$/, '')}`;
}
