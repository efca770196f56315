import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { seatsInOrder } from '#lib/domain/seating/room.ts';
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
  const say = words(locale, 'seating');
  return new Map([
    ...agenda.items.map((item) => [`item:${item.id}`, item.title] as const),
    ...attendance.attendees.map((person) => [`person:${person.personId}`, person.name] as const),
    ...meeting.sittings.map(
      ({ id, name }, at) => [`sitting:${id}`, name || w('unit.sitting', { n: at + 1 })] as const,
    ),
    ...(room?.areas ?? [])
      .flatMap(seatsInOrder)
      .map(
        ({ id, rowLabel, number, kind }) =>
          [`seat:${id}`, say('seat.short', { row: rowLabel, seat: number, kind })] as const,
      ),
    ['meeting', w('unit.meeting')],
    ['agenda', w('unit.agenda')],
    ['attendance', w('unit.attendance')],
    ['rest', w('unit.rest')],
  ]);
}
