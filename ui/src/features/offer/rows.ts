// The tables of the form while they are typed: each ends with a row to type in. Pure.
import type { ActionInput, ApplicantInput, CostInput, OfferInput, ResultInput, SplitInput } from './api';

export const blankCost = (years: number): CostInput => ({ name: '', unit: '', unit_price: '', units: '', total: '', years: Array.from({ length: years }, () => '') });
export const blankGroup = (years: number) => ({ name: '', rows: [blankCost(years)] });
export const blankAction = (year: string): ActionInput => ({ year, name: '', description: '', audience: '', planned: '', third_party: '', performer: '' });
export const blankResult = (): ResultInput => ({ name: '', target: '', monitoring: '' });
export const blankSplit = (years: number): SplitInput => ({ applicant: '', total: '', years: Array.from({ length: years }, () => '') });
export const blankApplicant = (): ApplicantInput => ({ name: '', legal_form: '', register_number: '', seat: '', website: '', correspondence: '', email: '', phone: '' });

/** Is nothing typed in this row? */
export function isBlank(row: object): boolean {
  return Object.values(row).every((value) => (Array.isArray(value) ? value.every((one) => String(one).trim() === '') : String(value).trim() === ''));
}

/** The rows with one blank row at the end; the same list when it has one. */
export function withBlank<Row extends object>(rows: Row[], blank: () => Row): Row[] {
  const last = rows.at(-1);
  return last !== undefined && isBlank(last) ? rows : [...rows, blank()];
}

/** The form ready for typing: a row to type in at the end of each table, six rows of V.B, a cell for each year. */
export function opened(form: OfferInput, years: readonly string[]): OfferInput {
  const count = years.length;
  const spread = (cells: readonly string[]) => Array.from({ length: count }, (_, at) => cells[at] ?? '');
  const cost = (row: CostInput): CostInput => ({ ...row, years: spread(row.years) });
  const costs = form.costs.map((group) => ({ ...group, rows: withBlank(group.rows.map(cost), () => blankCost(count)) }));
  const sum = (row: OfferInput['all_sum']) => ({ ...row, years: spread(row.years) });
  return {
    ...form,
    applicants: form.applicants.length > 0 ? form.applicants : [blankApplicant()],
    actions: withBlank(form.actions, () => blankAction('')),
    results: withBlank(form.results, blankResult),
    costs: costs.length > 0 ? costs : [blankGroup(count)],
    admin: withBlank(form.admin.map(cost), () => blankCost(count)),
    actions_sum: sum(form.actions_sum), admin_sum: sum(form.admin_sum), all_sum: sum(form.all_sum),
    sources: Array.from({ length: 6 }, (_, at) => form.sources[at] ?? { amount: '', share: '' }),
    split: withBlank(form.split.map((row) => ({ ...row, years: spread(row.years) })), () => blankSplit(count)),
    split_sum: sum(form.split_sum),
  };
}

/** The form to be sent: years only where the task has columns for them, and no year of a row in which nothing else stands. */
export function closed(form: OfferInput): OfferInput {
  return { ...form, actions: form.actions.map((row) => (isBlank({ ...row, year: '' }) ? { ...row, year: '' } : row)) };
}
