// The door to the host. Only this folder imports @tauri-apps. Generated types and commands come in `bindings.ts`.
export { call, CallFailure, failureOf, longCall, write } from './call';
export { onChanged, tellChanged } from './changes';
export * from './file';
export { shown } from './shown.svelte';
export type * from './types';
