// States of a programme and of its plan as marks, and where a finding leads. Pure.
import type { Place } from '$lib/api';
import type { MarkKind } from '$lib/kit';

/** The mark of a state of a programme. */
export function markOfStatus(status: string): MarkKind {
  switch (status) {
    case 'szkic': return 'planned';
    case 'skierowany_do_rady': return 'waiting';
    case 'uchwalony': case 'sprawozdanie_zlozone': case 'zamkniety': return 'done';
    default: return 'running';
  }
}

/** The mark of a step of the plan. */
export function markOfPlan(state: string): MarkKind {
  switch (state) {
    case 'gotowe': return 'done';
    case 'po_terminie': return 'late';
    case 'pora': return 'warning';
    case 'czeka': return 'running';
    case 'nie_odnotowano': return 'none';
    default: return 'planned';
  }
}

/** The mark of a required item. */
export function markOfItem(state: string): MarkKind {
  switch (state) {
    case 'jest': return 'done';
    case 'po_konsultacjach': return 'waiting';
    case 'pusty': case 'do_sprawdzenia': return 'warning';
    default: return 'block';
  }
}

export const PARTS = ['text', 'items', 'goals', 'tasks', 'plan', 'course', 'documents', 'history'] as const;
export type Part = (typeof PARTS)[number];

/** The part of the page where the place of a finding stands. */
export function partOf(place: Place): Part {
  switch (place.kind) {
    case 'unit': return 'text';
    case 'requirement': return 'items';
    case 'row': return place.table === 'priority_task' ? 'tasks' : place.table === 'goal' || place.table === 'indicator' ? 'goals' : 'course';
    case 'field': return place.field === 'sitting' ? 'plan' : place.field === 'goals' ? 'goals' : place.field === 'tasks' ? 'tasks' : 'course';
    default: return 'items';
  }
}
