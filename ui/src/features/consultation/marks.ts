// Which shape says which state. Pure.
import type { MarkKind } from '$lib/kit';

const STATES: Record<string, MarkKind> = {
  planowana: 'planned', ogloszona: 'waiting', trwa: 'running', przedluzona: 'running', zakonczona: 'waiting',
  stanowiska_zajete: 'done', raport_opublikowany: 'done', odwolana: 'refused',
};

const OUTCOMES: Record<string, MarkKind> = {
  uwzgledniona: 'done', uwzgledniona_w_czesci: 'partly', nieuwzgledniona: 'refused', poza_przedmiotem: 'none',
};

export const markOfState = (key: string): MarkKind => STATES[key] ?? 'planned';

/** A remark without a position is a dashed circle. */
export const markOfOutcome = (key: string | undefined): MarkKind => (key === undefined ? 'planned' : OUTCOMES[key] ?? 'planned');

/** The short words of an outcome for the narrow list: "w części". */
export function outcomeWords(outcome: { key: string; label: string } | null): string {
  if (!outcome) return 'bez stanowiska';
  return { uwzgledniona_w_czesci: 'w części', poza_przedmiotem: 'poza przedmiotem' }[outcome.key] ?? outcome.label;
}
