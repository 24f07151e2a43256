// What the page of a case says and does about hand-overs: the mark, the case file, the way to a package.
import { ask, commands, type CaseKey } from '$lib/api';
import { succeeded, tried } from '$lib/kit';
import { go } from '$lib/route';
import { keyOf } from './cases';

/** Items for the menu of a case. Consultations about a programme or an act, `within`, go to a substitute together with it. */
export const handoverItems = (of: CaseKey, within: CaseKey | null = null) => [
  { words: 'Zapisz sprawę do pliku…', run: () => void tried(saveCase(of)) },
  { words: 'Przekaż sprawę zastępcy…', run: () => go('/handover', { case: keyOf(within ?? of) }) },
];

async function saveCase(of: CaseKey) {
  const name = await ask(commands.handoverSaveCase(of));
  if (name) succeeded(`Zapisano sprawę w pliku ${name}.`);
}
