// Nothing typed is lost. `autosave` for a field, `recordForm` for a record that saves itself, `begunForm` with `submission` for a form with a button,
// `saving` for the foot of the rooms column, `settle` before leaving a page, `leaveFile` before leaving the file.
export { autosave, noteSaved, saveAll, savedAtOnce, saving, settle, settleAt, type SaveState, type Unsaved } from './autosave.svelte';
export { begunForm, forget, isBegun, type BegunForm } from './begun.svelte';
export { faultOf, refusedBy } from './faults';
export { leaveFile, leaving } from './leave.svelte';
export { lockHere, setReadOnly } from './lock.svelte';
export { readersHere, selfSaving } from './readers.svelte';
export { recordForm, type RecordForm } from './record.svelte';
export { submission, type Submission } from './submission.svelte';
