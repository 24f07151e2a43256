// The door to the host. Only this folder imports @tauri-apps.
//     const list = shown(['organisations'], () => ask(commands.organisationList(filter)));
//     await act(commands.organisationArchive(id));
export { commands } from './bindings';
export { attempts } from './attempts.svelte';
export { rowsIn, unread } from './rowsIn.svelte';
export { stepwise } from './stepwise.svelte';
export { act, ask, CallFailure, failureOf, isOfPage, longCall } from './call';
export { onChanged, tellChanged } from './changes';
export * from './file';
export { paged } from './paged.svelte';
export { shown } from './shown.svelte';
export type * from './bindings';
export type { Explanation, ExplanationPart, Finding, Permission, Place, Progress, Violation } from './types';
