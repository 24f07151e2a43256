import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tellChanged } from '../api';
import { autosave, REST, saving, settle, settleAt } from './autosave.svelte';
import { living } from './testing';

const FULL = { kind: 'storage', fault: 'disk_full', sentence: 'Na dysku zabrakło miejsca.' };
const WRONG = { kind: 'invalid', violations: [{ field: 'email', sentence: 'To nie jest adres.' }] };
const where = (place = 'office.phone') => ({ place, what: 'Telefon' });

/** A host that takes what it is given until it is told to fail. */
function host() {
  const kept: string[] = [];
  let fault: unknown = null;
  return {
    kept,
    fails: (with_: unknown) => (fault = with_),
    save: async (text: string) => {
      if (fault) throw fault;
      kept.push(text);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  tellChanged(['file']);
});

describe('autosave', () => {
  it('saves the last value once, after a rest', async () => {
    const { kept, save } = host();
    const { made: field } = living(() => autosave(where(), save));
    field.changed('a');
    field.changed('ab');
    expect(field.state).toBe('waiting');
    await vi.runAllTimersAsync();
    expect(kept).toEqual(['ab']);
    expect(field.state).toBe('saved');
    expect(saving.lastSaved).toMatch(/^\d{1,2}:\d{2}$/);
  });

  it('saves at once when the page is left', async () => {
    const { kept, save } = host();
    const { made: fields } = living(() => [autosave(where('one'), save), autosave(where('two'), save)]);
    fields[0]!.changed('pierwsze');
    fields[1]!.changed('drugie');
    expect(await settle()).toEqual([]);
    expect(kept).toEqual(['pierwsze', 'drugie']);
  });

  it('tries what was typed while the words before were being refused', async () => {
    const tried: string[] = [];
    let refuse = () => {};
    const { made: field } = living(() => autosave(where(), (text: string) => {
      tried.push(text);
      return tried.length > 1 ? Promise.resolve() : new Promise<void>((_, reject) => (refuse = () => reject(WRONG)));
    }));
    field.changed('jan@');
    const first = field.flush();
    field.changed('jan@gmina.example');
    await vi.advanceTimersByTimeAsync(REST);
    refuse();
    await first;
    expect([tried, field.state, saving.failed]).toEqual([['jan@', 'jan@gmina.example'], 'saved', []]);
  });

  it('keeps what was typed while the host was writing', async () => {
    const kept: string[] = [];
    let done = () => {};
    const { made: field } = living(() => autosave(where(), (text: string) => {
      kept.push(text);
      return kept.length > 1 ? Promise.resolve() : new Promise<void>((resolve) => (done = resolve));
    }));
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
    const { kept, save, fails } = host();
    const { made: field } = living(() => autosave(where(), save));
    fails(FULL);
    field.changed('ważne');
    await field.flush();
    expect([field.state, field.error, saving.failed.map((one) => one.what)]).toEqual(['failed', 'Na dysku zabrakło miejsca.', ['Telefon']]);
    fails(null);
    await field.flush();
    expect([field.state, field.error, saving.failed, kept]).toEqual(['saved', null, [], ['ważne']]);
  });
});

describe('what could not be saved', () => {
  it('is told by whoever leaves, and is not sent again while it would be refused again', async () => {
    const { save, fails } = host();
    const tried = vi.fn(save);
    const { made: field } = living(() => autosave(where(), tried));
    fails(WRONG);
    field.changed('jan@');
    expect((await settle()).map((one) => [one.what, one.failure?.kind])).toEqual([['Telefon', 'invalid']]);
    await settle();
    expect(tried).toHaveBeenCalledTimes(1);
    fails(null);
    field.changed('jan@urzad.example');
    expect(await settle()).toEqual([]);
  });

  it('is saved when its component goes, without waiting for the rest', async () => {
    const { kept, save } = host();
    const { made: field, leave } = living(() => autosave(where(), save));
    field.changed('tuż przed');
    leave();
    await Promise.resolve();
    expect(kept).toEqual(['tuż przed']);
  });

  it('waits for its field and stands in it again, with the reason', async () => {
    const { kept, save, fails } = host();
    const { made: field, leave } = living(() => autosave(where(), save));
    fails(WRONG);
    field.changed('jan@');
    await field.flush();
    leave();
    await vi.runAllTimersAsync();
    expect(saving.failed.map((one) => one.what)).toEqual(['Telefon']);

    const { made: again } = living(() => autosave(where(), save));
    expect([again.resumed, again.state, again.error]).toEqual(['jan@', 'failed', 'To nie jest adres.']);
    fails(null);
    again.changed('jan@urzad.example');
    await again.flush();
    expect([kept, saving.failed]).toEqual([['jan@urzad.example'], []]);
  });

  it('is never sent over what was saved later at the same place', async () => {
    const { kept, save, fails } = host();
    const { made: field, leave } = living(() => autosave(where(), save));
    fails(FULL);
    field.changed('stare');
    await field.flush();
    leave();
    fails(null);
    const { made: again } = living(() => autosave(where(), save));
    again.changed('nowe');
    await again.flush();
    await settle();
    expect(kept).toEqual(['nowe']);
  });

  it('does not go into the next file', async () => {
    const { kept, save, fails } = host();
    const { made: field, leave } = living(() => autosave(where(), save));
    fails(FULL);
    field.changed('z pliku A');
    await field.flush();
    tellChanged(['file']);
    leave();
    fails(null);
    expect(await settle()).toEqual([]);
    expect(living(() => autosave(where(), save)).made.resumed).toBeNull();
    expect(kept).toEqual([]);
  });

  it('of a whole text is tried again before the text is read', async () => {
    const { kept, save, fails } = host();
    const { made: field, leave } = living(() => autosave(where('text.7'), save, { resumes: false }));
    fails(FULL);
    field.changed('słowa');
    await field.flush();
    leave();
    fails(null);
    await settleAt('text.7');
    expect([kept, saving.failed]).toEqual([['słowa'], []]);
  });
});
