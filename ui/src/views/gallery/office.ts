import type { FileView } from '$lib/api';

/** The invented office that the gallery stands in. */
export const office: FileView = {
  path: 'jarzebin.kladka',
  name: 'jarzebin.kladka',
  unit: 'Gmina Jarzębin',
  sample_day: null,
  today: { iso: '2026-10-15', words: '15 października 2026 r.', weekday: 'czwartek' },
  read_only: false,
  disk_warning: null,
  clock_warning: null,
  encrypted: false,
  saved_at: '2026-10-15T07:41:00Z',
};
