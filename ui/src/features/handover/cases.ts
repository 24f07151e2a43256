// Where a case of a hand-over is shown, and how the list of cases names its rows.
import type { CaseKey } from '$lib/api';

export const hrefOf = (of: CaseKey): string => (of.noun === 'office' ? '#/settings' : `#/${of.noun}/${of.id}`);

/** "programme-3". */
export const keyOf = (of: CaseKey): string => (of.noun === 'office' ? of.noun : `${of.noun}-${of.id}`);
