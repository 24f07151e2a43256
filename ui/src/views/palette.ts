// What the palette (Ctrl K) can find and do. To add a source (cases, organisations, documents), append a function to SOURCES.
import { ask, commands } from '$lib/api';
import { matches } from '$lib/format';
import { workingKeys } from '$lib/keys';
import { shell } from '$lib/messages/shell';
import { go } from '$lib/route';
import { hitPath } from '../features/pulpit/links';
import { builtRooms } from './rooms';
import { routes } from './routes';

export type Entry = {
  words: string;
  /** Lighter words after the first: the case, the organisation. */
  more?: string | undefined;
  /** At the right end: the room. */
  room?: string | undefined;
  keys?: string | undefined;
  /** It is not possible now, and why. */
  why?: string | undefined;
  run: () => void;
};
export type Found = { group: string; entries: Entry[] };
export type Source = (typed: string) => Found | Promise<Found>;

const acts: Source = (typed) => ({
  group: shell.palette.acts,
  entries: [
    ...workingKeys()
      .filter((key) => key.inPalette !== false && matches(key.does, typed))
      .map((key) => ({ words: key.does, keys: key.keys, run: key.run })),
    ...shell.palette.everywhere.filter((act) => matches(act.words, typed)).map((act) => ({ words: act.words, run: () => go(act.path) })),
  ],
});

const rooms: Source = (typed) => ({
  group: shell.palette.rooms,
  entries: builtRooms(routes)
    .flatMap((group) => group.rooms)
    .filter((room) => matches(room.name, typed))
    .map((room) => ({ words: room.name, run: () => go(room.path) })),
});

/** Cases, organisations and documents by their words; the host decides what fits. */
const records: Source = async (typed) => {
  const hits = typed.trim() ? await ask(commands.pulpitFind(typed)) : [];
  return {
    group: shell.palette.records,
    entries: hits.flatMap((hit) => {
      const path = hitPath(hit);
      return path === null ? [] : [{ words: hit.title, more: hit.detail || undefined, room: shell.palette.kinds[hit.kind], run: () => go(path) }];
    }),
  };
};

export const SOURCES: readonly Source[] = [records, acts, rooms];

/** Asks every source; one that fails is left out, the others still answer. */
export async function find(typed: string, sources: readonly Source[] = SOURCES): Promise<Found[]> {
  const answers = await Promise.allSettled(sources.map(async (source) => source(typed)));
  return answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value.entries.length > 0 ? [answer.value] : []));
}
