import { describe, expect, it } from 'vitest';
import { faultOf, refusedBy } from './faults';

describe('faults of a form', () => {
  it('keeps those of its fields and shows the others whole', () => {
    const refused = refusedBy({ kind: 'invalid', violations: [{ field: 'reason', sentence: 'Wpisz powód.' }, { field: 'status', sentence: 'Raport jest opublikowany.' }] }, ['reason']);
    expect(faultOf(refused, 'reason')).toBe('Wpisz powód.');
    expect(refused.other).toEqual({ kind: 'invalid', violations: [{ field: 'status', sentence: 'Raport jest opublikowany.' }] });
  });
});
