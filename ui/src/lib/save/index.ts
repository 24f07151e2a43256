// Autosave: `autosave(save)` for a field, `saving` for the foot of the rooms column, `settle()` before leaving.
export { autosave, noteSaved, saving, settle, type SaveState } from './autosave.svelte';
