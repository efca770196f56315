import type { AttendanceList, Attendee, Capacity } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { sortByName } from '#lib/domain/people/name-order.ts';

/**
 * The people of one capacity as every list prints them: members by the rank table, those without a rank by strokes;
 * others in the order the office wrote them down. Names that cannot be ordered stand last, where they are seen.
 */
export function peopleInOrder(dossier: Dossier, capacity: Capacity): readonly Attendee[] {
  const { attendance, office } = dossier;
  const { enteredStrokes } = dossier;
  const kept = ordered.get(attendance);
  const known = kept?.enteredStrokes === enteredStrokes ? kept.lists : new Map<string, readonly Attendee[]>();
  ordered.set(attendance, { enteredStrokes, lists: known });
  const key = `${capacity} ${office.seating.nameOrder}`;
  const people = known.get(key) ?? order(dossier, capacity);
  known.set(key, people);
  return people;
}

/** Lists in order, as long as the list they are taken from lives: a dozen papers of thousands ask for the same one. */
const ordered = new WeakMap<AttendanceList, Ordered>();

interface Ordered {
  readonly enteredStrokes: Dossier['enteredStrokes'];
  readonly lists: Map<string, readonly Attendee[]>;
}

function order(dossier: Dossier, capacity: Capacity): readonly Attendee[] {
  const people = dossier.attendance.attendees.filter((person) => person.capacity === capacity);
  if (capacity !== 'member') return people;
  const ranked = people.filter((person) => person.rank !== null);
  const { sorted, unsortable } = sortByName(
    people.filter((person) => person.rank === null),
    (person) => person.name,
    dossier.office.seating.nameOrder,
    dossier.enteredStrokes,
  );
  return [
    ...ranked.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0)),
    ...sorted,
    ...unsortable.map(({ item }) => item),
  ];
}
