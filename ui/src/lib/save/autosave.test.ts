import { beforeEach, describe, expect, it, vi } from 'vitest';
import { autosave, saving, settle } from './autosave.svelte';

beforeEach(() => void vi.useFakeTimers());

describe('autosave', () => {
  it('saves the last value once, after a rest', async () => {
    const kept: string[] = [];
    const field = autosave(async (text: string) => void kept.push(text));
    field.changed('a');
    field.changed('ab');
    expect(field.state).toBe('waiting');
    await vi.runAllTimersAsync();
    expect(kept).toEqual(['ab']);
    expect(field.state).toBe('saved');
    expect(saving.lastSaved).toMatch(/^\d{1,2}:\d{2}$/);
  });

  it('saves at once when the page is left', async () => {
    const kept: string[] = [];
    const one = autosave(async (text: string) => void kept.push(text));
    const two = autosave(async (text: string) => void kept.push(text));
    one.changed('pierwsze');
    two.changed('drugie');
    await settle();
    expect(kept).toEqual(['pierwsze', 'drugie']);
  });

  it('keeps what was typed while the host was writing', async () => {
    const kept: string[] = [];
    let done = () => {};
    const field = autosave((text: string) => {
      kept.push(text);
      return kept.length > 1 ? Promise.resolve() : new Promise<void>((resolve) => (done = resolve));
    });
    field.changed('a');
    const first = field.flush();
    field.changed('ab');
    done();
    await first;
    await vi.runAllTimersAsync();
    expect(kept).toEqual(['a', 'ab']);
    expect(field.state).toBe('saved');
  });

  it('keeps the failure at the field and the value for another try', async () => {
    let broken = true;
    const kept: string[] = [];
    const field = autosave(async (text: string) => {
      if (broken) throw { kind: 'storage', fault: 'disk_full', sentence: 'Na dysku zabrakło miejsca.' };
      kept.push(text);
    });
    field.changed('ważne');
    await field.flush();
    expect([field.state, field.error, saving.failed]).toEqual(['failed', 'Na dysku zabrakło miejsca.', 1]);
    broken = false;
    await field.flush();
    expect([field.state, field.error, saving.failed, kept]).toEqual(['saved', null, 0, ['ważne']]);
  });
});
