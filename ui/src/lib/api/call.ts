// The one door to the host: `ask(commands.x())` for reading, `act(commands.x())` for writing. Both answer the value or throw a
// `CallFailure`; an act tells the screens by itself which topics changed.
import { Channel, invoke } from '@tauri-apps/api/core';
import { tellChanged } from './changes';
import { commands, type Failure, type Reply } from './bindings';
import type { Progress } from './types';

/** Thrown by every call that failed. `failure` says why, in the words of the host. */
export class CallFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
    this.name = 'CallFailure';
  }
}

/**
 * Waits for a generated command and throws a `CallFailure` when it failed:
 *
 *     const about = await ask(commands.programAbout());
 */
export async function ask<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** The same for a command that writes: answers its value and refreshes what shows the changed topics. */
export async function act<T>(answer: Promise<Reply<T>>): Promise<T> {
  const reply = await ask(answer);
  tellChanged(reply.changed);
  return reply.value;
}

/** The failure of anything thrown. A fault of the page becomes a bug with a reference, under which its words go into the log. */
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
    answer: ask(invoke<T>(command, { ...args, number, progress })),
    stop: () => ask(invoke<void>('work_stop', { number })),
  };
}

function asFailure(thrown: unknown): CallFailure {
  if (thrown instanceof CallFailure) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'kind' in thrown) return new CallFailure(thrown as Failure);
  const reference = `${OF_PAGE}${new Date().toISOString().replaceAll(/\D/gu, '')}`;
  void noteDefect(reference, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  return new CallFailure({ kind: 'bug', reference });
}

const OF_PAGE = 'ekran-';

/** The page itself failed, not the host: nothing is known of the file. */
export const isOfPage = (failure: Failure): boolean => failure.kind === 'bug' && failure.reference.startsWith(OF_PAGE);

/** Whoever mends the program finds the words in the log; without a host they are lost. */
async function noteDefect(reference: string, words: string): Promise<void> {
  try {
    await commands.programNoteDefect(reference, words);
  } catch {
    // There is nobody else to tell.
  }
}
