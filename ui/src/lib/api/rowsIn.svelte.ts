// A list of rows on its way into the file: read, its columns told, its rows checked, brought in, taken back. What a list is about – the
// commands, the decisions – each room adds.
//     const list = rowsIn(plan, { choose, read, check, run, … });
//     return Object.assign(list, { mean(words, unit) { … } });
import type { ImportPreview, ImportReading, ListForm, Progress } from './bindings';
import { stepwise } from './stepwise.svelte';

export type ImportStep = 'file' | 'columns' | 'check' | 'done';
const STEPS: readonly ImportStep[] = ['file', 'columns', 'check', 'done'];

/** The decisions that every list has. */
export type RowsPlan = {
  reading: ImportReading;
  columns: string[];
  /** A value typed in place of the one in the file. */
  mends: { row: number; field: string; value: string }[];
  skipped: number[];
};

/** How the host does each step with one kind of list. */
export type RowsAsk<Plan, Check, Done> = {
  choose: () => Promise<ImportPreview | null>;
  read: (reading: ImportReading) => Promise<ImportPreview>;
  check: (plan: Plan) => Promise<Check>;
  /** The long act. */
  run: (plan: Plan, long: <T>(command: string, args: Record<string, unknown>) => Promise<T>) => Promise<Done>;
  /** What is said while it runs. */
  running: string;
  saveFaulty: (plan: Plan, form: ListForm) => Promise<string | null>;
  takeBack: (act: number) => Promise<unknown>;
  /** Decisions about the rows of another file are forgotten. */
  forget: (plan: Plan) => void;
  /** What stands on the button that brings the rows in. */
  size: (check: Check) => string;
  /** Nobody has to say what is in the columns of this file. */
  certain?: (read: ImportPreview) => boolean;
};

/** A file as it is read before a person has corrected the guess. */
export const unread = (): ImportReading => ({ encoding: null, delimiter: null, headed: null, sheet: null });

export function rowsIn<Plan extends RowsPlan, Check, Done extends { act: number | null }>(begun: Plan, host: RowsAsk<Plan, Check, Done>) {
  let step = $state<ImportStep>('file');
  let preview = $state.raw<ImportPreview | null>(null);
  // A deep state keeps the shape of what it is given.
  const plan = $state(begun) as Plan;
  let check = $state.raw<Check | null>(null);
  let done = $state.raw<Done | null>(null);
  let takenBack = $state(false);
  /** The decisions that the check was made with. */
  let checked = $state('');
  /** The check that came before bringing in gave other numbers than those on the button. */
  let recounted = $state(false);
  /** What changed while the rows were being checked is checked afterwards. */
  let again = false;
  const steps = stepwise();
  const { attempt } = steps;

  const decided = () => $state.snapshot(plan) as Plan;
  const isFresh = () => checked === JSON.stringify(decided());
  const size = () => (check === null ? '' : host.size(check));

  function take(read: ImportPreview) {
    preview = read;
    plan.columns = read.columns.map((column) => column.field);
    plan.mends = [];
    plan.skipped = [];
    host.forget(plan);
    step = 'columns';
  }

  async function examine(): Promise<void> {
    if (steps.busy) {
      again = true;
      return;
    }
    do {
      again = false;
      await attempt('Sprawdzam wiersze', async () => {
        const asked = decided();
        check = await host.check(asked);
        checked = JSON.stringify(asked);
        step = 'check';
      });
    } while (again);
  }

  return {
    get step() { return step; },
    get at() { return STEPS.indexOf(step); },
    get preview() { return preview; },
    get plan() { return plan; },
    get check() { return check; },
    /** The check tells of the decisions as they are now. */
    get fresh() { return isFresh(); },
    get recounted() { return recounted; },
    get done() { return done; },
    get takenBack() { return takenBack; },
    get failure() { return steps.failure; },
    get busy() { return steps.busy; },
    get progress(): Progress | null { return steps.progress; },
    back() {
      steps.forget();
      recounted = false;
      step = step === 'check' ? 'columns' : 'file';
    },
    stop: steps.stop,
    async choose(): Promise<void> {
      let certain = false;
      await attempt('Czekam na wybór pliku', async () => {
        const read = await host.choose();
        if (!read) return;
        plan.reading = unread();
        take(read);
        certain = host.certain?.(read) ?? false;
      });
      if (certain) await examine();
    },
    read: (other: Partial<ImportReading>) => attempt('Odczytuję plik', async () => {
      const wanted = { ...decided().reading, ...other };
      take(await host.read(wanted));
      plan.reading = wanted;
    }),
    examine,
    /** Brings in what the officer saw on the button: decisions that were not checked yet are checked before, and other numbers are shown first. */
    async run(): Promise<void> {
      recounted = false;
      if (!isFresh()) {
        const seen = size();
        await examine();
        recounted = !steps.failure && size() !== seen;
        if (steps.failure || recounted) return;
      }
      await attempt(host.running, async () => {
        done = await host.run(decided(), steps.long);
        takenBack = false;
        step = 'done';
      });
    },
    saveFaulty: (form: ListForm, told: (name: string) => void) => attempt('Zapisuję wiersze do poprawy', async () => {
      const name = await host.saveFaulty(decided(), form);
      if (name) told(name);
    }),
    takeBack: () => attempt('Cofam wczytanie', async () => {
      if (done?.act == null) return;
      await host.takeBack(done.act);
      takenBack = true;
    }),
    /** Which field a column feeds; an empty one leaves the column out. */
    column(index: number, field: string) {
      plan.columns[index] = field;
    },
    /** A value typed in place of the one in the file; the file's own value takes the mend away. */
    mend(row: number, field: string, value: string, original: string) {
      plan.mends = plan.mends.filter((one) => one.row !== row || one.field !== field);
      if (value !== original) plan.mends.push({ row, field, value });
    },
    skip(row: number, skipped: boolean) {
      plan.skipped = skipped ? [...plan.skipped, row] : plan.skipped.filter((one) => one !== row);
    },
  };
}
