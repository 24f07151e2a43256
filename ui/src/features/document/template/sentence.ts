// A sentence between the host and the page: words as text, everything else as a chip that cannot be written into.
import type { FormPiece } from '$lib/api';

/** Gives the cursor a place beside a chip at the edge; never part of the words. */
const EDGE = '\u200B';

export type Shown = { words: string; known: boolean; kind: string };

export function chipOf(piece: FormPiece, show: (piece: FormPiece) => Shown): HTMLElement {
  const { words, known, kind } = show(piece);
  const chip = document.createElement('span');
  chip.className = `chip ${kind}${known ? '' : ' broken'}`;
  chip.contentEditable = 'false';
  chip.dataset.piece = JSON.stringify(piece);
  chip.textContent = words;
  return chip;
}

/** The nodes of a sentence. */
export function nodesOf(pieces: readonly FormPiece[], show: (piece: FormPiece) => Shown): Node[] {
  const nodes: Node[] = [];
  for (const piece of pieces) {
    if (piece.what === 'words') nodes.push(document.createTextNode(piece.words));
    else if (piece.what === 'break') nodes.push(document.createElement('br'), document.createTextNode(EDGE));
    else if (piece.what === 'strong' || piece.what === 'struck') {
      const marked = document.createElement(piece.what === 'strong' ? 'b' : 's');
      marked.append(...nodesOf(piece.text, show));
      nodes.push(marked);
    } else nodes.push(document.createTextNode(EDGE), chipOf(piece, show), document.createTextNode(EDGE));
  }
  return nodes;
}

/** What a sentence says now. */
export function piecesOf(place: Node): FormPiece[] {
  const out: FormPiece[] = [];
  gather(place, null, out);
  while (out.at(-1)?.what === 'break') out.pop();
  return out;
}

type Look = 'strong' | 'struck';

/** Elements that make words strong or cross them out. */
const LOOKS: Record<string, Look> = { B: 'strong', STRONG: 'strong', S: 'struck', DEL: 'struck', STRIKE: 'struck' };

function gather(place: Node, look: Look | null, out: FormPiece[]): void {
  const push = (piece: FormPiece) => {
    const into = look ? within(out, look) : out;
    const last = into.at(-1);
    if (piece.what === 'words' && last?.what === 'words') into[into.length - 1] = { what: 'words', words: last.words + piece.words };
    else into.push(piece);
  };
  for (const node of place.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = (node.nodeValue ?? '').replaceAll(EDGE, '').replaceAll(/[\r\n\t]+/g, ' ');
      if (words) push({ what: 'words', words });
    } else if (node instanceof HTMLElement && node.dataset.piece) {
      push(JSON.parse(node.dataset.piece) as FormPiece);
    } else if (node.nodeName === 'BR') {
      push({ what: 'break' });
    } else {
      gather(node, LOOKS[node.nodeName] ?? look, out);
    }
  }
}

function within(out: FormPiece[], look: Look): FormPiece[] {
  const last = out.at(-1);
  if (last?.what === look) return last.text;
  const text: FormPiece[] = [];
  out.push({ what: look, text });
  return text;
}

/** The range of the cursor when it stands in this place. */
export function cursorIn(place: HTMLElement): Range | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && place.contains(range.commonAncestorContainer) ? range.cloneRange() : null;
}

export function putCursor(node: Node, at: number): void {
  const range = document.createRange();
  range.setStart(node, at);
  range.collapse(true);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Puts nodes at a range and the cursor behind them. */
export function putAt(place: HTMLElement, range: Range | null, nodes: Node[]): void {
  let at = range;
  if (!at || !place.contains(at.commonAncestorContainer)) {
    at = document.createRange();
    at.selectNodeContents(place);
    at.collapse(false);
  }
  at.deleteContents();
  const edge = document.createTextNode(EDGE);
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes, edge);
  at.insertNode(fragment);
  putCursor(edge, edge.length);
}

/** The chip right before (-1) or right after (1) the cursor. */
export function chipBeside(place: HTMLElement, side: -1 | 1): HTMLElement | null {
  const range = cursorIn(place);
  if (!range?.collapsed) return null;
  let node: Node | null = range.startContainer;
  if (node.nodeType === Node.TEXT_NODE) {
    const words = node.nodeValue ?? '';
    const beside = side < 0 ? words.slice(0, range.startOffset) : words.slice(range.startOffset);
    if (beside.replaceAll(EDGE, '')) return null;
    node = side < 0 ? node.previousSibling : node.nextSibling;
  } else {
    node = node.childNodes[side < 0 ? range.startOffset - 1 : range.startOffset] ?? null;
  }
  while (node?.nodeType === Node.TEXT_NODE && !(node.nodeValue ?? '').replaceAll(EDGE, '')) node = side < 0 ? node.previousSibling : node.nextSibling;
  return node instanceof HTMLElement && node.dataset.piece ? node : null;
}

/** Cuts a sentence at the cursor: what is before it stays, what is behind it is answered. */
export function cutAtCursor(place: HTMLElement): { before: FormPiece[]; behind: FormPiece[] } {
  const range = cursorIn(place);
  if (!range) return { before: piecesOf(place), behind: [] };
  range.deleteContents();
  range.setEnd(place, place.childNodes.length);
  const behind = piecesOf(range.cloneContents());
  range.deleteContents();
  return { before: piecesOf(place), behind };
}
