import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { leadOf } from '#lib/domain/people/delegation-post.ts';
import { peopleInOrder } from './people-in-order.ts';

/** The deputies of one delegation (代表团). */
export interface DeputyGroup {
  /** Its short name; empty: those who are in none. */
  readonly delegation: string;
  readonly people: readonly Attendee[];
}

/**
 * The deputies to a congress by delegation, delegations in the order of the office and those in none last: a congress is
 * seated and signs in by delegation (办会规则 2.4). Its head stands first, then its deputy heads,
 * then as in every list. Null where no deputy is in a delegation, and at other meetings.
 */
export function deputyGroups(dossier: Dossier): readonly DeputyGroup[] | null {
  if (dossier.meeting.type !== 'congress') return null;
  const names = new Set(
    dossier.bodies.filter(({ kind }) => kind === 'delegation').map(({ shortName }) => shortName),
  );
  const byName = Map.groupBy(peopleInOrder(dossier, 'member'), ({ bodyShortName }) =>
    names.has(bodyShortName) ? bodyShortName : '',
  );
  const groups = [...names, ''].flatMap((delegation) => {
    const people = byName.get(delegation);
    return people === undefined ? [] : [{ delegation, people: leadersFirst(people) }];
  });
  return groups.some(({ delegation }) => delegation !== '') ? groups : null;
}

const place = { head: 0, deputy: 1, none: 2 } as const;

function leadersFirst(people: readonly Attendee[]): readonly Attendee[] {
  return people.toSorted((one, other) => place[leadOf(one.post)] - place[leadOf(other.post)]);
}
