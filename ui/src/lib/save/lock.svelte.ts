// A file that is only read: one flag, told by the shell, locks every form that writes.
import { getContext, setContext } from 'svelte';

const KEY = Symbol('lock');
let readOnly = $state(false);

export function setReadOnly(now: boolean): void {
  readOnly = now;
}

/** Fields of this component and below are locked while the file is only read. */
export function lockHere(): void {
  setContext(KEY, true);
}

/** Asked by a control when it is made; the answer changes with the file. */
export function lockAround(): () => boolean {
  const inForm = getContext<boolean | undefined>(KEY) ?? false;
  return () => inForm && readOnly;
}
