// The way out of a file: everything is saved first; what could not be, and forms that were only begun, are told before they go.
import { settle, type Unsaved } from './autosave.svelte';
import { begunForms } from './begun.svelte';
import { selfSaving } from './readers.svelte';

/** `act`: what the button that goes on says, where it is not closing. */
type Question = { unsaved: Unsaved[]; begun: Unsaved[]; act: string | undefined; go: () => unknown };
let question = $state.raw<Question | null>(null);

/** What the officer is asked before something typed would be lost; null when there is nothing to ask. */
export const leaving = {
  get question() { return question; },
  answer(go: boolean): void {
    const asked = question;
    question = null;
    if (go) void asked?.go();
  },
};

/** Saves everything and goes; asks first when something would be lost. `stay` tells whoever waits that the officer is asked. */
export async function leaveFile(go: () => unknown, { stay, act }: { stay?: () => unknown; act?: string } = {}): Promise<void> {
  const unsaved = await settle();
  unsaved.push(...selfSaving.fields.map(({ what, href }) => ({ what, href, failure: null })));
  const begun = begunForms();
  if (unsaved.length + begun.length === 0) {
    await go();
    return;
  }
  stay?.();
  question = { unsaved, begun, act, go };
}
