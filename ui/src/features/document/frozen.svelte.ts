// The pages of an issued document as they were frozen: drawn from the very bytes in the register, never set anew.
import type { PDFPageProxy } from 'pdfjs-dist';
import { ask, commands, failureOf, type Failure, type FrozenView } from '$lib/api';
import type { Picture, ShownPages } from './pages.svelte';

/** Dots for one point of paper: sharp on a screen, and when the text of the program is twice as large. */
const DOTS = 2;
const MM_IN_POINT = 25.4 / 72;

export function frozenPages(id: () => number): ShownPages {
  let view = $state.raw<FrozenView | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let pictures = $state.raw<Picture[]>([]);
  let round = $state(0);

  $effect(() => {
    void round;
    const wanted = id();
    let left = false;
    const drawn: Picture[] = [];
    async function show() {
      try {
        const answer = await ask(commands.documentFrozen(wanted));
        if (left) return;
        view = answer;
        failure = null;
        for await (const picture of draw(bytesOf(answer.pdf), () => left)) {
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

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** Draws page after page; stops when nobody looks any more. */
async function* draw(data: Uint8Array, left: () => boolean): AsyncGenerator<Picture> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url');
  pdf.GlobalWorkerOptions.workerSrc = worker.default;
  // The letters are drawn from the faces inside the file; nothing is asked of the computer or of a network.
  const loading = pdf.getDocument({ data, disableFontFace: true, useSystemFonts: false, isEvalSupported: false, useWasm: false });
  try {
    const file = await loading.promise;
    for (let number = 1; number <= file.numPages; number += 1) {
      const picture = await drawn(await file.getPage(number));
      if (left()) {
        URL.revokeObjectURL(picture.source);
        return;
      }
      yield picture;
    }
  } finally {
    await loading.destroy();
  }
}

async function drawn(page: PDFPageProxy): Promise<Picture> {
  const viewport = page.getViewport({ scale: DOTS });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const image = await new Promise<Blob>((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('a page could not be drawn'))));
  });
  const mm = (dots: number) => (dots / DOTS) * MM_IN_POINT;
  return { number: page.pageNumber, source: URL.createObjectURL(image), width: mm(viewport.width), height: mm(viewport.height) };
}
