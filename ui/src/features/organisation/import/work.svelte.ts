// Bringing organisations in: what is decided of their rows beside the columns.
import { act, ask, commands, rowsIn, unread, type ImportCheck, type ImportDone, type ImportPlan, type UpdateRule } from '$lib/api';

/** `card`: the organisation whose card a reply of the KRS is to complete. */
export function importWork(card: number | null = null) {
  const start: ImportPlan = { reading: unread(), columns: [], mends: [], skipped: [], words: [], update: 'fill_empty', decisions: [], about: card };
  const list = rowsIn<ImportPlan, ImportCheck, ImportDone>(start, {
    choose: () => ask(commands.organisationImportChoose()),
    read: (reading) => ask(commands.organisationImportRead(reading)),
    check: (plan) => ask(commands.organisationImportCheck(plan)),
    run: (plan, long) => long('organisation_import_run', { plan }),
    running: 'Wczytuję organizacje',
    saveFaulty: (plan, form) => ask(commands.organisationImportSaveFaulty(plan, form)),
    takeBack: (done) => act(commands.organisationImportTakeBack(done)),
    forget: (plan) => Object.assign(plan, { words: [], decisions: [] }),
    size: (check) => `${check.new} ${check.updated}`,
    // A reply of the KRS says itself what it holds.
    certain: (read) => read.reply !== null,
  });
  const { plan } = list;
  return Object.assign(list, {
    /** How organisations of the register are treated; what was decided field by field is forgotten. */
    follow(update: UpdateRule) {
      plan.update = update;
      plan.decisions = [];
      void list.examine();
    },
    /** One field of one row is taken from the file, or left as it is in the register. */
    decide(row: number, field: string, take: boolean) {
      plan.decisions = [...plan.decisions.filter((one) => one.row !== row || one.field !== field), { row, field, take }];
      void list.examine();
    },
    mean(word: string, sphere: string | null) {
      plan.words = plan.words.filter((one) => one.word !== word);
      if (sphere !== null) plan.words.push({ word, sphere: sphere === 'none' ? '' : sphere });
    },
  });
}

export type ImportWork = ReturnType<typeof importWork>;
