import { describe, expect, it } from 'vitest';
import { faultOf, refusedBy } from './faults';
import { markOfOutcome, markOfState, outcomeWords } from './marks';
import { neighbour } from './pile';

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

describe('faults of a form', () => {
  it('keeps those of its fields and shows the others whole', () => {
    const refused = refusedBy({ kind: 'invalid', violations: [{ field: 'reason', sentence: 'Wpisz powód.' }, { field: 'status', sentence: 'Raport jest opublikowany.' }] }, ['reason']);
    expect(faultOf(refused, 'reason')).toBe('Wpisz powód.');
    expect(refused.other).toEqual({ kind: 'invalid', violations: [{ field: 'status', sentence: 'Raport jest opublikowany.' }] });
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
