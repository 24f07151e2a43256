// The pages of an issued document as they were frozen: drawn from the very bytes in the register, never set anew.
import { failureOf, type Failure, type FrozenView } from '$lib/api';
import { pagesOf } from '$lib/pdf';
import type { Picture, ShownPages } from './pages.svelte';

/** Follows what `load` reads; it answers how to ask for the document. */
export function frozenPages(load: () => () => Promise<FrozenView>): ShownPages {
  let view = $state.raw<FrozenView | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let pictures = $state.raw<Picture[]>([]);
  let round = $state(0);

  $effect(() => {
    void round;
    const asked = load();
    let left = false;
    const drawn: Picture[] = [];
    async function show() {
      try {
        const answer = await asked();
        if (left) return;
        view = answer;
        failure = null;
        for await (const picture of pagesOf(answer.pdf, () => left)) {
          drawn.push(picture);
          pictures = [...drawn];
        }
      } catch (thrown) {
        if (left) return;
        failure = failureOf(thrown);
        view = null;
      }
    }
    void show();
    return () => {
      left = true;
      for (const picture of drawn) URL.revokeObjectURL(picture.source);
    };
  });

  return {
    get view() { return view && { missing: null, draft: view.draft, words: view.words }; },
    get failure() { return failure; },
    get pictures() { return pictures; },
    again() { round += 1; },
  };
}
