// The commands of consultations, with their types. Every rule, sum and day comes from the host.
import { call, write } from '$lib/api';
import type {
  Approved, ConsultationList, ConsultationStart, ConsultationView, MeetingInput, PlanInput, PositionInput, PublicationInput, RemarkInput,
  RemarkList, RemarkView, Saved, SenderLine, StepInput, UnitLine, Which,
} from '$lib/api/bindings';

export type * from '$lib/api/bindings';

export const listConsultations = () => call<ConsultationList>('consultation_list');
export const createConsultation = (start: ConsultationStart) => write<Saved>('consultation_create', { start });
export const viewConsultation = (id: number) => call<ConsultationView>('consultation_view', { id });
export const savePlan = (id: number, revision: number, plan: PlanInput) => write<Saved>('consultation_save_plan', { id, revision, plan });
export const takeStep = (id: number, revision: number, step: StepInput) => write<Saved>('consultation_step', { id, revision, step });
export const publish = (id: number, publication: PublicationInput) => write<Saved>('consultation_publish', { id, publication });
export const unpublish = (publication: number, revision: number) => write<null>('consultation_unpublish', { publication, revision });
export const provePublication = (publication: number, revision: number) => write<Saved | null>('consultation_prove', { publication, revision });
export const saveMeeting = (id: number, meeting: MeetingInput) => write<Saved>('consultation_save_meeting', { id, meeting });
export const removeMeeting = (meeting: number, revision: number) => write<null>('consultation_remove_meeting', { meeting, revision });
export const unitsOf = (id: number) => call<UnitLine[]>('consultation_units', { id });
export const sendersLike = (text: string) => call<SenderLine[]>('consultation_senders', { text });
export const insertSummary = (id: number, revision: number) => write<Saved>('consultation_insert_summary', { id, revision });
export const summaryIntoProgramme = (id: number) => write<null>('consultation_summary_into_programme', { id });

export const listRemarks = (id: number, text: string, which: Which) => call<RemarkList>('remark_list', { id, text, which });
export const viewRemark = (id: number) => call<RemarkView>('remark_view', { id });
export const saveRemark = (consultation: number, remark: RemarkInput) => write<Saved>('remark_save', { consultation, remark });
export const removeRemark = (id: number, revision: number) => write<null>('remark_remove', { id, revision });
export const proveRemark = (id: number, revision: number) => write<Saved | null>('remark_prove', { id, revision });
export const savePosition = (id: number, revision: number, position: PositionInput) => write<Saved>('remark_position', { id, revision, position });
export const approvePosition = (id: number, revision: number, position: PositionInput) => write<Approved>('remark_approve', { id, revision, position });
export const insertRemark = (id: number, revision: number) => write<Saved>('remark_insert', { id, revision });
/** Asks where to save a kept file; false when the officer gave up. */
export const saveEvidence = (id: number) => call<boolean>('evidence_save_copy', { id });
