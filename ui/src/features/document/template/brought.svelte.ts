// The template file that the officer chose, until it is taken in or left.
import { onChanged, type OfferedWords } from '$lib/api';

let offered = $state.raw<OfferedWords | null>(null);

// It was compared with the words of one office file.
onChanged((topics) => {
  if (topics.includes('file')) offered = null;
});

export const brought = {
  get offered() { return offered; },
  set offered(now: OfferedWords | null) { offered = now; },
};
