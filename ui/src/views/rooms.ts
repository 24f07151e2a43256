// The rooms of the program in the order of the column. A room is shown when a page is registered for its path, so nothing leads
// to a place that is not there.
import type { Route } from './routes';

export type RoomKey =
  | 'desk' | 'programme' | 'consultation' | 'draft_act' | 'call' | 'small_grant' | 'contract' | 'in_kind_support' | 'initiative'
  | 'council' | 'quality' | 'event' | 'organisation' | 'document' | 'report' | 'settings';

export type Room = { key: RoomKey; name: string; path: string };
export type Group = { name: string | null; rooms: readonly Room[] };

const room = (key: RoomKey, name: string, path = `/${key}`): Room => ({ key, name, path });

export const GROUPS: readonly Group[] = [
  { name: null, rooms: [room('desk', 'Pulpit', '/')] },
  {
    name: 'Współpraca',
    rooms: [
      room('programme', 'Program współpracy'),
      room('consultation', 'Konsultacje'),
      room('draft_act', 'Projekty aktów'),
      room('call', 'Konkursy'),
      room('small_grant', 'Małe granty'),
      room('contract', 'Umowy i rozliczenia'),
      room('in_kind_support', 'Współpraca pozafinansowa'),
      room('initiative', 'Inicjatywy'),
    ],
  },
  {
    name: 'Ludzie i jakość',
    rooms: [room('council', 'Rada i zespoły'), room('quality', 'Jakość współpracy'), room('event', 'Szkolenia i doradztwo')],
  },
  {
    name: 'Zasoby',
    rooms: [
      room('organisation', 'Organizacje'),
      room('document', 'Dokumenty'),
      room('report', 'Sprawozdania'),
      room('settings', 'Ustawienia'),
    ],
  },
];

/** Groups with the rooms that have a page; a group without any is left out. */
export function builtRooms(routes: readonly Route[]): Group[] {
  const built = (one: Room) => routes.some((route) => route.room === one.key && route.pattern === one.path);
  return GROUPS.map((group) => ({ ...group, rooms: group.rooms.filter(built) })).filter((group) => group.rooms.length > 0);
}

export function roomOf(key: RoomKey | undefined): Room | undefined {
  return GROUPS.flatMap((group) => group.rooms).find((one) => one.key === key);
}
