// The shape that goes with a state of an offer.
import type { MarkKind } from '$lib/kit';

const KINDS: Record<string, MarkKind> = {
  zlozona: 'waiting', wezwana: 'warning', poprawna: 'done', odrzucona: 'refused', oceniona: 'running', dofinansowana: 'done', niedofinansowana: 'refused',
  rezerwowa: 'partly', zaktualizowana: 'running', umowa: 'done', rezygnacja: 'none', wycofana: 'none', po_terminie: 'late',
};

export const markOfOffer = (status: string): MarkKind => KINDS[status] ?? 'planned';
