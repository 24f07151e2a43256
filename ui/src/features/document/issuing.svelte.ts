// Issuing a document: how far it is, how to stop it, what went wrong.
import { act, failureOf, longCall, type DocumentOrder, type Failure, type IssuedView, type Progress, type Reply } from '$lib/api';

export function issuing() {
  let progress = $state.raw<Progress | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let stop = $state.raw<(() => void) | null>(null);

  return {
    get progress() { return progress; },
    get failure() { return failure; },
    get stop() { return stop; },
    get working() { return stop !== null; },
    forget() { failure = null; },
    /** The issued document, or null when it was not issued; `failure` says why. */
    async issue(document: DocumentOrder, giveNumber: boolean): Promise<IssuedView | null> {
      failure = null;
      progress = null;
      const work = longCall<Reply<IssuedView>>('document_issue', { order: { document, give_number: giveNumber } }, (now) => (progress = now));
      stop = () => void work.stop();
      try {
        return await act(work.answer);
      } catch (thrown) {
        const said = failureOf(thrown);
        if (said.kind !== 'interrupted') failure = said;
        return null;
      } finally {
        stop = null;
      }
    },
  };
}
