// The pages of a finished PDF as pictures, drawn from its very bytes.
import type { PDFPageProxy } from 'pdfjs-dist';

export type PageOfPdf = { number: number; of: number; source: string; width: number; height: number };

/** Dots for one point of paper: sharp on a screen, and when the text of the program is twice as large. */
const DOTS = 2;
const MM_IN_POINT = 25.4 / 72;

/** Draws page after page of a file in base64, at most `most` of them; stops when nobody looks any more. Each source is to be revoked. */
export async function* pagesOf(base64: string, left: () => boolean, most = Infinity): AsyncGenerator<PageOfPdf> {
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url');
  pdf.GlobalWorkerOptions.workerSrc = worker.default;
  // The letters are drawn from the faces inside the file; nothing is asked of the computer or of a network.
  const loading = pdf.getDocument({ data, disableFontFace: true, useSystemFonts: false, isEvalSupported: false, useWasm: false });
  try {
    const file = await loading.promise;
    for (let number = 1; number <= Math.min(file.numPages, most); number += 1) {
      const picture = await drawn(await file.getPage(number), file.numPages);
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

async function drawn(page: PDFPageProxy, of: number): Promise<PageOfPdf> {
  const viewport = page.getViewport({ scale: DOTS });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const image = await new Promise<Blob>((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('a page could not be drawn'))));
  });
  const mm = (dots: number) => (dots / DOTS) * MM_IN_POINT;
  return { number: page.pageNumber, of, source: URL.createObjectURL(image), width: mm(viewport.width), height: mm(viewport.height) };
}
