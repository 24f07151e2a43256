// The commands of the commission. Every score, order, sum and day comes from the host.
import {
  act, ask, commands, type AwardDaysInput, type CardInput, type CommissionInput, type CommissionMeetingInput, type CorrectionInput, type DecisionInput, type DemandInput, type ExclusionInput, type GrantInput,
  type MemberInput, type ReserveInput, type ResultsPublicationInput, type VoteInput,
} from '$lib/api';

export type * from '$lib/api';

export const viewCommission = (call: number) => ask(commands.commissionView(call));
export const saveCommission = (call: number, input: CommissionInput) => act(commands.commissionSave(call, input));
/** The call takes the commission of another one. */
export const takeCommission = (call: number, commission: number) => act(commands.commissionTake(call, commission));
export const leaveCommission = (call: number, revision: number) => act(commands.commissionLeave(call, revision));
/** Asks for a file; null when the officer gave up. */
export const attachRegulations = (call: number, revision: number) => act(commands.commissionAttachRegulations(call, revision));
export const detachRegulations = (call: number, revision: number) => act(commands.commissionDetachRegulations(call, revision));
export const saveFile = (file: number) => ask(commands.evidenceSaveCopy(file));
export const saveMember = (call: number, member: MemberInput) => act(commands.commissionSaveMember(call, member));
export const removeMember = (call: number, member: number, revision: number) => act(commands.commissionRemoveMember(call, member, revision));
export const exclude = (call: number, exclusion: ExclusionInput) => act(commands.commissionExclude(call, exclusion));
export const takeBackExclusion = (exclusion: number, revision: number) => act(commands.commissionTakeBackExclusion(exclusion, revision));
export const saveMeeting = (call: number, meeting: CommissionMeetingInput) => act(commands.commissionSaveMeeting(call, meeting));
export const removeMeeting = (call: number, meeting: number, revision: number) => act(commands.commissionRemoveMeeting(call, meeting, revision));
export const viewCards = (call: number, task: number | null, member: number | null, day: string) => ask(commands.commissionCards(call, task, member, day));
export const saveCard = (call: number, card: CardInput) => act(commands.commissionSaveCard(call, card));
/** Asks for a sheet; null when the officer gave up. */
export const bringCards = (call: number, member: number) => act(commands.commissionBringCards(call, member));
export const unlockCard = (call: number, offer: number, member: number, reason: string) => act(commands.commissionUnlockCard(call, offer, member, reason));
export const removeCard = (call: number, offer: number, member: number) => act(commands.commissionRemoveCard(call, offer, member));
export const viewRanking = (call: number, task: number | null) => ask(commands.commissionRanking(call, task));
export const chooseMethod = (call: number, task: number, method: string) => act(commands.commissionChooseMethod(call, task, method));
export const setAmount = (call: number, task: number, offer: number, amount: string) => act(commands.commissionSetAmount(call, task, offer, amount));
export const setMinimum = (call: number, task: number, offer: number, minimum: string) => act(commands.commissionSetMinimum(call, task, offer, minimum));
export const vote = (call: number, task: number, given: VoteInput) => act(commands.commissionVote(call, task, given));
export const viewMinutes = (call: number) => ask(commands.commissionMinutes(call));
export const viewResults = (call: number) => ask(commands.commissionResults(call));
export const decide = (call: number, decision: DecisionInput) => act(commands.commissionDecide(call, decision));
export const grantAsProposed = (call: number) => act(commands.commissionGrantAsProposed(call));
export const grant = (call: number, offer: number, given: GrantInput) => act(commands.commissionGrant(call, offer, given));
export const saveDays = (call: number, days: AwardDaysInput) => act(commands.commissionSaveAwardDays(call, days));
export const correct = (call: number, offer: number, correction: CorrectionInput) => act(commands.commissionCorrect(call, offer, correction));
export const grantFromReserve = (call: number, offer: number, given: ReserveInput) => act(commands.commissionGrantFromReserve(call, offer, given));
export const publishChangedResults = (call: number, publication: ResultsPublicationInput) => act(commands.commissionPublishChangedResults(call, publication));
export const publishResults = (call: number, publication: ResultsPublicationInput) => act(commands.commissionPublishResults(call, publication));
export const saveDemand = (call: number, demand: DemandInput) => act(commands.commissionSaveDemand(call, demand));
export const removeDemand = (call: number, demand: number, revision: number) => act(commands.commissionRemoveDemand(call, demand, revision));
export const organisationsLike = (text: string) => ask(commands.consultationSenders(text));
