// States of a draft act, of its way and of its contents as marks, and where a finding leads. Pure.
import type { Place } from '$lib/api';
import type { MarkKind } from '$lib/kit';

/** The mark of a state. */
export function markOfStatus(status: string): MarkKind {
  switch (status) {
    case 'szkic': return 'planned';
    case 'skierowany_do_rady': return 'waiting';
    case 'uchwalony': case 'ogloszony': case 'obowiazuje': return 'done';
    case 'zaniechany': return 'none';
    default: return 'running';
  }
}

/** The mark of a step of the way. */
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

/** The mark of an item of the contents. */
export function markOfItem(state: string): MarkKind {
  switch (state) {
    case 'jest': return 'done';
    case 'pusty': return 'warning';
    case 'zalecany': return 'hint';
    default: return 'block';
  }
}

export const PARTS = ['text', 'items', 'way', 'facts', 'consultation', 'documents', 'history'] as const;
export type Part = (typeof PARTS)[number];

/** The part of the page where the place of a finding stands. */
export function partOf(place: Place): Part {
  switch (place.kind) {
    case 'unit': return 'text';
    case 'requirement': return 'items';
    case 'field': return place.field === 'sitting' ? 'way' : 'facts';
    default: return 'items';
  }
}
