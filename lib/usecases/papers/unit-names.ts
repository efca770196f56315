import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { allSeats, type RoomLayout } from '#lib/domain/seating/room.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What the units of papers are called, by their anchors, in the words of the dossier as it is now. */
export function unitNames(dossier: Dossier, locale: Locale): ReadonlyMap<string, string> {
  const known = named.get(dossier) ?? new Map<Locale, ReadonlyMap<string, string>>();
  named.set(dossier, known);
  const names = known.get(locale) ?? namesOf(dossier, locale);
  known.set(locale, names);
  return names;
}

/** Every stale paper asks for the same names. */
const named = new WeakMap<Dossier, Map<Locale, ReadonlyMap<string, string>>>();

function namesOf(dossier: Dossier, locale: Locale): ReadonlyMap<string, string> {
  const { agenda, attendance, meeting, venues } = dossier;
  const w = words(locale, 'printing');
  const venueId = meeting.sittings[0]?.venueId;
  const room = venues.find(({ id }) => id === venueId)?.layout;
  return new Map([
    ...agenda.items.map((item) => [`item:${item.id}`, item.title] as const),
    ...attendance.attendees.map((person) => [`person:${person.personId}`, person.name] as const),
    ...meeting.sittings.map(
      ({ id, name }, at) => [`sitting:${id}`, name || w('unit.sitting', { n: at + 1 })] as const,
    ),
    ...(room ? seatNames(room, locale) : []),
    ['meeting', w('unit.meeting')],
    ['agenda', w('unit.agenda')],
    ['attendance', w('unit.attendance')],
    ['rest', w('unit.rest')],
  ]);
}

function seatNames(room: RoomLayout, locale: Locale): readonly (readonly [ref: string, name: string])[] {
  const known = seats.get(room) ?? new Map<Locale, ReturnType<typeof seatNames>>();
  seats.set(room, known);
  const say = words(locale, 'seating');
  const names =
    known.get(locale) ??
    allSeats(room).map(
      ({ id, rowLabel, number, kind }) =>
        [`seat:${id}`, say('seat.short', { row: rowLabel, seat: number, kind })] as const,
    );
  known.set(locale, names);
  return names;
}

/** A hall has thousands, and every late change asks for them. */
const seats = new WeakMap<RoomLayout, Map<Locale, ReturnType<typeof seatNames>>>();
