// Lays a form out on pages. Not every browser repeats the head of a table on each printed page, and the strip with the checksum has
// to stand on all of them, so the page breaks are made here: everything is measured once and copied, page by page.

/** Height of the words of a page under its strip, in hundredths of its width (182 mm): low enough for A4 with the margins of any browser. */
const ROOM = 125;
/** The least of a broken text that is left on a page, in the same measure. */
const LEAST = 11;

/** The pages of what stands in `source`; `blank` is an empty page, whose last element takes the words. */
export function paginate(source: HTMLElement, blank: HTMLElement): HTMLElement[] {
  const pages = new Pages(source, blank);
  let headings: HTMLElement[] = [];
  for (const part of source.children as HTMLCollectionOf<HTMLElement>) {
    headings.push(part);
    if (/^H[2-4]$/.test(part.tagName)) continue;
    pages.keep(headings, part);
    headings = [];
  }
  headings.forEach((heading) => pages.whole(heading));
  return pages.made;
}

class Pages {
  readonly made: HTMLElement[] = [];
  private readonly room: number;
  private readonly least: number;
  /** Used of the present page, in pixels. */
  private used = 0;
  /** Where the last copied thing ends in the source. */
  private end: number;
  private words: Element;

  constructor(source: HTMLElement, private readonly blank: HTMLElement) {
    const { width, top } = source.getBoundingClientRect();
    this.room = (width * ROOM) / 100;
    this.least = (width * LEAST) / 100;
    this.end = top;
    this.words = this.turn(top);
  }

  /** A heading is not left behind without what it names. */
  keep(headings: HTMLElement[], part: HTMLElement) {
    const first = headings[0]!;
    const begins = this.made.length === 1 && this.words.childElementCount === 0;
    if (!begins && this.used + this.leastOf(part) - this.end > this.room) this.turn(first.getBoundingClientRect().top);
    headings.slice(0, -1).forEach((heading) => this.whole(heading));
    const { bottom } = part.getBoundingClientRect();
    if (this.used + bottom - this.end <= this.room) this.whole(part);
    else if (part instanceof HTMLTableElement) this.table(part);
    else if (part.tagName === 'DL') this.pair(part);
    else this.whole(part);
  }

  whole(part: HTMLElement) {
    this.words.append(part instanceof HTMLTableElement ? begun(part, true, part.rows) : part.cloneNode(true));
    this.reach(part);
  }

  /** Begins a page with what stands at `top` in the source. */
  private turn(top: number) {
    const page = this.blank.cloneNode(true) as HTMLElement;
    this.made.push(page);
    this.words = page.lastElementChild!;
    this.used = 0;
    this.end = top;
    return this.words;
  }

  private reach(part: Element) {
    const { bottom } = part.getBoundingClientRect();
    this.used += bottom - this.end;
    this.end = bottom;
  }

  /** Where the part of a thing ends that has to stand together, in the source. */
  private leastOf(part: HTMLElement) {
    const { top, bottom } = part.getBoundingClientRect();
    if (part.matches('.whole') && bottom - top <= this.room) return bottom;
    if (part instanceof HTMLTableElement) {
      const row = part.tBodies[0]!.rows[0]!.getBoundingClientRect();
      return Math.min(row.bottom, row.top + this.least);
    }
    return part.tagName === 'DL' ? Math.min(bottom, top + this.least) : bottom;
  }

