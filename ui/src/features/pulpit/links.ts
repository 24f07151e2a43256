// Where a line of the first screen leads.
import type { CaseView, HitView } from '$lib/api/bindings';
import { href } from '$lib/route';

/** The part of a case's page on which an act of the agenda is done, by the act's key. */
const PARTS: Record<string, string> = {
  'program.plan': 'plan',
  'program.wniosek_o_opinie': 'plan',
  'program.opinia': 'plan',
  'program.biuro_rady': 'plan',
  'program.uchwalenie': 'plan',
  'program.wojewoda': 'plan',
  'program.publikacja': 'plan',
  'program.sprawozdanie': 'plan',
  'konsultacje.uwagi': 'remarks',
  'konsultacje.stanowiska': 'remarks',
};

export function caseHref(target: CaseView, act?: string): string {
  if (target.kind === 'office') return href('/settings');
  const part = act === undefined ? undefined : PARTS[act];
  return href(`/${target.kind}/${target.id}${part ? `/${part}` : ''}`);
}

export function hitPath(hit: HitView): string | null {
  if (hit.kind === 'organisation') return `/organisation/${hit.id}`;
  if (hit.kind === 'document') return '/document';
  if (!hit.case || hit.case.kind === 'office') return null;
  const base = `/${hit.case.kind}/${hit.case.id}`;
  return hit.kind === 'remark' ? `${base}/remarks/${hit.id}` : base;
}
