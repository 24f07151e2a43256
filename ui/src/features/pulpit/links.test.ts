import { describe, expect, it } from 'vitest';
import { caseHref, findingHref, hitPath } from './links';

const programme = { kind: 'programme', id: 3 } as const;
const consultation = { kind: 'consultation', id: 5 } as const;

describe('a line of the first screen leads', () => {
  it.each([
    [programme, 'program.opinia', '#/programme/3/course'],
    [programme, 'program.wniosek_o_opinie', '#/programme/3/documents?kind=wniosek_o_opinie'],
    [programme, 'program.uchwalenie', '#/programme/3/plan?step=uchwalony'],
    [programme, 'konsultacje.zaplanuj', '#/consultation/new'],
    [consultation, 'konsultacje.uwagi', '#/consultation/5/remarks'],
    [consultation, 'konsultacje.raport', '#/consultation/5/report'],
    [consultation, undefined, '#/consultation/5'],
    [{ kind: 'office' } as const, undefined, '#/settings'],
  ])('%o %s', (target, act, path) => expect(caseHref(target, act)).toBe(path));

  it('to the place of a finding', () => {
    expect(findingHref(programme, 'P-11')).toBe('#/programme/3?rule=P-11');
    expect(findingHref(consultation, 'K-13')).toBe('#/consultation/5');
    const call = { kind: 'call', id: 4 } as const;
    expect(findingHref(call, 'C-03')).toBe('#/call/4?rule=C-03');
    expect(findingHref(call, 'M-05')).toBe('#/call/4/commission');
    expect(findingHref(call, 'M-07')).toBe('#/call/4/cards');
    expect(findingHref(call, 'M-11')).toBe('#/call/4/results');
    expect(caseHref(call, 'konkurs.wyniki')).toBe('#/call/4/results');
    expect(findingHref(call, 'M-16')).toBe('#/call/4/offers');
    expect(caseHref(call, 'konkurs.oferty')).toBe('#/call/4/offers?status=wezwana');
  });
});

describe('what was found opens', () => {
  const hit = { id: 7, title: '', detail: '', case: programme };
  it.each([
    [{ ...hit, kind: 'organisation', case: null }, '/organisation/7'],
    [{ ...hit, kind: 'programme' }, '/programme/3'],
    [{ ...hit, kind: 'text' }, '/programme/3/text'],
    [{ ...hit, kind: 'remark', case: consultation }, '/consultation/5/remarks/7'],
    [{ ...hit, kind: 'consultation', case: consultation }, '/consultation/5'],
    [{ ...hit, kind: 'offer', case: { kind: 'call', id: 4 } as const }, '/call/4/offers/7'],
    [{ ...hit, kind: 'text', case: consultation }, '/consultation/5/draft'],
    [{ ...hit, kind: 'document', case: null }, '/document?id=7'],
    [{ ...hit, kind: 'text', case: null }, null],
  ])('%o', (found, path) => expect(hitPath(found)).toBe(path));
});
