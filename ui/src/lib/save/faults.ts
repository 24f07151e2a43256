// Faults of a refused form by field, and everything else as a failure to be shown whole. Pure.
import type { Failure, Violation } from '../api';

export type Refused = { violations: readonly Violation[]; other: Failure | null };

/** `known` are the names of the fields on the form; a fault of anything else is shown above it. */
export function refusedBy(failure: Failure | null, known: readonly string[]): Refused {
  if (failure?.kind !== 'invalid') return { violations: [], other: failure };
  const own = failure.violations.filter((fault) => known.includes(fault.field));
  const rest = failure.violations.filter((fault) => !known.includes(fault.field));
  return { violations: own, other: rest.length > 0 ? { kind: 'invalid', violations: rest } : null };
}

/** What is wrong with a field, or null. */
export const faultOf = ({ violations }: Pick<Refused, 'violations'>, field: string): string | null =>
  violations.filter((fault) => fault.field === field).map((fault) => fault.sentence).join(' ') || null;
