// Words tried on a case while they are being changed: what is wrong, what is empty, the pages.
import { ask, CallFailure, commands, type CaseKey, type TrialView, type WordsForm } from '$lib/api';
import { livePages } from '../pages.svelte';

/** How long after the last change, in milliseconds. */
const REST = 400;

export function trying(order: () => { kind: string; form: WordsForm; case: CaseKey | null } | null) {
  let view = $state.raw<TrialView | null>(null);
  let rested = $state.raw<string | null>(null);
  /** What `view` speaks of. */
  let told = $state.raw<string | null>(null);
  const asking = $derived.by(() => {
    const now = order();
    return now && JSON.stringify(now);
  });

  // What is asked for rests a moment, so that typing never waits for pages.
  $effect(() => {
    const text = asking;
    if (rested === null) {
      rested = text;
      return;
    }
    const timer = setTimeout(() => (rested = text), REST);
    return () => clearTimeout(timer);
  });

  const pages = livePages(() => {
    const asked = rested;
    if (!asked) return null;
    return async () => {
      const answer = await ask(commands.templateTry(JSON.parse(asked) as Parameters<typeof commands.templateTry>[0]));
      view = answer;
      told = asked;
      if (!answer.pages) throw new CallFailure({ kind: 'document', sentence: answer.no_pages ?? '', place: null });
      return answer.pages;
    };
  });

  return {
    get view() { return view; },
    /** What is said is said of the words as they are now. */
    get fresh() { return told !== null && told === asking; },
    get pages() { return pages; },
  };
}
