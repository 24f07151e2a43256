// Bringing remarks in: the file as it is read, the decisions taken so far, and the acts that lead from step to step.
import { act, ask, commands, stepwise, type ImportPreview, type ImportReading, type ListForm, type RemarkCheck, type RemarkPlan, type RemarksIn } from '$lib/api';

export type Step = 'file' | 'columns' | 'check' | 'done';
export const STEPS: readonly Step[] = ['file', 'columns', 'check', 'done'];

const reading = (): ImportReading => ({ encoding: null, delimiter: null, headed: null, sheet: null });

export function remarksWork(consultation: number) {
  let step = $state<Step>('file');
  let preview = $state.raw<ImportPreview | null>(null);
  let plan = $state<RemarkPlan>({ reading: reading(), columns: [], channel: 'formularz', day: '', mends: [], skipped: [], repeated: [], provisions: [] });
  let check = $state.raw<RemarkCheck | null>(null);
  let done = $state.raw<RemarksIn | null>(null);
  let takenBack = $state(false);
  const steps = stepwise();
  const { attempt } = steps;
  /** What changed while the rows were being checked is checked afterwards. */
  let again = false;
  /** The decisions that the check was made with. */
  let checked = $state('');
  /** The check that came before bringing in gave another number than the one on the button. */
  let recounted = $state(false);

  function take(read: ImportPreview) {
    preview = read;
    plan.columns = read.columns.map((column) => column.field);
    plan.mends = [];
    plan.skipped = [];
    plan.repeated = [];
    plan.provisions = [];
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
        const asked = $state.snapshot(plan);
        check = await ask(commands.remarkImportCheck(consultation, asked));
        checked = JSON.stringify(asked);
        step = 'check';
      });
    } while (again);
  }

  const isFresh = () => checked === JSON.stringify($state.snapshot(plan));

  const bringIn = () => attempt('Wczytuję uwagi', async () => {
    done = await steps.long<RemarksIn>('remark_import_run', { id: consultation, plan: $state.snapshot(plan) });
    takenBack = false;
    step = 'done';
  });

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
    get progress() { return steps.progress; },
    back() {
      steps.forget();
      recounted = false;
      step = step === 'check' ? 'columns' : 'file';
    },
    stop: steps.stop,
    choose: () => attempt('Czekam na wybór pliku', async () => {
      const read = await ask(commands.remarkImportChoose());
      if (!read) return;
      plan.reading = reading();
      take(read);
    }),
    read: (other: Partial<ImportReading>) => attempt('Odczytuję plik', async () => {
      const wanted = { ...$state.snapshot(plan.reading), ...other };
      take(await ask(commands.remarkImportRead(wanted)));
      plan.reading = wanted;
    }),
    examine,
    /** Brings in what the officer saw on the button: decisions that were not checked yet are checked before, and another number is shown first. */
    async run(): Promise<void> {
      recounted = false;
      if (!isFresh()) {
        const seen = check?.new;
        await examine();
        recounted = !steps.failure && check?.new !== seen;
        if (steps.failure || recounted) return;
      }
      await bringIn();
    },
    saveFaulty: (form: ListForm, told: (name: string) => void) => attempt('Zapisuję wiersze do poprawy', async () => {
      const name = await ask(commands.remarkImportSaveFaulty(consultation, $state.snapshot(plan), form));
      if (name) told(name);
    }),
    takeBack: () => attempt('Cofam wczytanie', async () => {
      if (done?.act == null) return;
      await act(commands.remarkImportTakeBack(done.act));
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
    /** A row that says what is there already is taken in all the same, or left out. */
    repeat(row: number, taken: boolean) {
      plan.repeated = taken ? [...plan.repeated, row] : plan.repeated.filter((one) => one !== row);
      void examine();
    },
    /** The unit that words mean, for all rows that say them; null is the whole draft, undefined leaves them open. */
    mean(words: string, unit: number | null | undefined) {
      plan.provisions = plan.provisions.filter((one) => one.words !== words);
      if (unit !== undefined) plan.provisions.push({ words, unit });
    },
  };
}

export type RemarksWork = ReturnType<typeof remarksWork>;
