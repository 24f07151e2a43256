// The open office file: the few commands that the shell itself calls.
import { commands } from './bindings';
import { act, ask, write } from './call';
import type { FileView } from './bindings';

export const viewFile = () => ask(commands.fileView());
/** null when the officer gave up in the dialog. */
export const createFile = () => act(commands.fileCreate());
export const openFile = () => act(commands.fileOpen());
/** The file of the command line or of yesterday; null when there is none. */
export const openWaitingFile = () => act(commands.fileOpenWaiting());
export const openSample = () => write<FileView | null>('file_sample');
export const closeFile = () => act(commands.fileClose());
/** Takes back the newest act; answers its name. */
export const undoLast = () => write<string>('history_undo_last');
/** Everything is saved, the window may close. */
export const leaveProgram = () => ask(commands.programLeave());
