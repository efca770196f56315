import type { PlacedSeat } from '#lib/domain/seating/room.ts';
import type { Translator } from '#lib/i18n/words.ts';
import type { AwayPerson, SittingPerson } from '#lib/usecases/seating/view.ts';

type Words = Translator<'seating'>;

/** 3 排 7 号; 主席台 1 排 4 席. */
export function seatWords(w: Words, { kind, rowLabel, number }: PlacedSeat): string {
  return w(kind === 'rostrum' ? 'seat.rostrum' : 'seat.hall', { row: rowLabel, seat: number });
}

/** What a screen reader says of a seat. */
export function plateLabel(
  w: Words,
  seat: PlacedSeat,
  person: SittingPerson | null,
  away: AwayPerson | null,
  isReserved = false,
): string {
  const where = seatWords(w, seat);
  if (away) return w('plate.away', { name: plain(away.name), seat: where });
  if (!person) return w(isReserved ? 'plate.reserved' : 'plate.empty', { seat: where });
  const more = [
    person.place ? w('plate.place', { place: person.place }) : '',
    person.bodyShortName && seat.kind !== 'voting' ? person.bodyShortName : '',
    seat.unit ? w('seat.unit', { unit: seat.unit }) : '',
    person.suggested ? w('plate.suggested') : '',
    person.locked ? w('plate.locked') : person.moved ? w('plate.moved') : '',
  ].filter(Boolean);
  return [w('plate.person', { name: plain(person.name), seat: where }), ...more].join(' · ');
}

/** A name as it is spoken: without the space of print. */
export function plain(name: string): string {
  return name.replaceAll('\u3000', '');
}
