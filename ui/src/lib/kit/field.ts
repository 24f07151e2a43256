// The tie between a Field and the control inside it. The control takes its id and its ARIA from here and tells the field what it
// could not read.
import { getContext, setContext } from 'svelte';

export type FieldTie = {
  readonly id: string;
  /** Name of the field on its form, where it has one. */
  readonly name: string | undefined;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  /** The control could not read what was typed; null when it can. */
  complain: (why: string | null) => void;
};

const KEY = Symbol('field');

export function tieField(tie: FieldTie): void {
  setContext(KEY, tie);
}

/** The field around a control; a control without one must be given its own name. */
export function fieldAround(): FieldTie | undefined {
  return getContext<FieldTie | undefined>(KEY);
}

/** The ARIA that a control spreads on its input. `label` names it where no Field stands around. */
export function wiring(tie: FieldTie | undefined, id: string, label?: string) {
  return {
    id: tie?.id ?? id,
    'aria-label': tie ? undefined : label,
    'aria-describedby': tie?.describedBy,
    'aria-invalid': tie?.invalid ? ('true' as const) : undefined,
    'aria-required': tie?.required ? ('true' as const) : undefined,
  };
}

/** Id of the input of a named field: what links of the error summary lead to. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')}`;
}

/** Inside, controls see no field. */
export function untie(set: typeof setContext): void {
  set(KEY, undefined);
}
