// Names of half-filled forms of a consultation: the list opens by itself the form that was left.
export const placeOfMeeting = (consultation: number, meeting: { id: number } | null) => (meeting ? `meeting.${meeting.id}` : `consultation.${consultation}.meeting`);
export const placeOfPublication = (consultation: number, thing: string, publication: { id: number } | null) =>
  publication ? `publication.${publication.id}` : `consultation.${consultation}.publication.${thing}`;
export const placeOfRemark = (consultation: number, remark: { id: number } | null) => (remark ? `remark.${remark.id}` : `consultation.${consultation}.remark`);
export const placeOfGroup = (consultation: number, group: { pattern: number }) => `consultation.${consultation}.group.${group.pattern}`;
export const placeOfPosition = (remark: { id: number }) => `remark.${remark.id}.position`;
