// The checksum of a form: what is sealed, how it is written down, and the short code on every page.
// The program seals the same way; the cases in tests/golden/form are run by both.
import { isRecord, type Answer, type Answers } from './answers';
import { hex, sha256Of } from './sha256';

/** Letters of a code: no I, L, O, U, which are mistaken for 1, 0 and V. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export type Seal = {
  /** "K7QF-3M2X": the first 40 bits. */
  code: string;
  /** The whole digest in hexadecimal digits. */
  sha256: string;
};

/** Nothing that says nothing: empty texts, lists, records. Texts in one form of Unicode, without spaces around. */
export function tidy(value: Answer | undefined): Answer | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return plain(value) || undefined;
  if (Array.isArray(value)) {
    const items = value.map(tidy).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (isRecord(value)) {
    const members = Object.keys(value).sort().map((key) => [key, tidy(value[key])] as const).filter(([, member]) => member !== undefined);
    return members.length > 0 ? (Object.fromEntries(members) as Answers) : undefined;
  }
  return value;
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Spaces around go: those of the keyboard only, so that every language means the same. */
const plain = (text: string) =>
  text.replace(LONE, '\ufffd').normalize('NFC').replace(/\r\n?/g, '\n').replace(/^[ \t\n\u00a0]+|[ \t\n\u00a0]+$/g, '');

/** JSON without spaces, keys in alphabetical order, empty things left out. */
export function canonical(answers: Answers): string {
  return written(tidy(answers) ?? {});
}

function written(value: Answer): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (isRecord(value)) {
    return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${written(value[key]!)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The first 40 bits in eight letters. */
export function short(digest: Uint8Array): string {
  let bits = 0n;
  for (const byte of digest.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let i = 7; i >= 0; i -= 1) code += LETTERS[Number((bits >> BigInt(5 * i)) & 31n)];
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The seal of the answers to the form `kind` of the call with this key. */
export function seal(kind: string, call: string, answers: Answers): Seal {
  const digest = sha256Of(`kladka\n${kind}\n${call}\n${canonical(answers)}`);
  return { code: short(digest), sha256: hex(digest) };
}

/** A code for each single answer, by its path among the tidied answers: tells which one was touched outside the form. */
export function marks(answers: Answers): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (value: Answer, path: string) => {
    const deeper = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, deeper(index)));
    else if (isRecord(value)) Object.keys(value).forEach((key) => walk(value[key]!, deeper(key)));
    else found[path] = short(sha256Of(`${path}=${JSON.stringify(value)}`)).replace('-', '');
  };
  walk(tidy(answers) ?? {}, '');
  return found;
}
