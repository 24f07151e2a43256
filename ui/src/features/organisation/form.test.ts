import { describe, expect, it } from 'vitest';
import { begun, blankAccount, blankForm, blankPerson } from './form';

describe('the card as it is typed', () => {
  it('leaves out rows in which nothing was typed yet', () => {
    const form = { ...blankForm(), people: [blankPerson(), { ...blankPerson(), name: 'Zofia Rdest' }], accounts: [blankAccount()] };
    expect(begun(form).people.map((person) => person.name)).toEqual(['Zofia Rdest']);
    expect(begun(form).accounts).toEqual([]);
  });

  it('keeps a row of which only the last part was typed', () => {
    const form = { ...blankForm(), people: [{ ...blankPerson(), phone: '600' }], accounts: [{ nrb: '', purpose: 'dotacje' }] };
    expect(begun(form)).toEqual(form);
  });
});
