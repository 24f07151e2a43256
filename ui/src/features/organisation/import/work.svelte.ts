// Bringing a list in: the file as it is read, the decisions taken so far, and the acts that lead from step to step.
import { act, ask, commands, stepwise, type ImportCheck, type ImportDone, type ImportPlan, type ImportPreview, type ImportReading, type ListForm, type UpdateRule } from '$lib/api';

export type Step = 'file' | 'columns' | 'check' | 'done';
export const STEPS: readonly Step[] = ['file', 'columns', 'check', 'done'];

/** `card`: the organisation whose card a reply of the KRS is to complete. */
export function importWork(card: number | null = null) {
  let step = $state<Step>('file');
  let preview = $state.raw<ImportPreview | null>(null);
  let plan = $state<ImportPlan>({ reading: { encoding: null, delimiter: null, headed: null, sheet: null }, columns: [], mends: [], skipped: [], words: [], update: 'fill_empty', decisions: [], about: card });
  let check = $state.raw<ImportCheck | null>(null);
  let done = $state.raw<ImportDone | null>(null);
  let takenBack = $state(false);
  const steps = stepwise();
  const { attempt } = steps;

  function take(read: ImportPreview) {
    preview = read;
    plan.columns = read.columns.map((column) => column.field);
    plan.mends = [];
    plan.skipped = [];
    plan.words = [];
    plan.decisions = [];
    step = 'columns';
  }

  /** What changed while the rows were being checked is checked afterwards. */
  let again = false;
  /** The decisions that the check was made with. */
  let checked = $state('');
  /** The check that came before bringing in gave other numbers than those on the button. */
  let recounted = $state(false);

  async function examine(): Promise<void> {
    if (steps.busy) {
      again = true;
      return;
    }
    do {
      again = false;
      await attempt('Sprawdzam wiersze', async () => {
        const asked = $state.snapshot(plan);
        check = await ask(commands.organisationImportCheck(asked));
        checked = JSON.stringify(asked);
        step = 'check';
      });
    } while (again);
  }

  const isFresh = () => checked === JSON.stringify($state.snapshot(plan));
  const size = () => `${check?.new} ${check?.updated}`;

  const bringIn = () => attempt('Wczytuję organizacje', async () => {
    done = await steps.long<ImportDone>('organisation_import_run', { plan: $state.snapshot(plan) });
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
    async choose(): Promise<void> {
      let certain = false;
      await attempt('Czekam na wybór pliku', async () => {
        const read = await ask(commands.organisationImportChoose());
        if (!read) return;
        plan.reading = { encoding: null, delimiter: null, headed: null, sheet: null };
        take(read);
        certain = read.reply !== null;
      });
      // Nobody has to say what is in the columns of a reply of the KRS.
      if (certain) await examine();
    },
    read: (reading: Partial<ImportReading>) => attempt('Odczytuję plik', async () => {
      const wanted = { ...$state.snapshot(plan.reading), ...reading };
      take(await ask(commands.organisationImportRead(wanted)));
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
      await bringIn();
    },
    saveFaulty: (form: ListForm, told: (name: string) => void) => attempt('Zapisuję wiersze do poprawy', async () => {
      const name = await ask(commands.organisationImportSaveFaulty($state.snapshot(plan), form));
      if (name) told(name);
    }),
    takeBack: () => attempt('Cofam wczytanie', async () => {
      if (done?.act == null) return;
      await act(commands.organisationImportTakeBack(done.act));
      takenBack = true;
    }),
    /** A value typed in place of the one in the file; the file's own value takes the mend away. */
    mend(row: number, field: string, value: string, original: string) {
      plan.mends = plan.mends.filter((one) => one.row !== row || one.field !== field);
      if (value !== original) plan.mends.push({ row, field, value });
    },
    /** Which field a column feeds; an empty one leaves the column out. */
    column(index: number, field: string) {
      plan.columns[index] = field;
    },
    /** How organisations of the register are treated; what was decided field by field is forgotten. */
    follow(update: UpdateRule) {
      plan.update = update;
      plan.decisions = [];
      void examine();
    },
    /** One field of one row is taken from the file, or left as it is in the register. */
    decide(row: number, field: string, take: boolean) {
      plan.decisions = [...plan.decisions.filter((one) => one.row !== row || one.field !== field), { row, field, take }];
      void examine();
    },
    skip(row: number, skipped: boolean) {
      plan.skipped = skipped ? [...plan.skipped, row] : plan.skipped.filter((one) => one !== row);
    },
    mean(word: string, sphere: string | null) {
      plan.words = plan.words.filter((one) => one.word !== word);
      if (sphere !== null) plan.words.push({ word, sphere: sphere === 'none' ? '' : sphere });
    },
  };
}

export type ImportWork = ReturnType<typeof importWork>;
