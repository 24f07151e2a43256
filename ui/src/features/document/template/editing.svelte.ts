// The words on the screen: their form, the block under the cursor, undo, and what the parts of the editor ask of one another.
import { getContext, setContext } from 'svelte';
import type { BlockForm, FieldValue, FormBlock, FormPiece, TemplateView, WordsForm } from '$lib/api';
import { following, inner, numbers, placeOf, UNITS, walk } from './blocks';
import { namesOf, type Scope } from './names';

/** The sentence with the cursor, as the tools reach it. */
export type Pen = { insert(piece: FormPiece): void; bold(): void; open(): void; /** Puts the cursor back where it was. */ focus(): void; scope: Scope; unit: boolean };

const KEY = Symbol('template');
/** Steps that can be taken back. */
const MOST = 200;

export type Editing = ReturnType<typeof templateEditing>;
export const editingAround = (): Editing => getContext<Editing>(KEY);

export function templateEditing(view: () => TemplateView, first: WordsForm, onchange: (form: WordsForm) => void) {
  let form = $state<WordsForm>(JSON.parse(JSON.stringify(first)) as WordsForm);
  let active = $state<string | null>(null);
  let pen = $state.raw<Pen | null>(null);
  let wanted = $state<string | null>(null);
  let values = $state.raw<ReadonlyMap<string, string>>(new Map());
  let past = $state.raw<string[]>([]);
  let future = $state.raw<string[]>([]);
  let step = '';
  let given = 0;

  const names = $derived(namesOf(view().groups));
  const count = $derived(numbers(form));
  const units = $derived([...walk(form.body)].filter((block) => block.content.what === 'text' && UNITS.includes(block.content.role)));
  const text = () => JSON.stringify(form);

  /** Changes the form as one step; steps of the same name in a row are taken back together. */
  function change(name: string, work: () => void): void {
    const before = text();
    work();
    if (text() === before) return;
    if (!name || name !== step) past = [...past.slice(1 - MOST), before];
    step = name;
    future = [];
    onchange(JSON.parse(text()) as WordsForm);
  }

  function jump(from: string[], to: (now: string) => void): string[] {
    const target = from.at(-1);
    if (target === undefined) return from;
    to(text());
    form = JSON.parse(target) as WordsForm;
    step = '';
    onchange(JSON.parse(target) as WordsForm);
    return from.slice(0, -1);
  }

  const made = (content: BlockForm): FormBlock => ({ key: `n${Date.now().toString(36)}${(given += 1)}`, content });
  const here = () => (active === null ? null : placeOf(form.body, active));

  const editing = {
    get form() { return form; },
    get names() { return names; },
    get units() { return units; },
    get values() { return values; },
    set values(now: ReadonlyMap<string, string>) { values = now; },
    get active() { return active; },
    get block(): FormBlock | null { const at = here(); return at ? (at.list[at.at] ?? null) : null; },
    get pen() { return pen; },
    get wanted() { return wanted; },
    get canUndo() { return past.length > 0; },
    get canRedo() { return future.length > 0; },
    number: (key: string) => count.get(key) ?? 0,
    change,
    choose(key: string | null): void { active = key; },
    hold(now: Pen | null): void { pen = now; },
    /** The sentence of this block takes the cursor when it is there. */
    focus(key: string | null): void { wanted = key; if (key) active = key; },
    load(now: WordsForm): void {
      form = JSON.parse(JSON.stringify(now)) as WordsForm;
      past = [];
      future = [];
      active = null;
    },
    undo(): void { past = jump(past, (now) => (future = [...future, now])); },
    redo(): void { future = jump(future, (now) => (past = [...past, now])); },
    /** A new block after the one under the cursor, or at the end. */
    add(content: BlockForm, after: string | null = active): void {
      const block = made(content);
      change('', () => {
        const at = after === null ? null : placeOf(form.body, after);
        if (at && content.what !== 'annex') at.list.splice(at.at + 1, 0, block);
        else form.body.push(block);
      });
      editing.focus(block.key);
    },
    /** The first block of an empty list: inside a condition, a repetition, an annex. */
    begin(list: FormBlock[]): void {
      const block = made({ what: 'text', role: 'akapit', name: null, text: [] });
      change('', () => list.push(block));
      editing.focus(block.key);
    },
    /** Enter inside a line: what is behind the cursor goes to a new line. */
    split(key: string, before: FormPiece[], behind: FormPiece[]): void {
      const at = placeOf(form.body, key);
      const block = at?.list[at.at];
      if (!at || block?.content.what !== 'text') return;
      const content = block.content;
      const next = made({ what: 'text', role: following(content.role), name: null, text: behind });
      change('', () => {
        content.text = before;
        at.list.splice(at.at + 1, 0, next);
      });
      editing.focus(next.key);
    },
    remove(key: string): void {
      const at = placeOf(form.body, key);
      if (!at) return;
      // Only what has a sentence of its own takes the cursor.
      const holds = (one: FormBlock) => !['when', 'each', 'insert', 'page_break'].includes(one.content.what);
      const beside = [...walk(at.list.slice(0, at.at))].findLast(holds) ?? [...walk(at.list.slice(at.at + 1))].find(holds);
      change('', () => at.list.splice(at.at, 1));
      editing.focus(beside?.key ?? null);
    },
    move(key: string, by: -1 | 1): void {
      const at = placeOf(form.body, key);
      const block = at?.list[at.at];
      if (!at || !block || !at.list[at.at + by]) return;
      const moved = JSON.parse(JSON.stringify(block)) as FormBlock;
      change('', () => {
        at.list.splice(at.at, 1);
        at.list.splice(at.at + by, 0, moved);
      });
      editing.focus(key);
    },
    /** Puts the block under a condition or into a repetition. */
    wrap(key: string, around: 'when' | 'each'): void {
      const at = placeOf(form.body, key);
      const block = at?.list[at.at];
      if (!at || !block || block.content.what === 'annex') return;
      const inside = [JSON.parse(JSON.stringify(block)) as FormBlock];
      const holder = made(around === 'when' ? { what: 'when', field: '', negated: false, then: inside, otherwise: [] } : { what: 'each', list: '', body: inside });
      change('', () => at.list.splice(at.at, 1, holder));
      active = holder.key;
    },
    /** Takes a condition or a repetition away and leaves what stood in it. */
    unwrap(key: string): void {
      const at = placeOf(form.body, key);
      const block = at?.list[at.at];
      if (!at || !block) return;
      const kept = JSON.parse(JSON.stringify(inner(block.content).flat())) as FormBlock[];
      change('', () => at.list.splice(at.at, 1, ...kept));
      editing.focus(kept[0]?.key ?? null);
    },
    /** The name by which references find a unit; it gets one when it has none. */
    nameOf(key: string): string {
      const block = units.find((one) => one.key === key);
      if (block?.content.what !== 'text') return '';
      const content = block.content;
      if (!content.name) change('', () => (content.name = `j-${Date.now().toString(36)}${(given += 1)}`));
      return content.name ?? '';
    },
    told(known: readonly FieldValue[]): void { values = new Map(known.map((one) => [one.key, one.value])); },
  };
  setContext(KEY, editing);
  return editing;
}
