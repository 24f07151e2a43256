// Walks over the form as it is for these answers: what is shown, in the order of the form.
import { at, isRecord, put, type Answer, type Answers } from './answers';
import { evaluate, holds, isDay, worth, type Fault } from './check';
import type { Block, FieldSpec, FormSpec, PartsSpec, SectionSpec, TableSpec } from './spec';

/** Answers with the limits among them, as checks read them. */
export type Root = Answers;

export const rooted = (spec: FormSpec, answers: Answers): Root => ({ ...answers, limits: spec.limits });

/** Years that the task covers: [2027, 2028]; empty while its days are not known. */
export function yearsOf(spec: FormSpec, answers: Answers): number[] {
  if (!spec.years) return [];
  const year = (path: string) => {
    const day = at(answers, path);
    return typeof day === 'string' && isDay(day) ? Number(day.slice(0, 4)) : null;
  };
  const [from, until] = [year(spec.years.from), year(spec.years.until)];
  if (from === null || until === null || until < from) return [];
  return Array.from({ length: Math.min(until - from, spec.years.most - 1) + 1 }, (_, index) => from + index);
}

export const joined = (prefix: string, path: string) => (prefix === '' ? path : path === '' ? prefix : `${prefix}.${path}`);

/** The rows of a table or the parts of a repeated part. */
export function rows(answers: Answers, path: string): Answer[] {
  const list = at(answers, path);
  return Array.isArray(list) ? list : [];
}

const rowAt = (root: Root, path: string) => ({
  path,
  value: path === '' ? root : at(root, path),
  indexes: path.split('.').filter((part) => /^\d+$/.test(part)).map(Number),
});

/** Is a thing of the row at `path` shown? */
export const isShown = (conditions: FieldSpec['when'], root: Root, path = '') =>
  conditions.length === 0 || holds(conditions, root, rowAt(root, path));

export function isFieldShown(field: FieldSpec, root: Root, row: string, years: number[]): boolean {
  // A task of one year has no columns of years.
  if (years.length < 2 && (field.year !== null || field.kind === 'year')) return false;
  return (field.year ?? -1) < years.length && isShown(field.when, root, row);
}

/** A field with its whole path and the row that it stands in. */
type Placed = { field: FieldSpec; path: string; row: string };

/** Every shown field that the form works out, in the order of the form. */
function workedOut(spec: FormSpec, answers: Answers): Placed[] {
  const root = rooted(spec, answers);
  const years = yearsOf(spec, answers);
  const found: Placed[] = [];
  const place = (field: FieldSpec, row: string) => {
    if (field.value && isFieldShown(field, root, row, years)) found.push({ field, path: joined(row, field.path), row });
  };
  const walk = (blocks: Block[], row: string) => {
    for (const block of blocks) {
      if ('field' in block) place(block.field, row);
      else if ('grid' in block && isShown(block.grid.when, root, row)) {
        for (const line of block.grid.rows) for (const field of line.fields) place(field, row);
      } else if ('table' in block && isShown(block.table.when, root, row)) {
        const path = joined(row, block.table.path);
        const columns = block.table.columns.filter((column) => column.value);
        rows(answers, path).forEach((_, index) => columns.forEach((column) => place(column, `${path}.${index}`)));
      } else if ('parts' in block && isShown(block.parts.when, root, row)) {
        const path = joined(row, block.parts.path);
        rows(answers, path).forEach((_, index) => walk(block.parts.blocks, `${path}.${index}`));
      }
    }
  };
  for (const section of shownSections(spec, root)) walk(section.blocks, '');
  return found;
}

export const shownSections = (spec: FormSpec, root: Root): SectionSpec[] =>
  spec.sections.filter((section) => isShown(section.when, root));

/** Writes what the form works out. Sums come after what they add, because the form has them in that order. */
export function work(spec: FormSpec, answers: Answers): void {
  const root = rooted(spec, answers);
  for (const { field, path, row } of workedOut(spec, answers)) {
    if (!field.value) continue;
    const here = rowAt(root, row);
    const value = worth(field.value, root, field.year === null ? here : { ...here, indexes: [...here.indexes, field.year] });
    if (at(answers, path) !== value) put(answers, path, value);
  }
}

/** Parts that follow the rows of another table: one for each different text, in its order. What somebody wrote stays. */
export function follow(spec: FormSpec, answers: Answers): void {
  for (const parts of allParts(spec)) {
    if (!parts.follows) continue;
    const names: string[] = [];
    for (const text of texts(answers, parts.follows)) if (!names.includes(text)) names.push(text);
    const known = rows(answers, parts.path).filter(isRecord);
    const of = (name: string) => known.find((part) => said(part['name']) === name);
    const wanted = names.map((name) => of(name) ?? ({ name, ...begun(parts.blocks) } as Answers));
    const left = known.filter((part) => !wanted.includes(part) && Object.entries(part).some(([key, value]) => key !== 'name' && says(value)));
    answers[parts.path] = [...wanted, ...left];
  }
}

