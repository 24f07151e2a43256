// Forms that are only read: a file opened to be read locks every form that writes, and a case that is settled locks its own.
import { getContext, setContext } from 'svelte';

const KEY = Symbol('lock');
type Lock = () => boolean;
let readOnly = $state(false);

/** Told by the shell when a file is opened. */
export function setReadOnly(now: boolean): void {
  readOnly = now;
}

/** Fields of this component and below are locked while the file is only read, or while `also` says so. */
export function lockHere(also: Lock = () => false): void {
  const before = getContext<Lock | undefined>(KEY) ?? (() => false);
  setContext(KEY, () => readOnly || before() || also());
}

/** Asked by a control when it is made; the answer changes with the file and the case. */
export function lockAround(): Lock {
  return getContext<Lock | undefined>(KEY) ?? (() => false);
}
