// A package from outside: opened, looked at, compared, taken in. Nothing is written before the last step.
import { act, ask, commands, stepwise, type CaseChoice, type CaseDecision, type PackageView, type ReviewCase, type ReviewView, type TakenPackage } from '$lib/api';

export type Step = 'file' | 'contents' | 'review' | 'done';
export const STEPS: readonly Step[] = ['file', 'contents', 'review', 'done'];

export type Decided = { choice: CaseChoice | null; fields: Record<string, boolean | null> };

export function packageWork() {
  let step = $state<Step>('file');
  let opened = $state.raw<PackageView | null>(null);
  let review = $state.raw<ReviewView | null>(null);
  let decisions = $state<Record<number, Decided>>({});
  let done = $state.raw<TakenPackage | null>(null);
  let takenBack = $state(false);
  const steps = stepwise();
  const { attempt } = steps;

  const decidedOf = (one: ReviewCase): Decided => decisions[one.case] ?? { choice: null, fields: {} };

  /** Differences about which the officer has not said anything yet. */
  function waiting(one: ReviewCase): number {
    if (one.fault !== null) return 0;
    const { choice, fields } = decidedOf(one);
    if (choice === null) return 1;
    return choice === 'fields' ? one.differences.filter((difference) => (fields[difference.id] ?? null) === null).length : 0;
  }

  function decision(one: ReviewCase): CaseDecision {
    const { choice, fields } = decidedOf(one);
    const taken = one.differences.map((difference) => difference.id).filter((id) => fields[id] === true);
    return { case: one.case, choice: one.fault === null ? (choice ?? 'skip') : 'skip', fields: taken, seen: one.seen };
  }

  async function compare(): Promise<void> {
    review = await ask(commands.handoverReview());
    decisions = Object.fromEntries(review.cases.map((one) => [one.case, {
      choice: one.proposed,
      fields: Object.fromEntries(one.differences.map((difference) => [difference.id, difference.fixed === null ? difference.proposed : false])),
    }]));
    step = 'review';
  }

  return {
    get step() { return step; },
    get at() { return STEPS.indexOf(step); },
    get opened() { return opened; },
    get review() { return review; },
    get done() { return done; },
    get takenBack() { return takenBack; },
    get failure() { return steps.failure; },
    get busy() { return steps.busy; },
    get progress() { return steps.progress; },
    get waiting() { return (review?.cases ?? []).reduce((sum, one) => sum + waiting(one), 0); },
    get wanted() { return (review?.cases ?? []).filter((one) => decision(one).choice !== 'skip').length; },
    decided: decidedOf,
    stop: steps.stop,
    back() {
      steps.forget();
      step = step === 'review' ? 'contents' : 'file';
    },
    open: () => attempt('Otwieram i sprawdzam odciski', async () => {
      const view = await ask(commands.handoverOpen());
      if (!view) return;
      opened = view;
      review = null;
      done = null;
      step = 'contents';
    }),
    compare: () => attempt('Porównuję ze sprawami w Twoim pliku', compare),
    choose(one: ReviewCase, choice: CaseChoice) {
      decisions[one.case] = { ...decidedOf(one), choice };
    },
    decide(one: ReviewCase, id: string, take: boolean) {
      const before = decidedOf(one);
      decisions[one.case] = { ...before, fields: { ...before.fields, [id]: take } };
    },
    take: () => attempt('Wczytuję sprawy', async () => {
      const chosen = (review?.cases ?? []).map(decision);
      done = await steps.long<TakenPackage>('handover_take', { decisions: chosen });
      takenBack = false;
      step = 'done';
    }),
    takeBack: () => attempt('Cofam wczytanie', async () => {
      if (!done) return;
      await act(commands.historyUndo(done.act));
      takenBack = true;
    }),
  };
}

export type PackageWork = ReturnType<typeof packageWork>;
