// Faults of a refused form by field, and everything else as a failure to be shown whole. Pure.
import type { Failure, Violation } from '$lib/api';

export type Refused = { violations: readonly Violation[]; other: Failure | null };

export const nothingRefused: Refused = { violations: [], other: null };

/** `known` are the names of the fields on the form; a fault of anything else is shown above it. */
export function refusedBy(failure: Failure, known: readonly string[]): Refused {
  if (failure.kind !== 'invalid') return { violations: [], other: failure };
  const own = failure.violations.filter((fault) => known.includes(fault.field));
  const rest = failure.violations.filter((fault) => !known.includes(fault.field));
  return { violations: own, other: rest.length > 0 ? { kind: 'invalid', violations: rest } : null };
}

export const faultOf = (refused: Refused, field: string): string | null =>
  refused.violations.find((fault) => fault.field === field)?.sentence ?? null;
