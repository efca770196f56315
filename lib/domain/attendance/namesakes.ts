import { storedName } from '../people/name.ts';
import type { Attendee } from './attendance.ts';

/**
 * What is noted behind the names of people who share theirs with somebody else on the list, by person, as the 名单 notes
 * it: what the roster keeps to tell them apart (大, 小), else `female` behind the woman of a woman and a man, else the
 * unit of each (办会规则 3.1). Nobody else is in it.
 */
export function namesakeNotes(people: readonly Attendee[], female: string): ReadonlyMap<string, string> {
  const groups = [...Map.groupBy(people, ({ name }) => storedName(name)).values()];
  return new Map(
    groups
      .filter((same) => same.length > 1)
      .flatMap((same) => {
        const women = same.filter(({ gender }) => gender === 'female');
        const isTold = women.length === 1 && same.length === 2;
        return same.flatMap((person) => {
          const { personId, namesakeNote, bodyShortName } = person;
          const sex = women.includes(person) ? female : '';
          const note = namesakeNote || (isTold ? sex : bodyShortName);
          return note === '' ? [] : [[personId, note] as const];
        });
      }),
  );
}
