// The program and the page are written in two languages; both run the same cases. `FORMS=write` with the tests of the program
// writes them anew.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answers } from './answers';
import { evaluate, type Check } from './check';
import { canonical, marks, seal } from './seal';
import { hex, sha256Of } from './sha256';

const read = <T>(path: string): T => JSON.parse(readFileSync(`../${path}`, 'utf8')) as T;

type Case = { name: string; set: Record<string, unknown>; says: [string, string, string][] };
type Cases = { form: Answers; limits: Answers; cases: Case[] };

const checks = read<Check[]>('tests/golden/form/checks.json');
const table = read<Cases>('src-tauri/crates/domain/src/offer/form/cases.json');

/** The whole offer with values set at JSON pointers: "/form/sources/grant/amount". */
function changed(set: Case['set']): Answers {
  const root = structuredClone({ form: table.form, limits: table.limits }) as Answers;
  for (const [pointer, value] of Object.entries(set)) {
    const parts = pointer.split('/').slice(1);
    const last = parts.pop()!;
    const holder = parts.reduce<Record<string, unknown>>((here, part) => here[part] as Record<string, unknown>, root);
    expect(holder, pointer).toHaveProperty(last);
    holder[last] = value;
  }
  return { ...(root['form'] as Answers), limits: root['limits']! };
}

describe('the checks of an offer', () => {
  test('nothing is said of the offer that is right', () => {
    expect(evaluate(checks, changed({}))).toEqual([]);
  });

  test.each(table.cases)('$name', ({ set, says }) => {
    const told = evaluate(checks, changed(set)).map((fault) => [fault.check, fault.field, fault.sentence.replaceAll('\u00a0', ' ')]);
    expect(told).toEqual(says);
  });
});

describe('the checksum', () => {
  type Sealed = { answers: Answers; canonical: string; code: string; sha256: string; marks: Record<string, string> };
  const sealed = read<Sealed[]>('tests/golden/form/seal.json');

  test.each(sealed.map((one, index) => ({ ...one, index })))('case $index is sealed as by the program', (one) => {
    expect(canonical(one.answers)).toBe(one.canonical);
    expect(seal('oferta', '7K3Q-9ZXM', one.answers)).toEqual({ code: one.code, sha256: one.sha256 });
    expect(marks(one.answers)).toEqual(one.marks);
  });

  test('SHA-256 is the one of the standard', () => {
    const known = {
      '': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    };
    for (const [text, digest] of Object.entries(known)) expect(hex(sha256Of(text))).toBe(digest);
    expect(hex(sha256Of('a'.repeat(1_000_000)))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });
});
