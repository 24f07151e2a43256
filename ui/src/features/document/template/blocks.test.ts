import { describe, expect, it } from 'vitest';
import type { FormBlock, WordsForm } from '$lib/api';
import { following, numbers, placeOf, plain, shortened, walk } from './blocks';

const line = (key: string): FormBlock => ({ key, content: { what: 'text', role: 'akapit', name: null, text: [{ what: 'words', words: key }] } });
const body = (): FormBlock[] => [
  line('a'),
  { key: 'w', content: { what: 'when', field: 'opinia', negated: false, then: [line('b')], otherwise: [line('c'), { key: 'e', content: { what: 'each', list: 'uwagi', body: [line('d')] } }] } },
  line('z'),
];
const form = (): WordsForm => ({ head: { layout: 'akt', letterhead: false, title: [], subject: [], footer: [], met: [], remarks: [] }, body: body() });

describe('blocks', () => {
  it('are walked and numbered as they are read', () => {
    expect([...walk(body())].map((block) => block.key)).toEqual(['a', 'w', 'b', 'c', 'e', 'd', 'z']);
    expect(numbers(form()).get('d')).toBe(6);
  });

  it.each([['a', 0, 3], ['c', 0, 2], ['d', 0, 1], ['z', 2, 3]])('%s is found in its own list', (key, at, size) => {
    const found = placeOf(body(), key);
    expect([found?.at, found?.list.length]).toEqual([at, size]);
  });

  it('that are not there are not found', () => expect(placeOf(body(), 'x')).toBeNull());
});

it('a heading is followed by a paragraph, a chapter by a §, a point by a point', () => {
  expect(['naglowek', 'tytul_rodzaj', 'rozdzial', 'punkt'].map(following)).toEqual(['akapit', 'akapit', 'paragraf', 'punkt']);
});

it('a sentence is told without its chips', () => {
  const pieces = [{ what: 'words', words: 'Na rok ' }, { what: 'field', field: 'program.rok', form: '' }, { what: 'strong', text: [{ what: 'words', words: ' ważne' }] }] as const;
  expect(plain([...pieces] as never)).toBe('Na rok … ważne');
  expect(shortened('abcdef', 4)).toBe('abc…');
});
