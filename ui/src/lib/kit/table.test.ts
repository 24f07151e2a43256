import { describe, expect, it } from 'vitest';
import type { Finding } from '../api';
import { counts, ordered } from './findings';
import { foundParts } from './found';
import { moved, scrollFor, slice } from './table';

describe('a long table', () => {
  it('draws what is in sight with some spare, and keeps its height', () => {
    const seen = slice(20_000, 50, 100_000, 600);
    expect(seen.from).toBe(1988);
    expect(seen.to).toBe(2024);
    expect(seen.before + (seen.to - seen.from) * 50 + seen.after).toBe(20_000 * 50);
    expect(slice(3, 50, 0, 600)).toEqual({ from: 0, to: 3, before: 0, after: 0 });
    expect(slice(0, 50, 900, 600)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  });

  it('scrolls only as far as a row needs', () => {
    expect(scrollFor(10, 50, 0, 600, 30)).toBe(0);
    expect(scrollFor(11, 50, 0, 600, 30)).toBe(30);
    expect(scrollFor(2, 50, 400, 600, 30)).toBe(100);
  });

  it.each([
    ['ArrowDown', -1, 0], ['ArrowDown', 9, 9], ['ArrowUp', -1, 9], ['ArrowUp', 0, 0], ['PageDown', 2, 7], ['PageUp', 2, 0],
    ['Home', 5, 0], ['End', 5, 9], ['x', 5, null],
  ])('%s from row %i goes to %s', (key, at, to) => expect(moved(key, at, 10, 5)).toBe(to));

  it('has nowhere to go when it is empty', () => expect(moved('ArrowDown', -1, 0, 5)).toBeNull());
});

const finding = (rule: string, level: string, unit?: number): Finding => ({
  rule, level: { key: level, label: level }, title: rule, found: null, required: null, basis: '', basis_verified: true, advice: '',
  place: unit === undefined ? { kind: 'case' } : { kind: 'unit', unit, address: '' }, remedy: null,
});

describe('findings', () => {
  const all = [finding('W', 'wskazowka'), finding('O1', 'ostrzezenie', 10), finding('B', 'blokada'), finding('O2', 'ostrzezenie')];

  it('come by level, the one at the cursor first', () => {
    expect(ordered(all, null).map((one) => one.rule)).toEqual(['B', 'O1', 'O2', 'W']);
    expect(ordered(all, { kind: 'unit', unit: 10, address: '§ 10' }).map((one) => one.rule)).toEqual(['O1', 'B', 'O2', 'W']);
  });

  it('are counted in Polish', () => expect(counts(all).map((one) => one.words.replaceAll('\u00a0', ' '))).toEqual(['1 blokada', '2 ostrzeżenia', '1 wskazówka']));
});

describe('searched words', () => {
  const hits = (text: string, typed: string) => foundParts(text, typed).filter((part) => part.hit).map((part) => part.text);

  it('are found at the beginnings of words, without Polish letters', () => {
    expect(hits('Stowarzyszenie „Świetlik”', 'swietl')).toEqual(['Świetl']);
    expect(hits('Klub „Błyskawica” Stary Młyn', 'mlyn bly')).toEqual(['Bły', 'Młyn']);
    expect(hits('Portowy Klub Sportowy', 'portowy')).toEqual(['Portowy']);
    expect(hits('Fundacja', '')).toEqual([]);
  });

  it('keep the text whole', () => expect(foundParts('Ąę – “x”', 'a').map((part) => part.text).join('')).toBe('Ąę – “x”'));
});
