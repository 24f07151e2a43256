// One text under the officer's hands: the editor, its saving and what the host says of it. Questions to the host go one after
// another; what is typed meanwhile stays and goes with the next.

import { Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { history, redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { tick } from 'svelte';
import { act, ask, commands, failureOf, onChanged, tellChanged } from '$lib/api';
import type { Chip, DefinitionView, DraftView, Failure, Finding, Mend, TextView, Verb } from '$lib/api';
import { failureWords } from '$lib/messages/failure';
import { text as words } from '$lib/messages/text';
import { autosave } from '$lib/save';
import { clipboard } from './clipboard';
import { cursor } from './cursor';
import { identity } from './identity';
import { keyboard } from './keyboard';
import { documentOf, lineAt, linesOf, placeOfKey } from './lines';
import { HOST, merged, type Undo } from './merge';
import { Doc, Emphasis, Field, Line, Reference, Words } from './schema';

/** Pause after the last keystroke before the draft is saved and the pages are set anew, in milliseconds. */
const PAUSE = 300;

type Question = { kind: 'verb'; verb: Verb } | { kind: 'mend'; mend: Mend };

function undoOf(question: Question | undefined): Undo {
  if (!question) return 'none';
  return question.kind === 'verb' && question.verb.verb === 'begin' ? 'joined' : 'alone';
}

const idsOf = (draft: DraftView) => new Set(draft.lines.map((line) => line.id));

/** The line under the caret. */
export type Here = { key: string; id: number | null; level: string; role: string; address: string };

export function textEditing(opened: TextView, readonly: boolean) {
  const id = opened.id;
  let revision = opened.draft.revision;
  let drawn = $state(opened.draft.revision);
  let findings = $state.raw<Finding[]>(opened.draft.findings);
  let definitions = $state.raw<DefinitionView[]>(opened.draft.definitions);
  let notes = $state.raw<string[]>([]);
  let refusal = $state<string | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let here = $state.raw<Here | null>(null);
  let doc = $state.raw<Node | null>(null);
  let standing = idsOf(opened.draft);
  /** Every unit that this text had while it was open here: an undo and a paste of one's own cut bring it back as itself. */
  const stood = new Set(standing);
  let sending = false;
  let changed = opened.changed && opened.version !== null;
  let editor: Editor | null = null;
  const questions: Question[] = [];
  const marked = $derived(new Map(findings.flatMap((one) => (one.place.kind === 'unit' ? [[one.place.unit, one.level.key] as const] : []))));

  const save = autosave<null>({ place: `text.${id}`, what: words.content(opened.title) }, async () => {
    do await send(questions.shift());
    while (questions.length > 0);
  }, { rest: PAUSE, resumes: false });

  async function send(question: Question | undefined): Promise<void> {
    const sent = doc;
    if (!sent) return;
    const lines = linesOf(sent);
    const input = { id, revision, lines, back: lines.flatMap((line) => (line.id !== null && !standing.has(line.id) && stood.has(line.id) ? [line.id] : [])) };
    sending = true;
    try {
      const command = question?.kind === 'verb'
        ? commands.textEdit(input, question.verb)
        : question?.kind === 'mend' ? commands.textMend(input, question.mend) : commands.textSaveDraft(input);
      const reply = await ask(command);
      take(reply.value, sent, question);
      failure = null;
      // The pages beside the text are asked for first; whoever else shows the text waits for them.
      await tick();
      tellChanged(reply.changed);
    } catch (thrown) {
      const said = failureOf(thrown);
      if (question && said.kind === 'invalid') {
        // The act is not possible here; what was typed is saved all the same.
        refusal = said.violations.map((one) => one.sentence).join(' ');
        if (questions.length === 0) await send(undefined);
        return;
      }
      failure = said;
      throw thrown;
    } finally {
      sending = false;
    }
  }

  function take(answer: DraftView, sent: Node, question?: Question): void {
    changed ||= answer.revision !== revision;
    revision = answer.revision;
    standing = idsOf(answer);
    for (const one of standing) stood.add(one);
    findings = answer.findings;
    definitions = answer.definitions;
    notes = answer.notes;
    if (editor && !editor.isDestroyed) {
      const tr = merged(editor.state, sent, answer.lines, undoOf(question));
      // The caret goes behind what was pasted and to a unit that came back.
      const leads = question?.kind === 'mend' ? question.mend.act === 'text.put_back' : question?.verb.verb === 'paste';
      if (leads && answer.focus) {
        const found = placeOfKey(tr.doc, answer.focus);
        if (found) tr.setSelection(TextSelection.create(tr.doc, found.at + 1 + found.node.content.size));
      }
      editor.view.dispatch(tr);
    }
    drawn = answer.revision;
  }

  function put(verb: Verb): void {
    refusal = null;
    questions.push({ kind: 'verb', verb });
    now();
  }

  /** Tells the host without waiting for a pause. */
  function now(): void {
    save.changed(null);
    void save.flush();
  }

  function see(): void {
    if (!editor) return;
    const { state } = editor;
    const line = lineAt(state.doc, state.selection.from);
    const attrs = line?.node.attrs;
    const next = attrs ? { key: attrs.key, id: attrs.id, level: attrs.level, role: attrs.role, address: attrs.address } : null;
    if (JSON.stringify(next) !== JSON.stringify(here)) here = next;
    doc = state.doc;
  }

  /** Puts the editor into its place on the screen; answers how to take it away. */
  function mount(place: HTMLElement, label: string, described: string): () => void {
    const text = Extension.create({
      name: 'legalText',
      priority: 1000,
      addProseMirrorPlugins: () => [keyboard(put), clipboard(id), history(), identity(), cursor(() => marked)],
    });
    editor = new Editor({
      element: place,
      extensions: [Doc, Words, Line, Reference, Field, Emphasis, text],
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      enableCoreExtensions: { keymap: false },
      editable: !readonly && opened.read_only === null,
      editorProps: {
        attributes: {
          role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-describedby': described, lang: 'pl', spellcheck: 'true', class: 'legal',
        },
      },
      onSelectionUpdate: see,
      onUpdate: ({ transaction, editor: { state } }) => {
        const lines = doc?.childCount;
        see();
        if (transaction.getMeta(HOST)) return;
        refusal = null;
        save.changed(null);
        if (lines !== state.doc.childCount) void save.flush();
      },
    });
    const first = editor.state.tr.replaceWith(0, editor.state.doc.content.size, documentOf(editor.schema, opened.draft.lines).content);
    editor.view.dispatch(first.setMeta(HOST, true).setMeta('addToHistory', false).setSelection(TextSelection.atStart(first.doc)));
    see();
    const stop = onChanged((topics) => {
      if (!sending && topics.includes('texts')) void reload();
    });
    return () => {
      stop();
      const gone = editor;
      void leave().finally(() => gone?.destroy());
    };
  }

  /** Takes in what was written elsewhere: a restored version, a mend of the case. */
  async function reload(): Promise<void> {
    try {
      const view = await ask(commands.textOpen(id));
      if (view.draft.revision === revision || !doc) return;
      if (save.state === 'waiting' || save.state === 'saving') return;
      take(view.draft, doc, { kind: 'verb', verb: { verb: 'begin', line: '' } });
      failure = null;
    } catch (thrown) {
      failure = failureOf(thrown);
    }
  }

  /** Keeps a version of everything typed; null when there is none, and `failure` says why. */
  async function keep(): Promise<number | null> {
    await save.flush();
    // The words on the screen are not in the file: a version now would be of older ones.
    if (save.state === 'failed') return null;
    try {
      const version = await act(commands.textKeepVersion(id, ''));
      changed = false;
      failure = null;
      return version?.number ?? null;
    } catch (thrown) {
      failure = failureOf(thrown);
      return null;
    }
  }

  async function leave(): Promise<void> {
    await save.flush();
    if (changed && !readonly && opened.read_only === null) await keep();
  }

  return {
    save,
    mount,
    keep,
    reload,
    get findings() { return findings; },
    get definitions() { return definitions; },
    get notes() { return notes; },
    get refusal() { return refusal ?? (failure?.kind === 'stale' ? null : failure && failureWords(failure).title); },
    get failure() { return failure; },
    get here() { return here; },
    /** The document as it is now, for the outline and the list of units. */
    get doc() { return doc; },
    /** Grows when the saved draft has new words: the pages have to be set anew. */
    get drawn() { return drawn; },
    get marked() { return marked; },
    dismiss() { refusal = null; notes = []; },
    /** Does a verb on the line under the caret. */
    onLine(verb: (line: string) => Verb): void {
      if (here) put(verb(here.key));
    },
    mend(finding: Finding): boolean {
      if (!finding.remedy?.act.startsWith('text.') || finding.place.kind !== 'unit') return false;
      questions.push({ kind: 'mend', mend: { act: finding.remedy.act, unit: finding.place.unit } });
      now();
      return true;
    },
    insertReference(to: number, address: string): void {
      editor?.chain().focus().insertContent({ type: 'reference', attrs: { to, printed: address } }).run();
      void save.flush();
    },
    insertChip(chip: Chip): void {
      const printed = chip.value || `[${chip.label}]`;
      editor?.chain().focus().insertContent({ type: 'field', attrs: { field: chip.key, printed, label: chip.label, known: chip.value !== '' } }).run();
      void save.flush();
    },
    bold(): void { editor?.chain().focus().toggleMark('emphasis').run(); },
    undo(): void { if (editor) undo(editor.state, editor.view.dispatch); this.focus(); },
    redo(): void { if (editor) redo(editor.state, editor.view.dispatch); this.focus(); },
    focus(): void { editor?.view.focus(); },
    /** Puts the caret into a unit and shows it. */
    goTo(unit: number): void {
      if (!editor) return;
      let place: number | null = null;
      editor.state.doc.forEach((line, at) => {
        if (place === null && line.attrs.id === unit) place = at + 1 + line.content.size;
      });
      if (place === null) return;
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place)).scrollIntoView());
      editor.view.focus();
    },
    /** Where the caret stands on the screen. */
    caret(): { left: number; top: number; bottom: number } | null {
      return editor ? editor.view.coordsAtPos(editor.state.selection.from) : null;
    },
  };
}

export type Editing = ReturnType<typeof textEditing>;
