// The form as it is filled: answers, what could not be read, what is wrong. One object for the page.
import { untrack } from 'svelte';
import { along, at, put, type Answer, type Answers } from './answers';
import type { Fault } from './check';
import { dataFile, fileName, readDataFile, save } from './file';
import { begun as emptyRows, filed, follow, judge, rename, rooted, rows, work, yearsOf, type Filed, type Root } from './layout';
import { seal } from './seal';
import type { FormSpec, SectionSpec } from './spec';

/** What follows from the answers; made anew after each change. */
type Outcome = { answers: Answers; root: Root; years: number[]; filed: Filed; faults: Fault[]; beside: Map<string, Fault[]> };

/** What a field shows: its answer and the sentence beside it. A change of one answer touches only the fields that it changes. */
class Cell {
  /** The steps of its path. */
  readonly steps: readonly string[];
  value: Answer;
  fault: Shown | null;
  unread: string | null;

  constructor(steps: readonly string[], value: Answer, fault: Shown | null, unread: string | null) {
    this.steps = steps;
    this.value = $state.raw(value);
    this.fault = $state.raw(fault);
    this.unread = $state.raw(unread);
  }
}

type Shown = { words: string; level: Fault['level'] };

/** A text that could not be read, and why. */
type Unread = { typed: string; why: string };

/** Answers that come together, each with its place. */
export type Cells = { path: string; value: Answer; wrong: Unread | null }[];

/** What the page tells about saving and opening. */
export type Notice = { kind: 'done' | 'wrong' | 'warning'; words: string };

export class Form {
  readonly spec: FormSpec;
  /** Changes with each change of an answer; the answers themselves are plain, so that reading them costs nothing. */
  outcome: Outcome = $state.raw() as Outcome;
  /** Texts that could not be read and why, by path. */
  private unread: Map<string, Unread> = new Map<string, Unread>();
  /** Fields that a person left: their faults are shown. */
  private left = new Set<string>();
  private readonly cells = new Map<string, Cell>();
  /** After the first try to finish, all faults are shown. */
  tried = $state(false);
  /** How many texts cannot be read. */
  private unreadable = $state(0);
  finished = $state(false);
  changed = $state(false);
  notice = $state.raw<Notice | null>(null);
  /** The last thing taken away, to be put back. */
  undone = $state.raw<{ words: string; answers: Answers } | null>(null);
  /** Grows when answers come from a file: fields show them anew. */
  version = $state(0);

  /** The field that the person is in: it is not interrupted. */
  private focused = '';
  /** Parts of the answers in which a field was left. */
  private begun = new Set<string>();
  /** Checks that ask for an answer. */
  private readonly asking: Set<string>;

  constructor(spec: FormSpec) {
    this.spec = spec;
    this.asking = new Set(spec.checks.filter((check) => check.test.test === 'filled').map((check) => check.id));
    this.take(this.empty());
  }

  private empty(): Answers {
    const answers = structuredClone(this.spec.given);
    for (const section of this.spec.sections) {
      for (const [key, value] of Object.entries(emptyRows(section.blocks))) {
        const given = answers[key];
        if (!Array.isArray(given) || given.length === 0) answers[key] = value;
      }
    }
    return answers;
  }

  private take(answers: Answers): void {
    follow(this.spec, answers);
    work(this.spec, answers);
    const kept = filed(this.spec, answers);
    const faults = judge(this.spec, kept);
    const beside = new Map<string, Fault[]>();
    for (const fault of faults) beside.set(fault.field, [...(beside.get(fault.field) ?? []), fault]);
    this.outcome = { answers, root: rooted(this.spec, answers), years: this.sameYears(yearsOf(this.spec, answers)), filed: kept, faults, beside };
    this.refresh();
  }

  /** The same list while the years are the same, so that nothing is drawn anew for them. */
  private sameYears(years: number[]): number[] {
    const before = untrack(() => this.outcome)?.years;
    return before && before.length === years.length && before.every((year, index) => year === years[index]) ? before : years;
  }

