// What a form is made of. The program writes it into the file; these are the shapes of `domain::form`.
import type { Answers } from './answers';
import type { Check, Condition, Expr } from './check';

export type FieldKind =
  | { text: { most: number; rows: number } }
  | 'money'
  /** A whole number of the unit's fractions: with `decimals` 2, hundredths. */
  | { number: { decimals: number; most: number } }
  /** Permyriads, shown as per cent. */
  | 'share'
  | 'day'
  | { choice: Choice[] }
  /** One of the texts that stand under a path: the applicant who does an action. */
  | { among: string }
  /** One of the years of the task. */
  | 'year'
  | 'tick';

export type Choice = { value: string | boolean; label: string };

export type FieldSpec = {
  /** Begins at the row or the part in which the field stands. */
  path: string;
  label: string;
  hint: string;
  kind: FieldKind;
  optional: boolean;
  /** Shown only then; `@` is the row. */
  when: Condition[];
  /** The form works it out. */
  value: Expr | null;
  /** Stands in the file already: a criterion of a card. */
  fixed: boolean;
  /** The column of this year of the task, from 0; shown when the task covers more than one. */
  year: number | null;
  /** Parts of a hundred of the width of its table. */
  width: number;
};

export type TableSpec = {
  path: string;
  /** "V.A". */
  part: string;
  label: string;
  hint: string;
  columns: FieldSpec[];
  /** How many rows stand there at the beginning. */
  least: number;
  most: number;
  /** "Dodaj koszt". */
  add: string;
  /** "koszt". */
  row: string;
  /** Number before each row: "II." gives "II.1.". */
  prefix: string;
  fixed: boolean;
  when: Condition[];
};

/** The same questions for each of several: applicants of a joint offer, costs of each action, offers of a card. */
export type PartsSpec = {
  path: string;
  part: string;
  label: string;
  hint: string;
  row: string;
  add: string;
  least: number;
  most: number;
  prefix: string;
  /** Parts come and go with the texts under this path: one part of costs for each action. `name` of the part is the text. */
  follows: string | null;
  /** More than one only then. */
  several: Condition[];
  blocks: Block[];
  fixed: boolean;
  when: Condition[];
};

export type Block = { field: FieldSpec } | { table: TableSpec } | { parts: PartsSpec } | { grid: GridSpec } | { note: string };

/** A table whose rows are written on the form: sums, sources of money. */
export type GridSpec = {
  part: string;
  label: string;
  hint: string;
  /** Heads of the columns of amounts, as many as every row has fields. */
  head: string[];
  rows: { number: string; label: string; strong: boolean; fields: FieldSpec[] }[];
  when: Condition[];
};

export type SectionSpec = {
  key: string;
  /** "III.", as the official form numbers it. */
  number: string;
  title: string;
  hint: string;
  blocks: Block[];
  when: Condition[];
};

export type FormSpec = {
  format: number;
  kind: 'oferta' | 'karta' | 'zgloszenie';
  /** "Oferta realizacji zadania publicznego". */
  title: string;
  /** Under the title in print: the legal basis. */
  basis: string;
  office: string;
  call: { key: string; number: string; title: string };
  /** Told at the top: deadline, limits. */
  facts: { label: string; text: string }[];
  /** What a person should know before beginning. */
  lead: string[];
  limits: Answers;
  /** Answers known beforehand. */
  given: Answers;
  /** The fields with the first and the last day: the years of the task lie between them. */
  years: { from: string; until: string; most: number } | null;
  sections: SectionSpec[];
  checks: Check[];
  /** What to do with the print and the file. */
  after: string[];
  /** Words at the end of the print, before the signatures. */
  signatures: string[];
  /** The answer that names the file: "applicants.0.name". */
  named: string;
  /** Beginning of the name of a saved file: "oferta". */
  file: string;
};
