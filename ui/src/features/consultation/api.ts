// The commands of consultations. Every rule, sum and day comes from the host.
import {
  act, ask, commands, type CommonPosition, type ConsultationStart, type MeetingInput, type PlanInput, type PositionInput, type PublicationInput, type RemarkInput, type StepInput, type Which,
} from '$lib/api';

export type * from '$lib/api';

export const listConsultations = () => ask(commands.consultationList());
export const createConsultation = (start: ConsultationStart) => act(commands.consultationCreate(start));
export const viewConsultation = (id: number) => ask(commands.consultationView(id));
export const savePlan = (id: number, revision: number, plan: PlanInput) => act(commands.consultationSavePlan(id, revision, plan));
export const takeStep = (id: number, revision: number, step: StepInput) => act(commands.consultationStep(id, revision, step));
export const publish = (id: number, publication: PublicationInput) => act(commands.consultationPublish(id, publication));
export const unpublish = (publication: number, revision: number) => act(commands.consultationUnpublish(publication, revision));
/** Asks for a file; null when the officer gave up. */
export const provePublication = (publication: number, revision: number) => act(commands.consultationProve(publication, revision));
export const saveMeeting = (id: number, meeting: MeetingInput) => act(commands.consultationSaveMeeting(id, meeting));
export const removeMeeting = (meeting: number, revision: number) => act(commands.consultationRemoveMeeting(meeting, revision));
export const unitsOf = (id: number) => ask(commands.consultationUnits(id));
export const sendersLike = (text: string) => ask(commands.consultationSenders(text));
export const insertSummary = (id: number, revision: number) => act(commands.consultationInsertSummary(id, revision));
export const summaryIntoProgramme = (id: number) => act(commands.consultationSummaryIntoProgramme(id));

export const listRemarks = (id: number, text: string, which: Which) => ask(commands.remarkList(id, text, which));
export const viewRemark = (id: number) => ask(commands.remarkView(id));
export const saveRemark = (consultation: number, remark: RemarkInput) => act(commands.remarkSave(consultation, remark));
export const removeRemark = (id: number, revision: number) => act(commands.remarkRemove(id, revision));
/** Asks for a file; null when the officer gave up. */
export const proveRemark = (id: number, revision: number) => act(commands.remarkProve(id, revision));
export const savePosition = (id: number, revision: number, position: PositionInput) => act(commands.remarkPosition(id, revision, position));
export const approvePosition = (id: number, revision: number, position: PositionInput) => act(commands.remarkApprove(id, revision, position));
export const insertRemark = (id: number, revision: number) => act(commands.remarkInsert(id, revision));
/** Puts a wording, taken or edited beside the text, into the draft. */
export const applyRemark = (id: number, revision: number, wording: string) => act(commands.remarkApply(id, revision, wording));
export const suggestionOf = (id: number) => ask(commands.remarkSuggestion(id));
/** Notes that the text was changed by hand because of the remark. */
export const noteChange = (id: number, revision: number) => act(commands.remarkChanged(id, revision));
export const groupRemarks = (id: number) => ask(commands.remarkGroups(id));
export const joinableRemarks = (id: number, text: string) => ask(commands.remarkJoinable(id, text));
export const answerTogether = (id: number, common: CommonPosition) => act(commands.remarkAnswerTogether(id, common));
/** Asks where to save a kept file; false when the officer gave up. */
export const saveEvidence = (id: number) => ask(commands.evidenceSaveCopy(id));
