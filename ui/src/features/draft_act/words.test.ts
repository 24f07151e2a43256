import { describe, expect, it } from 'vitest';
import { markOfItem, markOfStatus, markOfStep, partOf } from './words';

describe('the words of a draft act', () => {
  it('says a missing duty louder than a missing good practice', () => {
    expect([markOfItem('brak'), markOfItem('zalecany'), markOfItem('jest')]).toEqual(['block', 'hint', 'done']);
  });

  it('gives every state a mark, red only where something is late', () => {
    const states = ['szkic', 'w_konsultacjach', 'po_konsultacjach', 'skierowany_do_rady', 'uchwalony', 'ogloszony', 'obowiazuje', 'zaniechany'];
    expect(states.map(markOfStatus)).toEqual(['planned', 'running', 'running', 'waiting', 'done', 'done', 'done', 'none']);
    expect([markOfStep('po_terminie'), markOfStep('czeka'), markOfStep('gotowe')]).toEqual(['late', 'running', 'done']);
  });

  it('leads from a finding to its place', () => {
    expect(partOf({ kind: 'requirement', key: 'formy' })).toBe('items');
    expect(partOf({ kind: 'unit', unit: 3, address: '§ 1' })).toBe('text');
    expect(partOf({ kind: 'field', field: 'announced_on' })).toBe('facts');
    expect(partOf({ kind: 'case' })).toBe('items');
  });
});
