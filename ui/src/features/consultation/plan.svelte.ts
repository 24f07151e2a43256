// The plan of a consultation under the officer's hands: saved while typing. What another act wrote is taken over while nothing typed
// waits here. `known` are the fields on the form; a fault of anything else is `refused.other`.
import { untrack } from 'svelte';
import { autosave } from '$lib/save';
import { savePlan, type ConsultationView, type PlanInput } from './api';
import { faultOf, nothingRefused, refusedBy } from './faults';

export function planEditing(held: () => ConsultationView, known: readonly string[]) {
  let plan = $state.raw<PlanInput>(untrack(() => ({ ...held().plan })));
  let seen = untrack(() => held().revision);
  const revision = () => Math.max(seen, held().revision);
  const save = autosave(async (typed: PlanInput) => {
    seen = (await savePlan(held().id, revision(), typed)).revision;
  });
  const refused = $derived(save.failure ? refusedBy(save.failure, known) : nothingRefused);

  $effect(() => {
    const { plan: fresh } = held();
    untrack(() => {
      if (save.state === 'clean' || save.state === 'saved') plan = { ...fresh };
    });
  });

  return {
    save,
    get plan() { return plan; },
    get refused() { return refused; },
    get revision() { return revision(); },
    fault: (field: string) => faultOf(refused, field),
    set(change: Partial<PlanInput>) {
      plan = { ...plan, ...change };
      save.changed(plan);
    },
  };
}
