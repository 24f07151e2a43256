// Acts outside a form: what went wrong with the last one stays until the next is tried. A second press is no second act.
import { failureOf } from './call';
import type { Failure } from './bindings';

export function attempts() {
  let failure = $state.raw<Failure | null>(null);
  let busy = false;
  return {
    get failure() { return failure; },
    forget() { failure = null; },
    async run(work: () => Promise<unknown>): Promise<void> {
      if (busy) return;
      busy = true;
      failure = null;
      try {
        await work();
      } catch (thrown) {
        failure = failureOf(thrown);
      } finally {
        busy = false;
      }
    },
  };
}
