// Bringing remarks in: what is decided of their rows beside the columns.
import { act, ask, commands, rowsIn, unread, type RemarkCheck, type RemarkPlan, type RemarksIn } from '$lib/api';

export function remarksWork(consultation: number) {
  const start: RemarkPlan = { reading: unread(), columns: [], channel: 'formularz', day: '', mends: [], skipped: [], repeated: [], provisions: [] };
  const list = rowsIn<RemarkPlan, RemarkCheck, RemarksIn>(start, {
    choose: () => ask(commands.remarkImportChoose()),
    read: (reading) => ask(commands.remarkImportRead(reading)),
    check: (plan) => ask(commands.remarkImportCheck(consultation, plan)),
    run: (plan, long) => long('remark_import_run', { id: consultation, plan }),
    running: 'Wczytuję uwagi',
    saveFaulty: (plan, form) => ask(commands.remarkImportSaveFaulty(consultation, plan, form)),
    takeBack: (done) => act(commands.remarkImportTakeBack(done)),
    forget: (plan) => Object.assign(plan, { repeated: [], provisions: [] }),
    size: (check) => `${check.new}`,
  });
  const { plan } = list;
  return Object.assign(list, {
    /** A row that says what is there already is taken in all the same, or left out. */
    repeat(row: number, taken: boolean) {
      plan.repeated = taken ? [...plan.repeated, row] : plan.repeated.filter((one) => one !== row);
      void list.examine();
    },
    /** The unit that words mean, for all rows that say them; null is the whole draft, undefined leaves them open. */
    mean(words: string, unit: number | null | undefined) {
      plan.provisions = plan.provisions.filter((one) => one.words !== words);
      if (unit !== undefined) plan.provisions.push({ words, unit });
    },
  });
}

export type RemarksWork = ReturnType<typeof remarksWork>;
