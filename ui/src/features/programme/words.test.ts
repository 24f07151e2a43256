import { describe, expect, it } from 'vitest';
import { markOfPlan, markOfStatus, partOf } from './words';

describe('a finding', () => {
  it.each([
    [{ kind: 'unit', unit: 4, address: '§ 2' }, 'text'],
    [{ kind: 'requirement', key: 'komisje' }, 'items'],
    [{ kind: 'row', table: 'priority_task', id: 1 }, 'tasks'],
    [{ kind: 'row', table: 'indicator', id: 1 }, 'goals'],
    [{ kind: 'field', field: 'sitting' }, 'plan'],
    [{ kind: 'field', field: 'in_force_on' }, 'course'],
    [{ kind: 'case' }, 'items'],
  ] as const)('%o leads to %s', (place, part) => expect(partOf(place)).toBe(part));
});

describe('a state', () => {
  it('of a programme has a shape of its own', () => expect(['szkic', 'w_konsultacjach', 'skierowany_do_rady', 'uchwalony'].map(markOfStatus)).toEqual(['planned', 'running', 'waiting', 'done']));
  it('of the plan is red only when it is late', () => expect(['gotowe', 'pora', 'czeka', 'zaplanowane', 'nie_odnotowano'].map(markOfPlan)).not.toContain('late'));
});
