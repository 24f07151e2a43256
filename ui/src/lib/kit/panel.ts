// The tie between the tabs of a page and its content: the page holds the panel, the chosen tab says that it controls it.
import { getContext, setContext } from 'svelte';

const KEY = Symbol('panel');

export function holdPanel(id: string): void {
  setContext(KEY, id);
}

/** The id of the panel around; none where tabs stand outside a page. */
export function panelAround(): string | undefined {
  return getContext<string | undefined>(KEY);
}

/** The id of the chosen tab, which names the panel. */
export function tabOf(panel: string): string {
  return `${panel}-tab`;
}
