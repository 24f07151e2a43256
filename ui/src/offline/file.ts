// The data file: what a person saves and opens again, and what the office takes in.
import { isRecord, type Answer, type Answers } from './answers';
import { marks, seal, type Seal } from './seal';
import type { FormSpec } from './spec';

/** A data file of this format, whichever form. */
export const FORMAT = 'kladka-formularz/1';

/** Larger files are no data files. */
export const MOST_BYTES = 4 * 1024 * 1024;

export type DataFile = {
  kladka: typeof FORMAT;
  form: { kind: FormSpec['kind']; call: string; title: string };
  finished: boolean;
  seal: Seal;
  answers: Answers;
  /** Texts that could not be read, by the path of their field: nothing typed is lost. */
  unread: Record<string, string>;
  /** A code for each answer: tells which one was touched outside the form. */
  marks: Record<string, string>;
};

export function dataFile(spec: FormSpec, answers: Answers, unread: Record<string, string>, finished: boolean): DataFile {
  return {
    kladka: FORMAT,
    form: { kind: spec.kind, call: spec.call.key, title: spec.call.title },
    finished,
    seal: seal(spec.kind, spec.call.key, answers),
    answers,
    unread,
    marks: marks(answers),
  };
}

/** A file that was opened, or the sentence why it cannot be. `touched`: it was changed outside the form. */
export type Opened = { ok: true; file: DataFile; touched: boolean } | { ok: false; why: string };

export function readDataFile(spec: FormSpec, text: string): Opened {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, why: 'To nie jest plik z danymi tego formularza. Wybierz plik, który zapisano w tym formularzu (nazwa kończy się na „.json”).' };
  }
  if (!isRecord(file) || typeof file['kladka'] !== 'string' || !isRecord(file['form']) || !isRecord(file['answers'])) {
    return { ok: false, why: 'To nie jest plik z danymi formularza. Wybierz plik, który zapisano w tym formularzu.' };
  }
  if (file['kladka'] !== FORMAT) return { ok: false, why: 'Ten plik zapisano w nowszym formularzu. Otwórz go w tamtym formularzu.' };
  const { kind, call, title } = file['form'];
  if (kind !== spec.kind) return { ok: false, why: `Ten plik pochodzi z innego formularza („${String(title ?? '')}”). Otwórz go tam, gdzie go zapisano.` };
  if (call !== spec.call.key) return { ok: false, why: `Ten plik dotyczy innego konkursu: „${String(title ?? '')}”. Ten formularz służy tylko do konkursu „${spec.call.title}”.` };
  const unread: Record<string, string> = {};
  if (isRecord(file['unread'])) for (const [path, typed] of Object.entries(file['unread'])) if (typeof typed === 'string') unread[path] = typed;
  const answers = file['answers'] as Answers;
  const kept = file as unknown as DataFile;
  const now = seal(spec.kind, spec.call.key, answers);
  const touched = !isRecord(file['seal'] as Answer) || kept.seal.sha256 !== now.sha256;
  return { ok: true, file: { ...kept, unread, answers, seal: now, finished: kept.finished === true && !touched }, touched };
}

/** "oferta-stowarzyszenie-swietlik.json". */
export function fileName(spec: FormSpec, name: string): string {
  const plain = name.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-');
  const short = plain.replace(/^-+|-+$/g, '').slice(0, 50).replace(/-+$/, '');
  return `${[spec.file, short].filter(Boolean).join('-')}.json`;
}

/** Hands the file over to the browser's own saving. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
