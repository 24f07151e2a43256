// The host names the fields of the adoption after it ("adoption.adopted_on"); forms of the programme name them without. Pure.
import type { Failure, Violation } from '$lib/api';

export const unadopted = (violations: readonly Violation[]): Violation[] =>
  violations.map((fault) => ({ ...fault, field: fault.field.replace(/^adoption\./u, '') }));

export const unadoptedIn = (failure: Failure | null): Failure | null =>
  failure?.kind === 'invalid' ? { ...failure, violations: unadopted(failure.violations) } : failure;
