// F6: from area to area. An area carries `data-area` with its name and a tabindex of -1.

/** In the order of the screen: rooms, title and acts, tabs, content, side column, foot. */
export function nextArea(backwards = false): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter(isDrawn);
  if (areas.length === 0) return;
  const at = areas.findLastIndex((area) => area.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const next = areas[(at + step + areas.length) % areas.length];
  if (next) enter(next);
}

/** Puts the focus on the first thing of an area that takes it, or on the area itself. */
export function enter(area: HTMLElement): void {
  const takers = area.querySelectorAll<HTMLElement>(
    '[aria-current="page"], [aria-selected="true"][tabindex="0"], a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]',
  );
  // What is drawn nowhere takes no focus.
  const inside = [...takers].find((one) => isDrawn(one));
  (inside ?? area).focus();
}

/** The area of a name, when it is on the screen. */
export function area(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-area="${name}"]`);
}

function isDrawn(one: HTMLElement): boolean {
  return one.offsetParent !== null || one.getClientRects().length > 0;
}
