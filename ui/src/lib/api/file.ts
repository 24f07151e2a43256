// The open office file: the few commands that the shell itself calls.
import { commands } from './bindings';
import { act, ask } from './call';

export const viewFile = () => ask(commands.fileView());
/** null when the officer gave up in the dialog. */
export const createFile = () => act(commands.fileCreate());
export const openFile = () => act(commands.fileOpen());
/** The file that could not be opened, once more. */
export const openAgain = () => act(commands.fileOpenAgain());
/** The file of the command line or of yesterday; null when there is none. */
export const openWaitingFile = () => act(commands.fileOpenWaiting());
export const openSample = () => act(commands.fileSample());
/** The encrypted file that could not be opened, with its password. */
export const unlockFile = (password: string) => act(commands.fileUnlock(password));
/** Who works in the file that could not be opened, or in the one open only to be read. */
export const fileHolder = () => ask(commands.fileHolder());
/** The file open only to be read, for work. */
export const openForWork = () => act(commands.fileOpenForWork());
/** Copies of the file that could not be opened, down to the first that can be used; encrypted ones need their password. */
export const offeredCopies = (password: string | null = null) => ask(commands.fileCopies(password));
/** What a copy holds beside the present file. */
export const previewCopy = (name: string, password: string | null) => ask(commands.filePreview(name, password));
/** Opens the file that could not be opened for work, or a copy of it, only to look. */
export const openToRead = (copy: string | null) => act(commands.fileOpenToRead(copy));
/** Puts a copy in the place of the file; the present one is set aside. */
export const restoreCopy = (name: string, password: string | null = null) => act(commands.fileRestore(name, password));
export const closeFile = () => act(commands.fileClose());
/** Takes back the newest act; answers its name. */
export const undoLast = () => act(commands.historyUndoLast());
/** Not everything could be saved: the window waits for the officer's answer. */
export const stayOpen = () => ask(commands.programStay());
/** Everything is saved, the window may close. */
export const leaveProgram = () => ask(commands.programLeave());
