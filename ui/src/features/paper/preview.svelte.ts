// The first pages with their stamp, drawn a moment after the last change of the form.
import { ask, commands, failureOf, type Failure, type StampAsk } from '$lib/api';
import { pagesOf, type PageOfPdf } from '$lib/pdf';

const PAUSE = 250;
const MOST = 3;

export function stampedPages(wanted: () => StampAsk | null) {
  let failure = $state.raw<Failure | null>(null);
  let pictures = $state.raw<PageOfPdf[]>([]);

  $effect(() => {
    const asked = wanted();
    let left = false;
    const drawn: PageOfPdf[] = [];
    async function show() {
      if (!asked) {
        failure = null;
        return;
      }
      try {
        const pdf = await ask(commands.paperStampPreview(asked));
        if (left) return;
        failure = null;
        for await (const picture of pagesOf(pdf, () => left, MOST)) {
          drawn.push(picture);
          pictures = [...drawn];
        }
      } catch (thrown) {
        if (!left) failure = failureOf(thrown);
      }
    }
    const timer = setTimeout(() => void show(), PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
      for (const picture of drawn) URL.revokeObjectURL(picture.source);
    };
  });

  return {
    get failure() { return failure; },
    get pictures() { return pictures; },
  };
}
