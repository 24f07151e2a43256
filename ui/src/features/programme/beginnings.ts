// What a new programme can start from; nothing before the office is described, for its names stand in every title.
import { ask, commands, type Beginnings } from '$lib/api';

export type Begun = { described: boolean; given: Beginnings | null };

/** `from` is the first year as typed; null lets the host propose one. */
export async function beginnings(from: string | null = null): Promise<Begun> {
  const { described } = await ask(commands.officeView());
  return { described, given: described ? await ask(commands.programmeBeginnings(from)) : null };
}

/** The step before all others. */
export const officeFirst = {
  title: 'Opisz urząd',
  text: 'Rodzaj jednostki i nazwa wystarczą: z nich powstaną tytuł programu i nazwy organów.',
  act: { words: 'Opisz urząd', href: '#/settings' },
};
