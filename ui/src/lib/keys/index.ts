// The keyboard: `useKeys(() => [{ keys: 'Ctrl+N', does: 'Wpisz uwagę', run }])` in a component; `printed` for a hint.
export { area, enter, nextArea } from './areas';
export { pressed, printed, typesPolishLetter } from './combo';
export { registerKeys, runKey, useKeys, workingKeys, type Key } from './keys.svelte';
