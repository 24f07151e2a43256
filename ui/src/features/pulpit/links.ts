// Where a line of the first screen leads.
import type { CaseView, HitView } from '$lib/api/bindings';
import { partOfAssessment } from '$lib/assessment';
import { href } from '$lib/route';

type Way = { part: string; query?: Record<string, string> };

/** The part of a programme's page on which an act of the agenda is done, and what it opens there. */
const OF_PROGRAMME: Record<string, Way> = {
  'program.plan': { part: 'plan' },
  'program.wniosek_o_opinie': { part: 'documents', query: { kind: 'wniosek_o_opinie' } },
  'program.opinia': { part: 'course' },
  'program.biuro_rady': { part: 'plan', query: { step: 'skierowany_do_rady' } },
  'program.uchwalenie': { part: 'plan', query: { step: 'uchwalony' } },
  'program.wojewoda': { part: 'course' },
  'program.publikacja': { part: 'course' },
  'program.sprawozdanie': { part: 'plan', query: { step: 'sprawozdanie_zlozone' } },
};

const OF_CONSULTATION: Record<string, Way> = {
  'konsultacje.zarzadzenie': { part: 'documents' },
  'konsultacje.publikacja': { part: 'course' },
  'konsultacje.uwagi': { part: 'remarks' },
  'konsultacje.stanowiska': { part: 'remarks' },
  'konsultacje.raport': { part: 'report' },
  'konsultacje.publikacja_raportu': { part: 'course' },
};

const OF_DRAFT_ACT: Record<string, Way> = {
  'akt.droga': { part: 'way' },
  'akt.dane': { part: 'facts' },
};

const OF_CALL: Record<string, Way> = {
  'konkurs.oglos': { part: 'notice' },
  'konkurs.publikacja': { part: 'notice' },
  'konkurs.zamknij': { part: 'notice', query: { step: 'nabor_zamkniety' } },
  'konkurs.zmiana': { part: 'changes' },
  'konkurs.wybierz': { part: 'results' },
  'konkurs.wyniki': { part: 'results' },
  'konkurs.oferty': { part: 'offers', query: { status: 'wezwana' } },
};

const WAYS = { programme: OF_PROGRAMME, consultation: OF_CONSULTATION, draft_act: OF_DRAFT_ACT, call: OF_CALL };

export function caseHref(target: CaseView, act = ''): string {
  if (target.kind === 'office') return href('/settings');
  // A programme that has no consultation yet gets one.
  if (target.kind === 'programme' && act.startsWith('konsultacje.')) return href('/consultation/new');
  const way = WAYS[target.kind][act];
  return href(`/${target.kind}/${target.id}${way ? `/${way.part}` : ''}`, way?.query);
}

/** Where a finding is mended: the page of a programme or of an act knows the part; a consultation shows its findings on its first page;
    what concerns the commission or the results of a call has a page of its own. */
export function findingHref(target: CaseView, rule: string): string {
  const part = target.kind === 'call' ? partOfAssessment(rule) : null;
  if (target.kind === 'call' && part !== null) return href(`/call/${target.id}/${part}`);
  return target.kind !== 'consultation' && target.kind !== 'office' ? href(`/${target.kind}/${target.id}`, { rule }) : caseHref(target);
}

export function hitPath(hit: HitView): string | null {
  if (hit.kind === 'organisation') return `/organisation/${hit.id}`;
  if (hit.kind === 'document') return `/document?id=${hit.id}`;
  if (!hit.case || hit.case.kind === 'office') return null;
  const base = `/${hit.case.kind}/${hit.case.id}`;
  if (hit.kind === 'remark') return `${base}/remarks/${hit.id}`;
  if (hit.kind === 'offer') return `${base}/offers/${hit.id}`;
  if (hit.kind !== 'text') return base;
  return `${base}/${hit.case.kind === 'consultation' ? 'draft' : 'text'}`;
}