  /** What the field at a path shows. */
  cell(path: string): Cell {
    const known = this.cells.get(path);
    if (known) return known;
    // A state made inside a reaction is not followed by it; under a root of its own it is.
    $effect.root(() => {
      const unread = this.unread.get(path)?.typed ?? null;
      const steps = path.split('.');
      this.cells.set(path, untrack(() => new Cell(steps, along(this.outcome.answers, steps), this.faultOf(path), unread)));
    });
    return this.cells.get(path)!;
  }

  private fill(path: string, cell: Cell): void {
    const value = along(this.outcome.answers, cell.steps);
    if (cell.value !== value) cell.value = value;
    const fault = this.faultOf(path);
    if (cell.fault?.words !== fault?.words || cell.fault?.level !== fault?.level) cell.fault = fault;
    const unread = this.unread.get(path)?.typed ?? null;
    if (cell.unread !== unread) cell.unread = unread;
  }

  private refresh(): void {
    untrack(() => {
      if (this.unreadable !== this.unread.size) this.unreadable = this.unread.size;
      for (const [path, cell] of this.cells) this.fill(path, cell);
    });
  }

  value(path: string): Answer {
    return at(this.outcome.answers, path);
  }

  rows(path: string): Answer[] {
    return rows(this.outcome.answers, path);
  }

  /** Writes one answer. `typed` is what could not be read, with the reason; the answer is then empty. */
  write(path: string, value: Answer, wrong: Unread | null = null): void {
    const { answers } = this.outcome;
    const before = at(answers, path);
    this.keepUnread(path, wrong);
    if (before === value) return;
    put(answers, path, value);
    rename(this.spec, answers, path, before, value);
    this.changed = true;
    this.notice = null;
    this.take(answers);
  }

  /** Writes many answers of one list at once, as cells of a spreadsheet come; rows that are not there yet are made. */
  writeAll(path: string, length: number, cells: Cells): void {
    const { answers } = this.outcome;
    const list = rows(answers, path);
    if (list.length < length) put(answers, path, [...list, ...Array.from({ length: length - list.length }, () => ({}))]);
    for (const { path: place, value, wrong } of cells) {
      if (wrong) this.unread.set(place, wrong);
      else this.unread.delete(place);
      const before = at(answers, place);
      if (before === value) continue;
      put(answers, place, value);
      rename(this.spec, answers, place, before, value);
    }
    this.changed = true;
    this.notice = null;
    this.version += 1;
    this.take(answers);
  }

  private keepUnread(path: string, wrong: Unread | null): void {
    if (!wrong && !this.unread.has(path)) return;
    if (wrong) this.unread.set(path, wrong);
    else this.unread.delete(path);
    this.changed = true;
    this.refresh();
  }

  enter(path: string): void {
    this.focused = path;
  }

  leave(path: string): void {
    this.focused = '';
    this.begun.add(top(path));
    this.left.add(path);
    this.refresh();
  }

  /** The sentence beside a field: what cannot be read first, then what is wrong, once the person has left the field. */
  private faultOf(path: string): Shown | null {
    const unread = this.unread.get(path);
    if (unread && this.focused === path) return null;
    if (unread) return { words: unread.why, level: 'blokada' };
    const found = this.outcome.beside.get(path)?.[0];
    if (!found) return null;
    // What is not filled yet is no fault while the person is on the way; a wrong sum is, once its part was begun.
    const seen = this.tried || this.left.has(path) || this.begun.has(top(path));
    return seen && (this.tried || !this.asking.has(found.check)) ? { words: found.sentence, level: found.level } : null;
  }

  /** Everything to mend, unreadable texts first; each with its field. */
  get blocks(): Fault[] {
    void this.outcome;
    void this.unreadable;
    const unread = [...this.unread].map(([field, { why }]): Fault => ({ check: 'unread', part: '', level: 'blokada', field, sentence: why }));
    return [...unread, ...this.outcome.faults.filter((fault) => fault.level === 'blokada')];
  }

  get warnings(): Fault[] {
    return this.outcome.faults.filter((fault) => fault.level !== 'blokada');
  }

