// Where a record that went into a number stands. Pure; every kind of link of the host has its place here.
import type { OfferAsk, RecordLink } from '../api';
import { href } from '../route/match';

export function recordHref(link: RecordLink): string {
  switch (link.noun) {
    case 'organisations': return '#/organisation';
    case 'organisation': return `#/organisation/${link.id}`;
    case 'programmes': return '#/programme';
    case 'programme': return `#/programme/${link.id}`;
    case 'tasks': return `#/programme/${link.programme}/tasks`;
    case 'items': return `#/programme/${link.programme}/items`;
    case 'plan': return `#/programme/${link.programme}/plan`;
    case 'consultations': return '#/consultation';
    case 'consultation': return `#/consultation/${link.id}`;
    case 'call': return `#/call/${link.id}`;
    case 'offer': return `#/call/${link.call}/offers/${link.id}`;
    case 'draft_act': return `#/draft_act/${link.id}`;
    case 'meetings': return `#/consultation/${link.consultation}/meetings`;
    case 'remarks': return `#/consultation/${link.consultation}/remarks`;
    case 'remark': return `#/consultation/${link.consultation}/remarks/${link.id}`;
    case 'documents': return '#/document';
    case 'law': return '#/settings?tab=law';
    case 'backups': return '#/settings?tab=backups';
    case 'history': return '#/settings?tab=history';
    case 'rules': return '#/settings?tab=numbers';
  }
}

/** The list of the offers behind a figure. */
export function offersHref({ call, year, among, what }: OfferAsk): string {
  return href('/call/numbers/offers', { call, year, among, what });
}
