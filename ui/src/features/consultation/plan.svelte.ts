// The data of a consultation as one form that saves itself: the plan and the report write the same record.
import { untrack } from 'svelte';
import { recordForm } from '$lib/save';
import { savePlan, type ConsultationView, type PlanInput } from './api';

export function planForm(held: () => ConsultationView) {
  const { id } = untrack(held);
  /** What was announced stands as it was announced, whatever was typed in its place before. */
  const announced = (plan: PlanInput): PlanInput => {
    const { fixed, plan: now } = held();
    const stay = new Set(fixed.map((one) => one.field));
    return { ...plan, ...Object.fromEntries(Object.entries(now).filter(([field]) => stay.has(field))) };
  };
  const form = recordForm(
    { place: `consultation.${id}.plan`, what: 'Plan i dane konsultacji' },
    () => ({ fields: held().plan, revision: held().revision }),
    async (plan, revision) => (await savePlan(id, revision ?? 0, plan)).revision,
  );
  return {
    ...form,
    get fields() { return announced(form.fields); },
    get revision() { return form.revision; },
    set: (change: Partial<PlanInput>) => form.set(announced({ ...form.fields, ...change })),
    over() {
      form.set(announced(form.fields));
      return form.over();
    },
  };
}
