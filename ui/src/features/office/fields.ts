// Where a field of the profile stands, so that „Pokaż” of a finding can lead to it.
import type { DeclinedView, OfficeView } from '$lib/api';

export type Part = 'office' | 'people' | 'numbers';

export type NameKey = 'unit' | 'office' | 'executive' | 'council' | 'benefit_council' | 'journal';
export type CaseKey = keyof DeclinedView;

/** The part of the settings that holds a field, named as the host names it. */
export function partOf(field: string): Part {
  if (field.startsWith('signator')) return 'people';
  return /^(numbers|local|extra_days_off)\b/.test(field) ? 'numbers' : 'office';
}

/** The name of a Field to put the cursor in: a group leads to its first field. */
export function firstField(field: string): string {
  const groups: Record<string, string> = { address: 'address.street', local: 'local.consultation_days', numbers: 'numbers.case_number' };
  const names: readonly string[] = ['unit', 'office', 'executive', 'council', 'benefit_council', 'journal'];
  return groups[field] ?? (names.includes(field) ? `${field}.nominative` : field);
}

/** The names that this office has, in the order of the page. */
export function namesOf(view: OfficeView): { key: NameKey; forms: DeclinedView }[] {
  const names: { key: NameKey; forms: DeclinedView | null }[] = [
    { key: 'unit', forms: view.unit },
    { key: 'office', forms: view.office },
    { key: 'executive', forms: view.executive },
    { key: 'council', forms: view.council },
    { key: 'journal', forms: view.journal },
    { key: 'benefit_council', forms: view.benefit_council },
  ];
  return names.flatMap(({ key, forms }) => (forms ? [{ key, forms }] : []));
}
