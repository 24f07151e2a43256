// What the host says of the form while it is typed: asked for a moment after the last keystroke; an older answer never covers a newer one.
import { checkOffer, type FormState, type OfferInput } from './api';

/** How long after the last keystroke, in milliseconds. */
const REST = 250;

export function checking(ask: () => { call: number; task: number | null; form: OfferInput }) {
  let state = $state.raw<FormState | null>(null);
  let asked = 0;

  $effect(() => {
    const { call, task, form } = ask();
    const typed = JSON.stringify(form);
    const timer = setTimeout(() => {
      const own = ++asked;
      void checkOffer(call, task, JSON.parse(typed) as OfferInput).then(
        (answer) => { if (own === asked) state = answer; },
        // The sums stay as they were; saving tells what is wrong.
        () => {},
      );
    }, REST);
    return () => clearTimeout(timer);
  });

  return { get state() { return state; } };
}
