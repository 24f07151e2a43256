import { describe, expect, it, vi } from 'vitest';
import { act, ask, failureOf, onChanged } from './index';

describe('the door to the host', () => {
  it('throws the failure of the host as it was said', async () => {
    const failure = { kind: 'not_found', sentence: 'Nie ma takiej organizacji.' } as const;
    await expect(ask(Promise.reject(failure))).rejects.toMatchObject({ failure });
  });

  it('calls a fault outside the host a bug with its own words', () => {
    expect(failureOf(new Error('łącze'))).toEqual({ kind: 'bug', reference: 'łącze' });
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
