// Which page stands at which address. To add one, write a line: the room of the column, the pattern, the component.
// A page gets `params` (named parts) and `query`; it is made anew when a required part changes, and kept when only an optional
// part (":part?") or the query does.
import type { Component } from 'svelte';
import { fit, type Params } from '$lib/route';
import type { RoomKey } from './rooms';

export type PageProps = { params: Params; query: URLSearchParams };
/** A page takes `params` and `query`, or nothing. */
export type Page = Component<PageProps> | Component<Record<string, never>>;
/** `bare`: the page stands alone, without the rooms. */
export type Route = { room: RoomKey | null; pattern: string; bare?: true; page: () => Promise<{ default: Page }> };

const gallery = import.meta.env.DEV || import.meta.env.MODE === 'gallery';

export const routes: readonly Route[] = [
  { room: 'desk', pattern: '/', page: () => import('../features/pulpit/Pulpit.svelte') },
  { room: 'settings', pattern: '/settings', page: () => import('./Settings.svelte') },
  { room: 'settings', pattern: '/settings/law', page: () => import('../features/settings/LawOffer.svelte') },
  { room: 'consultation', pattern: '/consultation', page: () => import('../features/consultation/ConsultationList.svelte') },
  { room: 'consultation', pattern: '/consultation/new', page: () => import('../features/consultation/NewConsultation.svelte') },
  { room: 'consultation', pattern: '/consultation/:id/remarks/:remark?', page: () => import('../features/consultation/Remarks.svelte') },
  { room: 'consultation', pattern: '/consultation/:id/import', page: () => import('../features/consultation/import/RemarkImport.svelte') },
  { room: 'consultation', pattern: '/consultation/:id/groups', page: () => import('../features/consultation/Groups.svelte') },
  { room: 'consultation', pattern: '/consultation/:id/:part?', page: () => import('./ConsultationPage.svelte') },
  { room: 'programme', pattern: '/programme', page: () => import('../features/programme/ProgrammeRoom.svelte') },
  { room: 'programme', pattern: '/programme/new', page: () => import('../features/programme/NewProgramme.svelte') },
  { room: 'programme', pattern: '/programme/new/text', page: () => import('../features/text/intake/IntakePage.svelte') },
  { room: 'programme', pattern: '/programme/:id/:part?', page: () => import('./ProgrammePage.svelte') },
  { room: 'draft_act', pattern: '/draft_act', page: () => import('../features/draft_act/ActRoom.svelte') },
  { room: 'draft_act', pattern: '/draft_act/new', page: () => import('../features/draft_act/NewAct.svelte') },
  { room: 'draft_act', pattern: '/draft_act/new/text', page: () => import('./ActIntakePage.svelte') },
  { room: 'draft_act', pattern: '/draft_act/:id/:part?', page: () => import('./DraftActPage.svelte') },
  { room: 'call', pattern: '/call', page: () => import('../features/call/CallRoom.svelte') },
  { room: 'call', pattern: '/call/new', page: () => import('../features/call/NewCall.svelte') },
  { room: 'call', pattern: '/call/:id/forms', page: () => import('../features/form/FormsPage.svelte') },
  { room: 'call', pattern: '/call/numbers/offers', page: () => import('../features/call/numbers/OffersPage.svelte') },
  { room: 'call', pattern: '/call/numbers/:year?', page: () => import('../features/call/numbers/YearPage.svelte') },
  { room: 'call', pattern: '/call/:id/offers', page: () => import('../features/offer/Register.svelte') },
  { room: 'call', pattern: '/call/:id/offers/new', page: () => import('../features/offer/NewOffer.svelte') },
  { room: 'call', pattern: '/call/:id/offers/import', page: () => import('../features/offer/import/OfferImport.svelte') },
  { room: 'call', pattern: '/call/:id/offers/:offer/:part?', page: () => import('../features/offer/OfferPage.svelte') },
  { room: 'call', pattern: '/call/:id/commission', page: () => import('../features/commission/CommissionPage.svelte') },
  { room: 'call', pattern: '/call/:id/cards', page: () => import('../features/commission/CardsPage.svelte') },
  { room: 'call', pattern: '/call/:id/ranking/:task?', bare: true, page: () => import('../features/commission/RankingPage.svelte') },
  { room: 'call', pattern: '/call/:id/minutes', page: () => import('../features/commission/MinutesPage.svelte') },
  { room: 'call', pattern: '/call/:id/results', page: () => import('../features/commission/ResultsPage.svelte') },
  { room: 'call', pattern: '/call/:id/:part?', page: () => import('./CallPage.svelte') },
  { room: 'document', pattern: '/document/make', page: () => import('../features/document/MakePage.svelte') },
  { room: 'document', pattern: '/document/case/:noun/:id/:kind?', page: () => import('../features/document/CasePage.svelte') },
  { room: 'document', pattern: '/document/paper/:part?', page: () => import('../features/paper/PaperPage.svelte') },
  { room: 'document', pattern: '/document/template', page: () => import('../features/document/template/TemplateList.svelte') },
  { room: 'document', pattern: '/document/template/import', page: () => import('../features/document/template/ImportPage.svelte') },
  { room: 'document', pattern: '/document/template/:kind/:part?', page: () => import('../features/document/template/TemplatePage.svelte') },
  { room: 'document', pattern: '/document', page: () => import('../features/document/Register.svelte') },
  { room: 'settings', pattern: '/handover', page: () => import('../features/handover/HandoverRoom.svelte') },
  { room: 'settings', pattern: '/handover/package', page: () => import('./PackagePage.svelte') },
  { room: null, pattern: '/text/:id/compare', page: () => import('./ComparePage.svelte') },
  { room: null, pattern: '/text/:id/intake', page: () => import('../features/text/intake/IntakePage.svelte') },
  { room: null, pattern: '/text/:id/:part?', page: () => import('./TextPage.svelte') },
  ...(gallery ? [{ room: null, pattern: '/kit/:part?', page: () => import('./gallery/Gallery.svelte') }] : []),
  { room: 'organisation', pattern: '/organisation', page: () => import('../features/organisation/OrganisationsPage.svelte') },
  { room: 'organisation', pattern: '/organisation/new', page: () => import('../features/organisation/NewOrganisation.svelte') },
  { room: 'organisation', pattern: '/organisation/import', page: () => import('../features/organisation/import/ImportPage.svelte') },
  { room: 'organisation', pattern: '/organisation/post', page: () => import('./OrganisationPost.svelte') },
  { room: 'organisation', pattern: '/organisation/twins', page: () => import('../features/organisation/twins/TwinsPage.svelte') },
  { room: 'organisation', pattern: '/organisation/merge/:left/:right', page: () => import('../features/organisation/twins/MergePage.svelte') },
  { room: 'organisation', pattern: '/organisation/selections', page: () => import('../features/organisation/selections/SelectionsPage.svelte') },
  { room: 'organisation', pattern: '/organisation/:id', page: () => import('./OrganisationPage.svelte') },
];

export type Place = { route: Route; params: Params; identity: string };

/** The page of a path, or null. The first pattern that fits wins. */
export function placeOf(path: string, among: readonly Route[] = routes): Place | null {
  for (const route of among) {
    const params = fit(route.pattern, path);
    if (!params) continue;
    const required = route.pattern.split('/').filter((part) => part.startsWith(':') && !part.endsWith('?')).map((part) => params[part.slice(1)]);
    return { route, params, identity: [route.pattern, ...required].join(' ') };
  }
  return null;
}
