import { describe, expect, it } from 'vitest';
import { fit, href, readAddress } from './match';

describe('an address', () => {
  it.each([
    ['', '/', ''],
    ['#', '/', ''],
    ['#/organisation/12?tab=history', '/organisation/12', 'tab=history'],
    ['#/programme/', '/programme', ''],
    ['#field-krs', '/', ''],
  ])('%s', (hash, path, query) => {
    const address = readAddress(hash);
    expect([address.path, address.query.toString()]).toEqual([path, query]);
  });

  it.each([
    ['/', '/', {}],
    ['/programme', '/programme', {}],
    ['/programme', '/programme/3', null],
    ['/programme/:id/:part?', '/programme/3', { id: '3' }],
    ['/programme/:id/:part?', '/programme/3/plan', { id: '3', part: 'plan' }],
    ['/programme/:id', '/programme', null],
    ['/organisation/:name', '/organisation/Pod%20Lipami', { name: 'Pod Lipami' }],
    ['/organisation/:name', '/organisation/%E0%A4%A', { name: '%E0%A4%A' }],
  ])('%s and %s', (pattern, path, params) => expect(fit(pattern, path)).toEqual(params));

  it('leaves out what is empty', () => expect(href('/organisation', { text: 'ś', page: null, sort: '' })).toBe('#/organisation?text=%C5%9B'));
});
