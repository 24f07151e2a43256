// The open office file: the few commands that the shell itself calls.
import { call, write } from './call';

export type Day = { iso: string; words: string; weekday: string };

/** What the screen knows of the open file. */
export type FileView = {
  path: string;
  name: string;
  /** "Gmina Jarzębin"; null while the office has not been described. */
  unit: string | null;
  /** The sample municipality lives on this day. */
  sample_day: Day | null;
  today: Day;
  read_only: boolean;
  disk_warning: string | null;
  /** Instant of the last act, in UTC. */
  saved_at: string | null;
};

export type About = { version: string; data_folder: string; file_to_open: string | null };

export const about = () => call<About>('program_about');
export const viewFile = () => call<FileView>('file_view');
/** null when the officer gave up in the dialog. */
export const createFile = () => write<FileView | null>('file_create');
export const openFile = () => write<FileView | null>('file_open');
/** The file of the command line or of yesterday; null when there is none. */
export const openWaitingFile = () => write<FileView | null>('file_open_waiting');
export const openSample = () => write<FileView | null>('file_sample');
export const closeFile = () => write<null>('file_close');
/** Takes back the newest act; answers its name. */
export const undoLast = () => write<string>('history_undo_last');
/** Everything is saved, the window may close. */
export const leaveProgram = () => call<null>('program_leave');
