// Bringing offers in: what is decided of their rows beside the columns.
import { act, ask, commands, rowsIn, unread, type OfferCheck, type OfferPlan, type OffersIn } from '$lib/api';

export function offersWork(call: number) {
  const start: OfferPlan = { reading: unread(), columns: [], task: null, channel: 'generator', day: '', hour: '', mends: [], skipped: [] };
  return rowsIn<OfferPlan, OfferCheck, OffersIn>(start, {
    choose: () => ask(commands.offerImportChoose()),
    read: (reading) => ask(commands.offerImportRead(reading)),
    check: (plan) => ask(commands.offerImportCheck(call, plan)),
    run: (plan, long) => long('offer_import_run', { call, plan }),
    running: 'Wczytuję oferty',
    saveFaulty: (plan, form) => ask(commands.offerImportSaveFaulty(call, plan, form)),
    takeBack: (done) => act(commands.offerImportTakeBack(done)),
    forget: () => {},
    size: (check) => `${check.new}`,
  });
}

export type OffersWork = ReturnType<typeof offersWork>;
