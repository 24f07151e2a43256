// Order and counts of findings. Pure.
import type { Finding, Place } from '../api';
import { counted } from '../format';
import { kit } from '../messages/kit';

export const LEVELS = ['blokada', 'ostrzezenie', 'wskazowka'] as const;
export type LevelKey = (typeof LEVELS)[number];

/** Do both speak of one place? The case as a whole is near to nothing. */
export function samePlace(a: Place, b: Place | null | undefined): boolean {
  if (!b || a.kind !== b.kind || a.kind === 'case') return false;
  if (a.kind === 'unit' && b.kind === 'unit') return a.unit === b.unit;
  if (a.kind === 'beside' && b.kind === 'beside') return a.text === b.text && a.unit === b.unit;
  if (a.kind === 'field' && b.kind === 'field') return a.field === b.field;
  if (a.kind === 'requirement' && b.kind === 'requirement') return a.key === b.key;
  return a.kind === 'row' && b.kind === 'row' && a.table === b.table && a.id === b.id;
}

/** Those near the place being edited first, then by level; inside a level as the host sent them. */
export function ordered(findings: readonly Finding[], near: Place | null | undefined): Finding[] {
  const rank = (finding: Finding) => (samePlace(finding.place, near) ? 0 : 10) + LEVELS.indexOf(finding.level.key as LevelKey);
  return findings.map((finding, index) => ({ finding, index })).sort((a, b) => rank(a.finding) - rank(b.finding) || a.index - b.index).map((one) => one.finding);
}

/** "1 blokada", "2 ostrzeżenia": levels that occur. */
export function counts(findings: readonly Finding[]): { level: LevelKey; count: number; words: string }[] {
  return LEVELS.flatMap((level) => {
    const count = findings.filter((finding) => finding.level.key === level).length;
    const [one, few, many] = kit.levels[level];
    return count > 0 ? [{ level, count, words: counted(count, one, few, many) }] : [];
  });
}
