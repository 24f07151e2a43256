// Work in steps: one thing at a time, said in words, with its progress and a way to stop it. Why the last one failed stays until the
// next is tried.
import type { Progress, Reply } from './bindings';
import { attempts } from './attempts.svelte';
import { longCall } from './call';
import { tellChanged } from './changes';

export function stepwise() {
  const tries = attempts();
  let busy = $state<string | null>(null);
  let progress = $state.raw<Progress | null>(null);
  let stop: (() => void) | null = null;
  return {
    get failure() { return tries.failure; },
    /** What is being done now, in the words of the screen; null when nothing is. */
    get busy() { return busy; },
    get progress() { return progress; },
    stop() { stop?.(); },
    forget: tries.forget,
    /** Does one thing at a time, says which, and keeps why it failed. */
    async attempt(words: string, work: () => Promise<void>): Promise<void> {
      if (busy) return;
      busy = words;
      await tries.run(work);
      busy = null;
      progress = null;
      stop = null;
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
