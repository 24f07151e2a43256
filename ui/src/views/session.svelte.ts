// Which office file is open, or why none is. The shell shows the first screen, a problem or the rooms by it.
import {
  failureOf, onChanged, openWaitingFile, viewFile, type Failure, type FileView,
} from '$lib/api';
import { localHour } from '$lib/format';
import { go } from '$lib/route';
import { noteSaved, setReadOnly } from '$lib/save';

export type Session =
  | { kind: 'starting' }
  | { kind: 'none' }
  | { kind: 'open'; file: FileView }
  /** `triedAt`: the hour of the last try with „Spróbuj ponownie”, which failed too. */
  | { kind: 'problem'; failure: Failure; triedAt: string | null; again: () => Promise<void> };

let now = $state.raw<Session>({ kind: 'starting' });

export const session = {
  get now() { return now; },
  get file() { return now.kind === 'open' ? now.file : null; },
};

/** Opens the file that waits (command line, yesterday) or goes to the first screen. */
export const start = (): Promise<void> => enter(openWaitingFile);

/**
 * Opens by one of the commands that answer a file; null means that the officer gave up and everything stays. `again` is what
 * „Spróbuj ponownie” does: where a file was chosen, the same file without choosing it again.
 */
export async function enter(open: () => Promise<FileView | null>, again = open, repeated = false): Promise<void> {
  try {
    const file = await open();
    if (file) {
      seen(file);
      // A new file begins with the description of the office.
      if (file.unit === null && !file.read_only) go('/settings');
    } else if (now.kind === 'starting') {
      now = { kind: 'none' };
    }
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.kind !== 'interrupted') now = { kind: 'problem', failure, triedAt: repeated ? localHour(new Date()) : null, again: () => enter(again, again, true) };
  }
}

export function toFirstScreen(): void {
  now = { kind: 'none' };
}

/** Shows an open file: after opening, and in the gallery, which has no host. */
export function seen(file: FileView): void {
  now = { kind: 'open', file };
  setReadOnly(file.read_only);
  if (file.saved_at) noteSaved(new Date(file.saved_at));
}

/** Keeps the name of the office and the like fresh; answers how to stop. */
export function followFile(): () => void {
  return onChanged((changed) => {
    if (now.kind !== 'open' || !changed.some((topic) => topic === 'office' || topic === 'settings' || topic === 'file')) return;
    viewFile().then(seen, (thrown: unknown) => {
      const failure = failureOf(thrown);
      if (failure.kind === 'storage' && failure.fault === 'no_file_open') now = { kind: 'none' };
    });
  });
}
