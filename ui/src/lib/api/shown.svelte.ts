import { failureOf } from './call';
import { onChanged } from './changes';
import type { Failure, Topic } from './bindings';

/**
 * What a screen shows: loads at once, again when `load` reads other state (route, filter), and after every write that changed one
 * of the topics. The old value stays visible while the new one comes; an answer that was overtaken is dropped.
 *
 * Call it while a component is created: `const list = shown(['organisations'], () => ask(commands.organisationList(text)))`.
 * The state that `load` reads before its first `await` is followed.
 */
export function shown<T>(topics: Topic[], load: () => Promise<T>) {
  let value = $state.raw<T | undefined>();
  let failure = $state.raw<Failure | null>(null);
  let loading = $state(true);
  let round = $state(0);
  let latest = 0;

  $effect(() => onChanged((changed) => {
    if (changed.some((topic) => topics.includes(topic))) round += 1;
  }));

  $effect(() => {
    void round;
    latest += 1;
    const mine = latest;
    loading = true;
    load().then(
      (answer) => {
        if (mine !== latest) return;
        value = answer;
        failure = null;
        loading = false;
      },
      (thrown: unknown) => {
        if (mine !== latest) return;
        failure = failureOf(thrown);
        loading = false;
      },
    );
    return () => {
      latest += 1;
    };
  });

  return {
    get value() { return value; },
    get failure() { return failure; },
    get loading() { return loading; },
    again() { round += 1; },
  };
}
