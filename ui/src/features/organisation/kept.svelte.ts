// Where the officer stands in the register: kept while she goes to a card and back, forgotten with another file.
import { onChanged } from '$lib/api';

const start = () => ({
  text: '',
  sphere: null as string | null,
  form: null as string | null,
  town: null as string | null,
  archived: false,
  backwards: false,
  current: null as number | null,
  marked: [] as number[],
});

export const kept = $state(start());

onChanged((topics) => {
  if (topics.includes('file')) Object.assign(kept, start());
});

/** The same as the host asks it. */
export const asked = () => ({
  text: kept.text,
  sphere: kept.sphere,
  legal_form: kept.form,
  public_benefit: null,
  town: kept.town,
  archived: kept.archived,
  order: kept.backwards ? ('name_backwards' as const) : ('name' as const),
  offset: 0,
  limit: 500,
});

export const narrowed = () => Boolean(kept.text.trim() || kept.sphere || kept.form || kept.town);

export function widen(): void {
  Object.assign(kept, { text: '', sphere: null, form: null, town: null });
}
