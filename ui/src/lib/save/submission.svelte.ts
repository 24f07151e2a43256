// One act of a form: while it runs, what was refused, and which field it concerns.
import { failureOf, type Failure, type Violation } from '../api';
import type { BegunForm } from './begun.svelte';
import { faultOf } from './faults';

/**
 * Runs an act and keeps what went wrong: faults of fields for the form, anything else for a notice. With a `form` it first reads
 * what still stands unread in its controls, and does nothing while something there cannot be read: the act takes the fields only
 * then, so they are gathered inside it.
 *
 *     const sending = submission(form);
 *     if ((await sending.run(() => act(commands.goalAdd(form.fields)))) === undefined) return;
 */
export function submission(form?: Pick<BegunForm, 'read'>) {
  let violations = $state.raw<readonly Violation[]>([]);
  let failure = $state.raw<Failure | null>(null);
  let busy = $state(false);
  /** The end of what was asked for last. */
  let before: Promise<unknown> = Promise.resolve();

  async function perform<T>(act: () => Promise<T>): Promise<T | undefined> {
    busy = true;
    try {
      if (form && !(await form.read())) return undefined;
      const answer = await act();
      clear();
      return answer;
    } catch (thrown) {
      const why = failureOf(thrown);
      violations = why.kind === 'invalid' ? why.violations : [];
      failure = why.kind === 'invalid' ? null : why;
      return undefined;
    } finally {
      busy = false;
    }
  }

  function clear() {
    violations = [];
    failure = null;
  }

  return {
    get violations() { return violations; },
    /** What is no fault of a field. */
    get failure() { return failure; },
    get busy() { return busy; },
    /** The sentence of a field, or null. */
    of: (field: string): string | null => faultOf({ violations }, field),
    clear,
    /** Answers what the act answers, or undefined when it was refused. A second press is no second act. */
    run<T>(act: () => Promise<T>): Promise<T | undefined> {
      return busy ? Promise.resolve(undefined) : (before = perform(act));
    },
    /** As `run`, after what was asked for before has ended: for what is saved on leaving a field, where nothing may be lost. */
    inTurn<T>(act: () => Promise<T>): Promise<T | undefined> {
      const turn = before.then(() => perform(act));
      before = turn;
      return turn;
    },
  };
}

export type Submission = ReturnType<typeof submission>;