  /** How many blocks stand in a part of the form. */
  missing(section: SectionSpec): number {
    const number = section.number.replace(/\.$/, '');
    return this.outcome.faults.filter((fault) => fault.level === 'blokada' && fault.part.split('.')[0] === number).length;
  }

  addRow(path: string): number {
    const { answers } = this.outcome;
    const list = rows(answers, path);
    put(answers, path, [...list, {}]);
    this.changed = true;
    this.take(answers);
    return list.length;
  }

  addPart(path: string, part: Answers): void {
    const { answers } = this.outcome;
    put(answers, path, [...rows(answers, path), part]);
    this.changed = true;
    this.take(answers);
  }

  removeRow(path: string, index: number, words: string): void {
    const { answers } = this.outcome;
    const before = structuredClone(answers);
    put(answers, path, rows(answers, path).filter((_, place) => place !== index));
    this.undone = { words, answers: before };
    this.forget(path);
    this.changed = true;
    this.version += 1;
    this.take(answers);
  }

  /** Rows move when one goes: what was said of them by number is no longer true. */
  private forget(path: string): void {
    const within = (one: string) => one.startsWith(`${path}.`);
    for (const one of [...this.unread.keys()].filter(within)) this.unread.delete(one);
    for (const one of [...this.left].filter(within)) this.left.delete(one);
  }

  undo(): void {
    if (!this.undone) return;
    const { answers } = this.undone;
    this.undone = null;
    this.version += 1;
    this.take(answers);
  }

  /** Tries to finish: answers the number of things to mend. */
  finish(): number {
    this.tried = true;
    this.refresh();
    const { length } = this.blocks;
    if (length === 0) this.finished = true;
    return length;
  }

  reopen(): void {
    this.finished = false;
  }

  /** The seal of what is filed. */
  get seal() {
    return seal(this.spec.kind, this.spec.call.key, this.outcome.filed.answers);
  }

  get name(): string {
    const name = this.value(this.spec.named);
    return typeof name === 'string' ? name : '';
  }

  /** The text of the data file: what is filed of a finished form, everything of an unfinished one. */
  text(): string {
    const answers = this.finished ? this.outcome.filed.answers : this.outcome.answers;
    const unread = Object.fromEntries([...this.unread].map(([path, { typed }]) => [path, typed]));
    return `${JSON.stringify(dataFile(this.spec, answers, unread, this.finished), null, 1)}\n`;
  }

  save(): void {
    const name = fileName(this.spec, this.name);
    save(name, this.text());
    this.changed = false;
    this.notice = {
      kind: 'done',
      words: this.finished
        ? `Zapisano plik ${name}. Ten plik wysyła się do urzędu razem z podpisanym wydrukiem.`
        : `Zapisano plik ${name}. Aby wrócić do pracy, otwórz ten formularz i wybierz „Otwórz zapisany plik”.`,
    };
  }

  open(text: string): void {
    const opened = readDataFile(this.spec, text);
    if (!opened.ok) {
      this.notice = { kind: 'wrong', words: `${opened.why} Nic nie zmieniono.` };
      return;
    }
    const { file, touched } = opened;
    const answers = merged(this.empty(), file.answers);
    this.undone = null;
    this.left.clear();
    this.unread = new Map(Object.entries(file.unread).map(([path, typed]) => [path, { typed, why: `Popraw: „${typed}”.` }]));
    this.tried = false;
    this.take(answers);
    this.finished = file.finished && this.blocks.length === 0;
    this.changed = false;
    this.version += 1;
    this.notice = touched
      ? { kind: 'warning', words: 'Otwarto plik, ale zmieniono go poza formularzem. Przejrzyj wszystkie pola, zanim zakończysz.' }
      : { kind: 'done', words: 'Otwarto zapisany plik.' };
  }
}

/** The part of the answers that a path begins with: "sources". */
const top = (path: string) => path.split('.')[0]!;

/** Answers of a file laid over what an empty form has: fixed texts stay, unknown answers do not come in. */
function merged(empty: Answers, kept: Answers): Answers {
  const answers = { ...empty };
  for (const key of Object.keys(kept)) if (key !== 'limits') answers[key] = kept[key]!;
  return answers;
}
