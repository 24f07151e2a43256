// The law pack that the officer chose, until it is taken in or left.
import { onChanged, type OfferedLaw } from '$lib/api';

let law = $state.raw<OfferedLaw | null>(null);

// It was compared with the pack in use in one office file.
onChanged((topics) => {
  if (topics.includes('file') || topics.includes('settings')) law = null;
});

export const offered = {
  get law() { return law; },
  set law(now: OfferedLaw | null) { law = now; },
};
