import { describe, expect, it } from 'vitest';
import { markOfOutcome, markOfState, outcomeWords } from './marks';
import { neighbour } from './pile';
import { fitting } from './units';

describe('marks of a consultation', () => {
  it('gives every outcome a shape of its own, and a remark that waits the dashed circle', () => {
    const shapes = ['uwzgledniona', 'uwzgledniona_w_czesci', 'nieuwzgledniona', 'poza_przedmiotem', undefined].map(markOfOutcome);
    expect(shapes).toEqual(['done', 'partly', 'refused', 'none', 'planned']);
  });

  it('shows a running consultation as half done', () => {
    expect(markOfState('trwa')).toBe('running');
    expect(outcomeWords(null)).toBe('bez stanowiska');
    expect(outcomeWords({ key: 'uwzgledniona_w_czesci', label: 'uwzględniona w części' })).toBe('w części');
  });
});

describe('the pile', () => {
  const rows = [{ id: 4 }, { id: 7 }, { id: 9 }];
  it('moves to the neighbour and stops at the ends', () => {
    expect(neighbour(rows, 7, 1)).toBe(9);
    expect(neighbour(rows, 7, -1)).toBe(4);
    expect(neighbour(rows, 9, 1)).toBe(null);
  });
  it('begins at the first when nothing is chosen', () => {
    expect(neighbour(rows, null, 1)).toBe(4);
    expect(neighbour([], null, 1)).toBe(null);
  });
});

describe('the provision of a remark', () => {
  const units = ['§ 2', '§ 2 pkt 1', '§ 2 pkt 2', '§ 12 ust. 2', '§ 2 pkt 2 lit. a'].map((address) => ({ address, words: 'organizacja warsztatów' }));
  const addresses = (typed: string) => fitting(units, typed).map((unit) => unit.address);

  it('puts the typed address before others with the same digits', () => {
    expect(addresses('2 pkt 2').slice(0, 2)).toEqual(['§ 2 pkt 2', '§ 2 pkt 2 lit. a']);
    expect(addresses('§ 12 ust 2')[0]).toBe('§ 12 ust. 2');
  });

  it('finds words without Polish letters and shows everything while nothing is typed', () => {
    expect(addresses('warsztatow')).toHaveLength(5);
    expect(addresses('')).toHaveLength(5);
    expect(addresses('kino')).toEqual([]);
  });
});
