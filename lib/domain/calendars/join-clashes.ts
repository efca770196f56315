import type { PersonId } from '../id.ts';
import { type Clash, compareWeight } from './clash.ts';
import type { Commitment } from './commitment.ts';
import type { PreparedGround } from './ground.ts';
import { matters } from './known-twice.ts';
import { isSameMatter, timesDiffer } from './same-matter.ts';
import { during } from './timeline.ts';

/**
 * One clash of a kind where several sources say the same matter: the heaviest, and of equals that of the entry which
 * speaks for it, with whoever any of them names. A clash with only one of them, because it says another time, stays.
 */
export function joinClashes(prepared: PreparedGround, clashes: readonly Clash[]): readonly Clash[] {
  const entries = new Set(clashes.flatMap(({ with: { entry } }) => entry ?? []));
  if (!isAnyKnownTwice([...entries])) return clashes;
  const leads = new Map<string, Commitment>();
  for (const { lead, copies } of matters([...entries], prepared.sourceById)) {
    for (const each of [lead, ...copies]) leads.set(each.id, lead);
  }
  const groups = Map.groupBy(clashes, ({ kind, with: { id } }) => `${kind}:${leads.get(id)?.id ?? id}`);
  return [...groups.values()].map((group) => joined(group, leads));
}

/** Most entries are not, and it is asked for every time a meeting could begin in a year. */
function isAnyKnownTwice(entries: readonly Commitment[]): boolean {
  for (let one = 1; one < entries.length; one++) {
    for (let other = 0; other < one; other++) {
      if (isSameMatter(entries[one] as Commitment, entries[other] as Commitment)) return true;
    }
  }
  return false;
}

function joined(group: readonly Clash[], leads: ReadonlyMap<string, Commitment>): Clash {
  const isLead = ({ with: { id } }: Clash): number => Number(leads.get(id)?.id === id);
  const [first, ...rest] = [...group].sort((a, b) => weigh(a, b) || isLead(b) - isLead(a)) as [
    Clash,
    ...Clash[],
  ];
  if (rest.length === 0) return first;
  // Whom an entry names is better known than who is only thought to be needed there by a post.
  const alike = rest.filter(({ cause }) => cause === first.cause);
  const people = new Set<PersonId>([first, ...alike].flatMap((clash) => clash.people));
  const copies = rest.flatMap(({ with: { entry } }) => entry ?? []);
  const stamp = [first.stamp, ...joining(first, rest, people)].join('+');
  return { ...first, stamp, people: [...people], with: { ...first.with, copies } };
}

/** Bodies, people and other hours that the other clashes bring in: whoever let the first one be did not let these be. */
function joining(
  { with: first, people: named }: Clash,
  rest: readonly Clash[],
  people: ReadonlySet<PersonId>,
): readonly string[] {
  const bodies = new Set(rest.flatMap((clash) => clash.with.bodyId ?? []));
  if (first.bodyId !== null) bodies.delete(first.bodyId);
  const hours = rest.flatMap(({ with: other }) =>
    timesDiffer(first, other) ? [`${other.start}/${other.end}`] : [],
  );
  return [...bodies, ...[...people].filter((each) => !named.includes(each)), ...new Set(hours)].sort();
}

/** Heavier first, then where we give way: what several bodies share asks for the most that any of them does. */
function weigh(a: Clash, b: Clash): number {
  const order = { ours: 0, agree: 1, theirs: 2 };
  return compareWeight(a, b) || (a.yields && b.yields ? order[a.yields] - order[b.yields] : 0);
}

/** The clashes with everything that any other source says of the same matters, whether that is in the way or not. */
export function withCopies(prepared: PreparedGround, clashes: readonly Clash[]): readonly Clash[] {
  const { timeline } = prepared;
  return clashes.map((clash) => {
    const { entry } = clash.with;
    if (!entry || entry.meetingId !== null) return clash;
    const near = during(timeline, entry.start.epochMilliseconds, entry.end.epochMilliseconds);
    const copies = near
      .map((index) => timeline.items[index] as Commitment)
      .filter((each) => each !== entry && isSameMatter(entry, each));
    return copies.length === 0 ? clash : { ...clash, with: { ...clash.with, copies } };
  });
}
