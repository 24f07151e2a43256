// Work in steps: one thing at a time, said in words, with its progress and a way to stop it. Why the last one failed stays until the
// next is tried.
import type { Failure, Progress, Reply } from './bindings';
import { failureOf, longCall } from './call';
import { tellChanged } from './changes';

export function stepwise() {
  let failure = $state.raw<Failure | null>(null);
  let busy = $state<string | null>(null);
  let progress = $state.raw<Progress | null>(null);
  let stop: (() => void) | null = null;
  return {
    get failure() { return failure; },
    /** What is being done now, in the words of the screen; null when nothing is. */
    get busy() { return busy; },
    get progress() { return progress; },
    stop() { stop?.(); },
    forget() { failure = null; },
    /** Does one thing at a time, says which, and keeps why it failed. */
    async attempt(words: string, work: () => Promise<void>): Promise<void> {
      if (busy) return;
      busy = words;
      failure = null;
      try {
        await work();
      } catch (thrown) {
        failure = failureOf(thrown);
      } finally {
        busy = null;
        progress = null;
        stop = null;
      }
    },
    /** What a long act answers, with its progress; the pages are told what it changed. Only within an attempt. */
    async long<T>(command: string, args: Record<string, unknown>): Promise<T> {
      const work = longCall<Reply<T>>(command, args, (now) => (progress = now));
      stop = () => void work.stop();
      const reply = await work.answer;
      tellChanged(reply.changed);
      return reply.value;
    },
  };
}
