// One act of a form: while it runs, what was refused, and which field it concerns.
import { failureOf, type Failure, type Violation } from '$lib/api';

/** Runs an act and keeps what went wrong: faults of fields for the form, anything else for a notice. */
export function submission() {
  let violations = $state.raw<readonly Violation[]>([]);
  let failure = $state.raw<Failure | null>(null);
  let busy = $state(false);

  return {
    get violations() { return violations; },
    get failure() { return failure; },
    get busy() { return busy; },
    /** The sentence of a field, or null. */
    of(field: string): string | null {
      return violations.filter((fault) => fault.field === field).map((fault) => fault.sentence).join(' ') || null;
    },
    clear() {
      violations = [];
      failure = null;
    },
    /** Answers what the act answers, or undefined when it was refused. */
    async run<T>(act: () => Promise<T>): Promise<T | undefined> {
      if (busy) return undefined;
      busy = true;
      try {
        const answer = await act();
        violations = [];
        failure = null;
        return answer;
      } catch (thrown) {
        const why = failureOf(thrown);
        violations = why.kind === 'invalid' ? why.violations : [];
        failure = why.kind === 'invalid' ? null : why;
        return undefined;
      } finally {
        busy = false;
      }
    },
  };
}

export type Submission = ReturnType<typeof submission>;
