// Forms over records, forms that were only begun, the way out of a file, and a file that is only read.
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync, tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tellChanged } from '../api';
import { autosave, savedAtOnce, saving, settle } from './autosave.svelte';
import { begunForm, begunForms, forget, isBegun } from './begun.svelte';
import { leaveFile, leaving } from './leave.svelte';
import { setReadOnly } from './lock.svelte';
import { selfSaving } from './readers.svelte';
import { recordForm } from './record.svelte';
import { record } from './testing/record.svelte';
import { submission } from './submission.svelte';
import { living } from './testing';

const STALE = { kind: 'stale', sentence: 'Zmieniono w innym miejscu.' };

beforeEach(() => {
  vi.useRealTimers();
  tellChanged(['file']);
  leaving.answer(false);
  setReadOnly(false);
});

describe('a form over a record', () => {
  const begin = () => {
    const host = record({ title: 'Stary', unit: 'BO' }, 3);
    const { made: form } = living(() => recordForm({ place: 'plan.1', what: 'Plan' }, () => host.held, host.save));
    return { host, form };
  };

  it('sends the revision that was typed upon, and its own next one', async () => {
    const { host, form } = begin();
    form.set({ title: 'Nowy' });
    await form.save.flush();
    form.set({ unit: 'OR' });
    await form.save.flush();
    expect(host.sent).toEqual([[3, { title: 'Nowy', unit: 'BO' }], [4, { title: 'Nowy', unit: 'OR' }]]);
  });

  it('takes over what another act wrote while nothing typed waits', async () => {
    const { host, form } = begin();
    host.another({ title: 'Cofnięty' });
    await tick();
    expect([form.fields.title, form.revision]).toEqual(['Cofnięty', 4]);
  });

  it('does not eat a space that the host trimmed', async () => {
    const { host, form } = begin();
    form.set({ title: 'Nowy ' });
    await form.save.flush();
    host.read();
    await tick();
    expect(form.fields.title).toBe('Nowy ');
  });

  it('typed upon what another act changed is stale: the officer takes the saved or saves hers', async () => {
    const { host, form } = begin();
    form.set({ title: 'Mój' });
    host.another({ title: 'Cudzy', unit: 'OR' });
    await tick();
    expect(form.fields.title).toBe('Mój');
    await form.save.flush();
    expect([form.save.failure?.kind, host.held.fields.title]).toEqual(['stale', 'Cudzy']);
    form.fresh();
    expect([form.fields, form.save.state]).toEqual([{ title: 'Cudzy', unit: 'OR' }, 'clean']);

    form.set({ title: 'Mój' });
    host.another({ title: 'Cudzy 2' });
    await form.save.flush();
    await form.over();
    host.read();
    expect([form.save.state, host.held.fields.title]).toEqual(['saved', 'Mój']);
  });

  it('comes back with what could not be saved and the revision under it', async () => {
    const host = record({ title: 'Stary', unit: 'BO' }, 3);
    const make = () => living(() => recordForm({ place: 'plan.1', what: 'Plan' }, () => host.held, host.save));
    const { made: form, leave } = make();
    form.set({ title: 'Mój' });
    host.another({ title: 'Cudzy' });
    await form.save.flush();
    leave();
    const { made: again } = make();
    expect([again.fields.title, again.revision, again.save.failure?.kind]).toEqual(['Mój', 3, 'stale']);
  });
});

describe('a form that was begun', () => {
  const make = (place = 'remark.new') => living(() => begunForm({ place, what: 'Nowa uwaga' }, () => ({ content: '', channel: 'papier' })));

  it('waits until it is finished', () => {
    const { made: form, leave } = make();
    form.fields.content = 'Prosimy o dowóz.';
    leave();
    expect([isBegun('remark.new'), begunForms().map((one) => one.what)]).toEqual([true, ['Nowa uwaga']]);
    const { made: again } = make();
    expect(again.fields.content).toBe('Prosimy o dowóz.');
    again.clear({ channel: 'email' });
    expect([again.touched, again.fields]).toEqual([false, { content: '', channel: 'email' }]);
  });

  it('with nothing typed is begun anew, and belongs to its file', () => {
    make('remark.5').leave();
    expect(isBegun('remark.5')).toBe(false);
    const { made: form, leave } = make();
    form.fields.content = 'Z pliku A';
    leave();
    tellChanged(['file']);
    expect(make().made.fields.content).toBe('');
  });
});

