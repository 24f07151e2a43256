// Acts outside a form: what went wrong with the last one stays until the next is tried.
import { failureOf } from './call';
import type { Failure } from './bindings';

export function attempts() {
  let failure = $state.raw<Failure | null>(null);
  return {
    get failure() { return failure; },
    async run(work: () => Promise<unknown>): Promise<void> {
      failure = null;
      try {
        await work();
      } catch (thrown) {
        failure = failureOf(thrown);
      }
    },
  };
}
