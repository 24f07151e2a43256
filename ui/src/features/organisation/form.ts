// The card as it is typed: a blank one, and the rows that were only begun.
import type { OrganisationForm } from '$lib/api';

export const blankAddress = () => ({ street: '', house: '', flat: '', postcode: '', town: '', post: '' });
export const blankPerson = () => ({ name: '', function: '', phone: '', email: '', represents: false, contact: false });
export const blankAccount = () => ({ nrb: '', purpose: '' });

export const blankForm = (): OrganisationForm => ({
  name: '',
  short_name: '',
  legal_form: 'stowarzyszenie',
  register: 'krs',
  register_number: '',
  nip: '',
  regon: '',
  public_benefit: false,
  seat: blankAddress(),
  correspondence: null,
  email: '',
  phone: '',
  website: '',
  ade: '',
  spheres: [],
  representation_rule: '',
  activity: 'dziala',
  about: '',
  people: [],
  accounts: [],
  registered_on: '',
});

/** Without rows in which nothing was typed yet. */
export function begun(form: OrganisationForm): OrganisationForm {
  return {
    ...form,
    people: form.people.filter((person) => person.name || person.function || person.phone || person.email),
    accounts: form.accounts.filter((account) => account.nrb || account.purpose),
  };
}
