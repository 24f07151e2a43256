import { describe, expect, it } from 'vitest';
import { firstField, partOf } from './fields';

describe('a field of the profile', () => {
  it.each([
    ['unit.genitive', 'office'], ['address', 'office'], ['bip_url', 'office'], ['signatories', 'people'],
    ['numbers.order', 'numbers'], ['local', 'numbers'], ['extra_days_off.2', 'numbers'],
  ])('%s stands in %s', (field, part) => expect(partOf(field)).toBe(part));

  it.each([
    ['address', 'address.street'], ['local', 'local.consultation_days'], ['council', 'council.nominative'], ['council.dative', 'council.dative'], ['nip', 'nip'],
  ])('%s is shown at %s', (field, shown) => expect(firstField(field)).toBe(shown));
});
