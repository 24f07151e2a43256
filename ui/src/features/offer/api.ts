// The commands of offers. Every sum, mark and fault comes from the host.
import { act, ask, commands, type CardEntry, type ListForm, type NewVersion, type OfferEntry, type OfferFilter, type OfferInput, type OfferStep } from '$lib/api';

export type * from '$lib/api';

export const listOffers = (call: number, filter: OfferFilter) => ask(commands.offerList(call, filter));
export const startOffer = (call: number) => ask(commands.offerStart(call));
export const viewOffer = (id: number) => ask(commands.offerView(id));
/** Sums and faults of a form while it is typed. */
export const checkOffer = (call: number, task: number | null, form: OfferInput) => ask(commands.offerCheck(call, task, form));
export const saveOffer = (call: number, entry: OfferEntry) => act(commands.offerSave(call, entry));
export const addVersion = (id: number, revision: number, version: NewVersion) => act(commands.offerAddVersion(id, revision, version));
export const applicantOf = (organisation: number) => ask(commands.offerApplicant(organisation));
export const takeStep = (id: number, revision: number, step: OfferStep) => act(commands.offerStep(id, revision, step));
/** Asks for a file; null when the officer gave up. */
export const attachFile = (id: number, required: number | null) => act(commands.offerAttach(id, required));
export const detachFile = (attachment: number, revision: number) => act(commands.offerDetach(attachment, revision));
export const saveFile = (file: number) => ask(commands.evidenceSaveCopy(file));
export const organisationsLike = (text: string) => ask(commands.consultationSenders(text));
/** The card of the formal check. */
export const formalCard = (id: number) => ask(commands.offerCard(id));
export const answerCard = (id: number, entry: CardEntry) => act(commands.offerCardAnswer(id, entry));
export const confirmCard = (id: number) => act(commands.offerCardConfirm(id));
/** Asks where to save the offers that are shown; null when the officer gave up. */
export const exportOffers = (call: number, filter: OfferFilter, form: ListForm) => ask(commands.offerExport(call, filter, form));