/** A part gets the new name when a row is renamed, so that its costs go with it. */
export function rename(spec: FormSpec, answers: Answers, path: string, before: Answer, after: Answer): void {
  for (const parts of allParts(spec)) {
    if (!parts.follows || path.replace(/\.\d+\./g, '[].') !== parts.follows) continue;
    const [from, to] = [said(before), said(after)];
    if (from === '' || to === '' || texts(answers, parts.follows).includes(from)) continue;
    const part = rows(answers, parts.path).filter(isRecord).find((one) => said(one['name']) === from);
    if (part && !rows(answers, parts.path).some((one) => isRecord(one) && said(one['name']) === to)) part['name'] = to;
  }
}

const said = (value: Answer | undefined) => (typeof value === 'string' ? value.trim() : '');

/** Texts under a path with one list: "actions[].name". */
export function texts(answers: Answers, path: string): string[] {
  const [list = '', field = ''] = path.split('[].');
  return rows(answers, list).map((row) => (isRecord(row) ? said(row[field]) : '')).filter((text) => text !== '');
}

function* allParts(spec: FormSpec): Generator<PartsSpec> {
  for (const section of spec.sections) for (const block of section.blocks) if ('parts' in block) yield block.parts;
}

/** The lists with their first empty rows. */
export function begun(blocks: Block[]): Answers {
  const answers: Answers = {};
  for (const block of blocks) {
    if ('table' in block && block.table.least > 0) answers[block.table.path] = Array.from({ length: block.table.least }, () => ({}));
    if ('parts' in block && block.parts.least > 0) {
      answers[block.parts.path] = Array.from({ length: block.parts.least }, () => begun(block.parts.blocks));
    }
  }
  return answers;
}

/** Does a value say anything? A chosen „nie” does. */
export function says(value: Answer | undefined): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(says);
  if (isRecord(value)) return Object.values(value).some(says);
  return value !== null && value !== undefined;
}

/** The answers as they are filed, and where each row of theirs stands on the screen. */
export type Filed = { answers: Answers; rows: Map<string, string> };

/** The answers as they are filed: without what is hidden and without empty rows. */
export function filed(spec: FormSpec, answers: Answers): Filed {
  const places = new Map<string, string>();
  const kept: Answers = structuredClone(spec.given);
  const root = rooted(spec, answers);
  const years = yearsOf(spec, answers);
  const copy = (blocks: Block[], from: string, to: Answers, path: string) => {
    const field = (one: FieldSpec, row: string, target: string) => {
      if (!isFieldShown(one, root, row, years)) return;
      const value = at(answers, joined(row, one.path));
      if (value !== null) put(to, joined(target, one.path), value);
    };
    for (const block of blocks) {
      if ('field' in block) field(block.field, from, path);
      else if ('grid' in block && isShown(block.grid.when, root, from)) {
        for (const line of block.grid.rows) for (const one of line.fields) field(one, from, path);
      } else if ('table' in block && isShown(block.table.when, root, from)) {
        const [list, target] = [joined(from, block.table.path), joined(path, block.table.path)];
        const copies: Answer[] = [];
        rows(answers, list).forEach((row, index) => {
          if (!isRecord(row) || (!block.table.fixed && !typed(row, block.table))) return;
          // What stands in the form already stays whole.
          const copied: Answers = block.table.fixed ? structuredClone(row) : {};
          for (const column of block.table.columns) {
            const value = at(row, column.path);
            if (value !== null && isFieldShown(column, root, `${list}.${index}`, years)) put(copied, column.path, value);
          }
          places.set(`${target}.${copies.length}`, `${list}.${index}`);
          copies.push(copied);
        });
        put(to, target, copies);
      } else if ('parts' in block && isShown(block.parts.when, root, from)) {
        const list = joined(from, block.parts.path);
        put(to, joined(path, block.parts.path), []);
        let index = 0;
        rows(answers, list).forEach((part, place) => {
          if (block.parts.follows && !costs(part)) return;
          const target = `${joined(path, block.parts.path)}.${index}`;
          const name = isRecord(part) ? (part['name'] ?? '') : '';
          put(to, target, block.parts.fixed ? structuredClone(part) : block.parts.follows ? { name } : {});
          places.set(target, `${list}.${place}`);
          copy(block.parts.blocks, `${list}.${place}`, to, target);
          index += 1;
        });
      }
    }
  };
  for (const section of shownSections(spec, root)) copy(section.blocks, '', kept, '');
  return { answers: kept, rows: places };
}

/** Somebody wrote something in the row: what the form itself works out does not count. */
const typed = (row: Answer, table: TableSpec) =>
  isRecord(row) && table.columns.some((column) => !column.value && !column.fixed && says(at(row, column.path)));

/** A part that follows a row is filed when something stands in it beside its name. */
const costs = (part: Answer) => isRecord(part) && Object.entries(part).some(([key, value]) => key !== 'name' && says(value));

/** Everything that keeps the form from being finished, and warnings, in the order of the form, at places of the screen. */
export function judge(spec: FormSpec, { answers, rows: places }: Filed): Fault[] {
  return evaluate(spec.checks, rooted(spec, answers)).map((fault) => ({ ...fault, field: onScreen(fault.field, places) }));
}

/** "costs.1.rows.0.total" of what is filed → the same field on the screen. */
function onScreen(field: string, places: Map<string, string>): string {
  const parts = field.split('.');
  for (let length = parts.length; length > 1; length -= 1) {
    const row = places.get(parts.slice(0, length).join('.'));
    if (row !== undefined) return [row, ...parts.slice(length)].join('.');
  }
  return field;
}
