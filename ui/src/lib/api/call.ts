// The one door to the host. `call` answers the value or throws a `CallFailure`; a reply of a write tells the screens by itself
// which topics changed.
import { Channel, invoke } from '@tauri-apps/api/core';
import { tellChanged } from './changes';
import type { Failure, Progress, Reply, Topic } from './types';

/** Thrown by every call that failed. `failure` says why, in the words of the host. */
export class CallFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
    this.name = 'CallFailure';
  }
}

/** Calls a command that answers a plain value. */
export async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** Calls a command that writes: answers the value and refreshes what shows the changed topics. */
export async function write<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  const reply = await call<Reply<T>>(command, args);
  tellChanged(reply.changed);
  return reply.value;
}

/** The failure of anything thrown; a fault outside the host becomes a bug with its own words as the reference. */
export function failureOf(thrown: unknown): Failure {
  return asFailure(thrown).failure;
}

let works = 0;

/** A long work: `args` are sent with a fresh `number` and a `progress` channel; `stop` asks the host to end it. */
export function longCall<T>(
  command: string,
  args: Record<string, unknown>,
  onprogress: (progress: Progress) => void,
): { answer: Promise<T>; stop: () => Promise<void> } {
  works += 1;
  const number = works;
  const progress = new Channel<Progress>();
  progress.onmessage = onprogress;
  return {
    answer: call<T>(command, { ...args, number, progress }),
    stop: () => call<void>('work_stop', { number }),
  };
}

function asFailure(thrown: unknown): CallFailure {
  if (thrown instanceof CallFailure) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'kind' in thrown) return new CallFailure(thrown as Failure);
  const reference = thrown instanceof Error ? thrown.message : String(thrown);
  return new CallFailure({ kind: 'bug', reference });
}

export type { Topic };
