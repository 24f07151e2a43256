// The pages of the document set last: a picture is fetched once for every look a page has.
import { ask, commands, failureOf, type Failure, type PreviewView } from '$lib/api';

export type Picture = { number: number; source: string; width: number; height: number };

/** Pages to look at, with what is said of them: of a document under work or of one that was issued. */
export type ShownPages = {
  readonly view: { missing: string | null; draft: boolean; words: string } | null;
  readonly failure: Failure | null;
  readonly pictures: readonly Picture[];
  again(): void;
};

/**
 * Follows what `load` reads; it answers how to ask. The pages before stay in sight until the new ones are there.
 */
export function livePages(load: () => (() => Promise<PreviewView>) | null) {
  let view = $state.raw<PreviewView | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let pictures = $state.raw<Picture[]>([]);
  let round = $state(0);
  let latest = 0;
  /** The host keeps the pages that were set last, so one setting ends before the next begins. */
  let turn: Promise<unknown> = Promise.resolve();
  const drawn = new Map<string, string>();

  async function draw(mine: number, answer: PreviewView) {
    const kept = new Set(answer.pages.map((page) => page.fingerprint));
    const next: Picture[] = [];
    for (const page of answer.pages) {
      let source = drawn.get(page.fingerprint);
      if (!source) {
        const svg = await ask(commands.documentPage(page.number));
        if (mine !== latest) return;
        source = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
        drawn.set(page.fingerprint, source);
      }
      next.push({ number: page.number, source, width: page.width_mm ?? 210, height: page.height_mm ?? 297 });
    }
    pictures = next;
    for (const [fingerprint, source] of drawn) {
      if (kept.has(fingerprint)) continue;
      URL.revokeObjectURL(source);
      drawn.delete(fingerprint);
    }
  }

  $effect(() => {
    void round;
    latest += 1;
    const mine = latest;
    const setting = load();
    if (!setting) return;
    turn = turn
      .then(async () => {
        if (mine !== latest) return;
        const answer = await setting();
        if (mine !== latest) return;
        view = answer;
        failure = null;
        await draw(mine, answer);
      })
      .catch((thrown: unknown) => {
        if (mine !== latest) return;
        failure = failureOf(thrown);
        pictures = [];
        view = null;
      });
  });

  $effect(() => () => {
    for (const source of drawn.values()) URL.revokeObjectURL(source);
    drawn.clear();
  });

  return {
    get view() { return view; },
    get failure() { return failure; },
    get pictures() { return pictures; },
    again() { round += 1; },
  };
}