describe('a form that changes a record', () => {
  const begin = () => {
    const host = record({ title: 'Stary', unit: 'BO' }, 3);
    const make = () => living(() => begunForm({ place: 'task.1', what: 'Zadanie 1' }, () => ({ title: host.held.fields.title }), () => host.held.revision));
    return { host, make };
  };

  it('keeps the revision under what is typed, so that a stranger is not overwritten', async () => {
    const { host, make } = begin();
    const { made: form, leave } = make();
    form.fields.title = 'Mój';
    host.another({ title: 'Cudzy' });
    await tick();
    expect([form.fields.title, form.revision]).toEqual(['Mój', 3]);
    leave();
    const { made: again } = make();
    expect([again.fields.title, again.revision]).toEqual(['Mój', 3]);
    again.saw();
    expect([again.fields.title, again.revision, again.touched]).toEqual(['Mój', 4, true]);
  });

  it('follows the record where another act wrote fields that are not on it', async () => {
    const { host, make } = begin();
    const { made: form } = make();
    form.fields.title = 'Mój';
    host.another({ unit: 'OR' });
    await tick();
    expect([form.fields.title, form.revision]).toEqual(['Mój', 4]);
  });

  it('takes over what another act wrote while nothing is typed', async () => {
    const { host, make } = begin();
    const { made: form } = make();
    host.another({ title: 'Cudzy' });
    await tick();
    expect([form.fields.title, form.revision, form.touched]).toEqual(['Cudzy', 4, false]);
  });

  it('takes it over also when what was typed is undone later', async () => {
    const { host, make } = begin();
    const { made: form } = make();
    form.fields.title = 'Mój';
    host.another({ title: 'Cudzy' });
    await tick();
    form.fields.title = 'Stary';
    await tick();
    expect([form.fields.title, form.revision]).toEqual(['Cudzy', 4]);
  });

  it('keeps what the next one shares when what it began from has not moved', async () => {
    const { host, make } = begin();
    const { made: form } = make();
    form.clear({ title: 'Wspólny' });
    host.another({ unit: 'OR' });
    await tick();
    expect(form.fields.title).toBe('Wspólny');
  });

  it('waits no more when its record is gone', () => {
    const { make } = begin();
    const { made: form, leave } = make();
    form.fields.title = 'Mój';
    forget('task.1');
    leave();
    expect([isBegun('task.1'), begunForms()]).toEqual([false, []]);
  });

  it('and neither does what could not be saved of it', async () => {
    const { made: field } = living(() => autosave({ place: 'remark.4.position', what: 'Stanowisko' }, async () => {
      throw STALE;
    }));
    field.changed('Zadanie powiatu.');
    await field.flush();
    expect(saving.failed).toHaveLength(1);
    forget('remark.4.position');
    expect(saving.failed).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const hour = () => screen.getByLabelText<HTMLInputElement>('Godzina');
  const make = () => living(() => {
    const form = begunForm({ place: 'remark.new', what: 'Nowa uwaga' }, () => ({ hour: null as string | null }));
    return { form, sending: submission(form) };
  }, ({ form }, at) => (form.fields.hour = at));

  it('stops the act of its form, with the cursor in the field', async () => {
    const { made: { form, sending } } = make();
    const sent = vi.fn(async () => form.fields.hour);
    await userEvent.type(hour(), '25:99');
    expect(await sending.run(sent)).toBeUndefined();
    expect([sent.mock.calls.length, sending.busy, document.activeElement]).toEqual([0, false, hour()]);
    await userEvent.clear(hour());
    await userEvent.type(hour(), '7:30');
    expect(await sending.run(sent)).toBe('07:30');
  });

  it('waits with its form when the page is left, and stands there again with the reason', async () => {
    const { leave } = make();
    await userEvent.type(hour(), '25:99');
    leave();
    await tick();
    expect([isBegun('remark.new'), begunForms().map((one) => one.what)]).toEqual([true, ['Nowa uwaga']]);
    const { made: { form } } = make();
    await tick();
    expect([hour().value, hour().getAttribute('aria-invalid'), form.touched]).toEqual(['25:99', 'true', true]);
    form.clear();
    await tick();
    expect([hour().value, form.touched, isBegun('remark.new')]).toEqual(['', false, false]);
  });

  it('is gone with a form that is cleared and closed at once', async () => {
    const { made: { form }, leave } = make();
    await userEvent.type(hour(), '25:99');
    form.clear();
    leave();
    await tick();
    expect([isBegun('remark.new'), begunForms()]).toEqual([false, []]);
  });

  it('and could be read when the page was left is saved once', async () => {
    const sent: (string | null)[] = [];
    const begin = () => living(() => autosave({ place: 'plan.hour', what: 'Plan' }, async (at: string | null) => void sent.push(at)), (field, at) => field.changed(at));
    const { leave } = begin();
    await userEvent.type(hour(), '7:30');
    const settled = settle();
    flushSync();
    leave();
    await settled;
    await tick();
    begin();
    await tick();
    expect([sent, hour().value, selfSaving.fields]).toEqual([['07:30'], '', []]);
  });

  it('does not let another act put its record in the place of the typed words', async () => {
    const host = record({ title: 'Stary' }, 3);
    const { made: form } = living(() => begunForm({ place: 'task.1', what: 'Zadanie 1' }, () => ({ title: host.held.fields.title }), () => host.held.revision));
    await userEvent.type(hour(), '25:99');
    host.another({ title: 'Cudzy' });
    await tick();
    expect([hour().value, form.fields.title]).toEqual(['25:99', 'Stary']);
    form.clear();
    await tick();
    expect(form.fields.title).toBe('Cudzy');
  });

  it('in a form that saves itself is told before the file is closed', async () => {
    const sent: (string | null)[] = [];
    const { leave } = living(() => autosave({ place: 'plan.hour', what: 'Godzina' }, async (at: string | null) => void sent.push(at)), (field, at) => field.changed(at));
    await userEvent.type(hour(), '25:99');
    const go = vi.fn();
    await leaveFile(go);
    expect([go.mock.calls.length, leaving.question?.unsaved.map((one) => one.what)]).toEqual([0, ['Godzina']]);
    leave();
    await tick();
    await leaveFile(go);
    expect(leaving.question?.unsaved.map((one) => one.what)).toEqual(['Godzina']);
    tellChanged(['file']);
    await leaveFile(go);
    expect([go.mock.calls.length, sent]).toEqual([1, []]);
  });
});

describe('leaving a file', () => {
  it('saves what stands in a field that was not left yet', async () => {
    const sent: (string | null)[] = [];
    living(() => autosave({ place: 'plan.hour', what: 'Godzina' }, async (at: string | null) => void sent.push(at)), (field, at) => field.changed(at));
    await userEvent.type(screen.getByLabelText('Godzina'), '7:30');
    const go = vi.fn();
    await leaveFile(go);
    expect([sent, go.mock.calls.length]).toEqual([['07:30'], 1]);
  });

  it('waits for a value that is being saved at once, and asks when it was refused', async () => {
    let end = (_: boolean) => {};
    void savedAtOnce('Plan: Dowóz', new Promise<boolean>((resolve) => (end = resolve)));
    const go = vi.fn();
    const left = leaveFile(go);
    await tick();
    expect(go).not.toHaveBeenCalled();
    end(false);
    await left;
    expect([go.mock.calls.length, leaving.question?.unsaved.map((one) => one.what)]).toEqual([0, ['Plan: Dowóz']]);
  });

  it('goes at once when everything is in it', async () => {
    const go = vi.fn();
    await leaveFile(go);
    expect([go.mock.calls.length, leaving.question]).toEqual([1, null]);
  });

  it('asks when something would be lost, and goes only when told to', async () => {
    const [go, stay] = [vi.fn(), vi.fn()];
    const { made } = living(() => ({
      field: autosave({ place: 'office.email', what: 'E-mail' }, async () => {
        throw STALE;
      }),
      form: begunForm({ place: 'goal', what: 'Nowy cel' }, () => ({ wording: '' })),
    }));
    made.field.changed('jan@');
    made.form.fields.wording = 'Wspólne działania';
    await leaveFile(go, { stay });
    expect([go.mock.calls.length, stay.mock.calls.length]).toEqual([0, 1]);
    expect([leaving.question?.unsaved.map((one) => one.what), leaving.question?.begun.map((one) => one.what)]).toEqual([['E-mail'], ['Nowy cel']]);
    leaving.answer(false);
    expect(go).not.toHaveBeenCalled();
    await leaveFile(go, { stay });
    leaving.answer(true);
    expect(go).toHaveBeenCalledTimes(1);
  });
});

it('a form that saves itself is locked while the file is only read', async () => {
  living(() => autosave({ place: 'office.phone', what: 'Telefon' }, async () => {}));
  const field = screen.getByLabelText<HTMLInputElement>('Pole');
  expect(field.readOnly).toBe(false);
  setReadOnly(true);
  await tick();
  expect(field.readOnly).toBe(true);
});
