import { describe, expect, it } from 'vitest';
import { caseOf, placeOfCase, roomOfCase } from './cases';

describe('a case in an address', () => {
  it.each([
    ['programme', '3', { noun: 'programme', id: 3 }],
    ['consultation', '12', { noun: 'consultation', id: 12 }],
    ['programme', '0', null],
    ['programme', '3a', null],
    ['programme', undefined, null],
    ['offer', '3', null],
  ])('%s/%s', (noun, id, wanted) => expect(caseOf(noun, id)).toEqual(wanted));

  it('goes there and back', () => {
    expect(placeOfCase({ noun: 'consultation', id: 12 })).toBe('consultation/12');
    expect(roomOfCase({ noun: 'programme', id: 3 })).toEqual({ words: 'Program współpracy', path: '/programme/3' });
    expect(roomOfCase({ noun: 'office' })).toBeNull();
  });
});
