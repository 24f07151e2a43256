// The data of a consultation as one form that saves itself: the plan and the report write the same record.
import { untrack } from 'svelte';
import { recordForm } from '$lib/save';
import { savePlan, type ConsultationView } from './api';

export function planForm(held: () => ConsultationView) {
  const { id } = untrack(held);
  return recordForm(
    { place: `consultation.${id}.plan`, what: 'Plan i dane konsultacji' },
    () => ({ fields: held().plan, revision: held().revision }),
    async (plan, revision) => (await savePlan(id, revision ?? 0, plan)).revision,
  );
}