  private table(table: HTMLTableElement) {
    const head = table.tHead!;
    let copy = begun(table, true);
    this.words.append(copy);
    this.reach(head);
    for (const row of table.tBodies[0]!.rows) {
      const { top, height } = row.getBoundingClientRect();
      const fits = () => this.used + height <= this.room;
      const next = () => {
        this.turn(top);
        copy = begun(table, false);
        this.words.append(copy);
        this.used = head.getBoundingClientRect().height;
      };
      if (!fits() && head.getBoundingClientRect().height + height <= this.room) next();
      if (fits()) {
        copy.tBodies[0]!.append(row.cloneNode(true));
        this.reach(row);
        continue;
      }
      if (this.room - this.used < this.least) next();
      const cells = [...row.cells].map((cell) => new Words(cell));
      while (cells.some((cell) => cell.isLeft)) {
        const space = this.room - this.used;
        const part = row.cloneNode(false) as HTMLElement;
        const heights = cells.map((cell) => cell.move(part, space));
        copy.tBodies[0]!.append(part);
        this.used += Math.max(...heights);
        if (cells.some((cell) => cell.isLeft)) next();
      }
      this.end = row.getBoundingClientRect().bottom;
    }
    this.end = table.getBoundingClientRect().bottom;
  }

  /** A name and its long text. */
  private pair(list: HTMLElement) {
    const [name, text] = [list.querySelector('dt')!, list.querySelector('dd')!];
    let copy = list.cloneNode(false) as HTMLElement;
    copy.append(name.cloneNode(true));
    this.words.append(copy);
    this.reach(name);
    const words = new Words(text);
    while (words.isLeft) {
      this.used += words.move(copy, this.room - this.used);
      if (!words.isLeft) break;
      this.turn(this.end);
      copy = list.cloneNode(false) as HTMLElement;
      const again = name.cloneNode(true) as HTMLElement;
      again.append(' – ciąg dalszy');
      copy.append(again);
      this.words.append(copy);
      this.used = text.getBoundingClientRect().top - list.getBoundingClientRect().top;
    }
    this.end = list.getBoundingClientRect().bottom;
  }
}

/** The words of a cell or of a box, of which as many lines are taken as there is room for. */
class Words {
  private readonly node: Text | undefined;
  private from = 0;
  private moved = false;

  constructor(private readonly box: HTMLElement) {
    this.node = [...box.childNodes].find((node): node is Text => node instanceof Text && node.data.trim() !== '');
  }

  get isLeft() {
    return this.node === undefined ? !this.moved : this.from < this.node.length;
  }

  /** Puts a copy of the box with the next lines into `into` and answers its height. */
  move(into: HTMLElement, space: number): number {
    const copy = this.box.cloneNode(false) as HTMLElement;
    into.append(copy);
    this.moved = true;
    if (!this.node) return 0;
    const text = this.node.data;
    const range = document.createRange();
    const style = getComputedStyle(this.box);
    const edges = [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth, style.lineHeight]
      .map(Number.parseFloat)
      .reduce((sum, edge) => sum + edge);
    const height = (to: number) => {
      range.setStart(this.node!, this.from);
      range.setEnd(this.node!, to);
      return range.getBoundingClientRect().height;
    };
    let [fits, over] = [this.from, text.length + 1];
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      if (height(middle) + edges <= space) fits = middle;
      else over = middle;
    }
    // At least something, so that it ends.
    if (fits === this.from) fits = Math.min(text.length, this.from + 1);
    copy.textContent = text.slice(this.from, fits);
    const tall = height(fits) + edges;
    this.from = fits;
    if (text[this.from] === '\n') this.from += 1;
    return tall;
  }
}

/** A copy of the table with its head, its columns as wide as they are, and these rows. */
function begun(table: HTMLTableElement, named: boolean, rows?: HTMLCollectionOf<HTMLTableRowElement>): HTMLTableElement {
  const copy = table.cloneNode(false) as HTMLTableElement;
  copy.style.tableLayout = 'fixed';
  if (named && table.caption) copy.append(table.caption.cloneNode(true));
  const head = table.tHead!.cloneNode(true) as HTMLTableSectionElement;
  [...table.tHead!.rows[0]!.cells].forEach((cell, at) => (head.rows[0]!.cells[at]!.style.width = `${cell.getBoundingClientRect().width}px`));
  copy.append(head, table.tBodies[0]!.cloneNode(false));
  for (const row of rows ?? []) if (row.parentNode !== table.tHead) copy.tBodies[0]!.append(row.cloneNode(true));
  return copy;
}
