import { describe, expect, it, vi } from 'vitest';
import { act, ask, failureOf, isOfPage, onChanged } from './index';

describe('the door to the host', () => {
  it('throws the failure of the host as it was said', async () => {
    const failure = { kind: 'not_found', sentence: 'Nie ma takiej organizacji.' } as const;
    await expect(ask(Promise.reject(failure))).rejects.toMatchObject({ failure });
  });

  it('gives a fault of the page a reference, and never its own words', () => {
    const failure = failureOf(new TypeError('Cannot read properties of undefined'));
    expect(failure).toEqual({ kind: 'bug', reference: expect.stringMatching(/^ekran-\d{17}$/u) });
    expect([isOfPage(failure), isOfPage({ kind: 'bug', reference: '20261015-084100-123' })]).toEqual([true, false]);
  });

  it('tells which topics a write changed, and nothing after a failed one', async () => {
    const heard = vi.fn();
    const stop = onChanged(heard);
    expect(await act(Promise.resolve({ value: 7, changed: ['organisations' as const] }))).toBe(7);
    await act(Promise.reject({ kind: 'interrupted' })).catch(() => {});
    stop();
    expect(heard.mock.calls).toEqual([[['organisations']]]);
  });
});
