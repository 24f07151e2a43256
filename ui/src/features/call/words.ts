// States of a call as marks, the parts of its page and where a finding leads. Pure.
import type { CallRows, Place } from '$lib/api';
import type { MarkKind } from '$lib/kit';

/** The mark of a state. */
export function markOfStatus(status: string): MarkKind {
  switch (status) {
    case 'w_przygotowaniu': return 'planned';
    case 'rozstrzygniety': case 'zakonczony': return 'done';
    case 'uniewazniony': return 'none';
    default: return 'running';
  }
}

/** The parts of the page that this room brings, in the order of the work. */
export const PARTS = [
  { key: 'tasks', words: 'Zadania i pieniądze' },
  { key: 'conditions', words: 'Warunki' },
  { key: 'criteria', words: 'Kryteria' },
  { key: 'attachments', words: 'Załączniki' },
  { key: 'prior', words: 'Poprzednie lata' },
  { key: 'text', words: 'Treść' },
  { key: 'notice', words: 'Ogłoszenie' },
  { key: 'changes', words: 'Zmiany' },
] as const;
export type Part = (typeof PARTS)[number]['key'];

const OF_TABLE: Record<string, Part> = { publication: 'notice', call_change: 'changes', call_task: 'tasks', criterion: 'criteria', call_attachment: 'attachments', prior_task: 'prior' };

/** The part of the page where the place of a finding stands. */
export function partOf(place: Place): Part {
  if (place.kind === 'row') return OF_TABLE[place.table] ?? 'tasks';
  if (place.kind === 'requirement') return 'notice';
  return place.kind === 'field' ? partOfField(place.field) : 'tasks';
}

/** The part of the page where a field stands. */
export function partOfField(field: string): Part {
  if (field.startsWith('words.')) return 'text';
  return OF_FIELD[field] ?? 'conditions';
}

/** The mark of an item of the notice. */
export function markOfItem(state: string): MarkKind {
  switch (state) {
    case 'jest': return 'done';
    case 'czesc': return 'warning';
    case 'zalecany': return 'hint';
    default: return 'block';
  }
}

/** The mark of a step of the plan. */
export function markOfStep(state: string): MarkKind {
  switch (state) {
    case 'gotowe': return 'done';
    case 'po_terminie': return 'late';
    case 'pora': return 'warning';
    case 'czeka': return 'running';
    case 'nie_odnotowano': return 'none';
    default: return 'planned';
  }
}

const OF_FIELD: Record<string, Part> = { tasks: 'tasks', pools: 'tasks', criteria: 'criteria', attachments: 'attachments', prior_tasks: 'prior', publications: 'notice', changes: 'changes' };

/** Where a form over a row of a list keeps what was typed; null: a new row. */
export const placeOfRow = (call: number, list: CallRows, row: { id: number } | null) => `call.${call}.${list}.${row === null ? 'new' : row.id}`;
