import { Temporal } from 'temporal-polyfill';
import type { BodyId } from '../id.ts';
import { keptNote } from './name.ts';
import { countedGroups, type Group, type HeldPost, type Person, type PersonContent } from './person.ts';
import { isBesideCircle, type Need, type RosterEntry, type RosterPost } from './roster.ts';

/** Where the people of a roster belong as far as its rows do not say. */
export interface RosterTarget {
  readonly group: Group;
  readonly bodyId: BodyId;
  /** The office of our own body, whose the staff are whose row names no unit; left out: they fall to `bodyId` too. */
  readonly officeId?: BodyId | undefined;
  /** The body of a unit as it is written; undefined: none of the office's. */
  readonly bodyOf: (unit: string) => BodyId | undefined;
  /** The file has a column for circles: a row that names no post at all means that there is none. */
  readonly saysCircles: boolean;
  /** Since when a post is held of which no row says it, by its circle; null: since ever. */
  readonly sinceIn: (group: Group) => Temporal.PlainDate | null;
}

/** A person as they are saved, without what only the store knows. */
export function contentOf(person: Person): PersonContent {
  const { id: _, version: __, memberships, ...fields } = person;
  return { ...fields, memberships: memberships.map(({ id: _id, personId: _person, ...held }) => held) };
}

/** The row laid over what is known: an empty cell never erases (无 under what somebody needs is none), and a post already held is not held twice. */
export function layOver(entry: RosterEntry, before: Person | null, target: RosterTarget): PersonContent {
  const known = before && contentOf(before);
  return {
    name: known?.name ?? entry.name,
    gender: entry.gender === 'unknown' ? (known?.gender ?? 'unknown') : entry.gender,
    ethnicity: entry.ethnicity || (known?.ethnicity ?? ''),
    phone: entry.phone || (known?.phone ?? ''),
    email: entry.email || (known?.email ?? ''),
    diet: needAfter(entry, known, 'diet'),
    access: needAfter(entry, known, 'access'),
    consent: known?.consent ?? '',
    needsUse: known?.needsUse ?? 'lists',
    reading: entry.reading || (known?.reading ?? ''),
    namesakeNote: keptNote(entry.apart?.split('，') ?? []) || (known?.namesakeNote ?? ''),
    memberships: layPosts(known?.memberships ?? [], heldPosts(entry, target, known), target),
  };
}

/** The posts a row gives as they are saved: each in its body and circle. `known`: what is known of whom it is about. */
export function heldPosts(
  entry: RosterEntry,
  target: RosterTarget,
  known: PersonContent | null = null,
): readonly HeldPost[] {
  const into = { ...target, group: circleOfRow(entry, target) };
  return postRows(entry, target).map((row) => inCircleHeld(row, postOf(row, into, known), entry, known));
}

/** The posts a row gives: none at all where the file has a column for circles and nothing of a post is said. */
export function postRows(
  entry: RosterEntry,
  { saysCircles }: Pick<RosterTarget, 'saysCircles'>,
): readonly RosterPost[] {
  return [entry, ...entry.morePosts].filter((row) => !saysCircles || !isBlank(row));
}

function needAfter(entry: RosterEntry, known: PersonContent | null, need: Need): string {
  return entry[need] || (entry.notNeeded?.includes(need) ? '' : (known?.[need] ?? ''));
}

/** What is known of a person that a row says they do not need. */
export function clearedNeeds(
  entry: Pick<RosterEntry, 'notNeeded'>,
  person: Pick<Person, Need>,
): readonly Need[] {
  return (entry.notNeeded ?? []).filter((need) => person[need] !== '');
}

/** Whether the row laid over a person leaves them as they are. */
export function saysNothingNew(entry: RosterEntry, before: Person, target: RosterTarget): boolean {
  return JSON.stringify(layOver(entry, before, target)) === JSON.stringify(plainly(contentOf(before)));
}

/** In the order of fields of `layOver`. */
function plainly({
  name,
  gender,
  ethnicity,
  phone,
  email,
  diet,
  access,
  consent,
  needsUse,
  reading,
  namesakeNote,
  memberships,
}: PersonContent) {
  return {
    name,
    gender,
    ethnicity,
    phone,
    email,
    diet,
    access,
    consent,
    needsUse,
    reading,
    namesakeNote,
    memberships: memberships.map(inOrder),
  };
}

function inOrder({ bodyId, group, post, rank, from, to }: HeldPost): HeldPost {
  return { bodyId, group, post, rank, from, to };
}

/** The circle a row without one falls to: whoever only attends is none of those a quorum is counted on. */
function circleOfRow(entry: Pick<RosterEntry, 'capacity'>, { group }: Pick<RosterTarget, 'group'>): Group {
  return isBesideCircle(entry.capacity) && countedGroups.has(group) ? 'other' : group;
}

/** A member who only attends somewhere, told with the post they are a member by, holds it once and in their circle. */
function inCircleHeld(
  { group }: RosterPost,
  post: HeldPost,
  { capacity }: RosterEntry,
  known: PersonContent | null,
): HeldPost {
  if (group !== null || !isBesideCircle(capacity)) return post;
  const held = known?.memberships.find(
    (one) => one.bodyId === post.bodyId && one.post === post.post && one.to === null,
  );
  return held ? { ...post, group: held.group } : post;
}

function isBlank({ body, group, post, rank, from, to }: RosterPost): boolean {
  return body === '' && group === null && post === '' && rank === null && from === '' && to === '';
}

function postOf(
  row: RosterPost,
  { group, bodyId, officeId, bodyOf }: RosterTarget,
  known: PersonContent | null,
): HeldPost {
  const circle = row.group ?? group;
  // Staff is the office's, but for who is on the roster as our own body's: they hold that post, not a second one.
  const isHeld = known?.memberships.some(
    (held) => held.bodyId === bodyId && held.group === circle && held.to === null,
  );
  const unsaid = row.body === '' && circle === 'staff' && !isHeld ? (officeId ?? bodyId) : bodyId;
  return {
    bodyId: bodyOf(row.body) ?? unsaid,
    group: circle,
    post: row.post,
    rank: row.rank,
    from: row.from === '' ? null : Temporal.PlainDate.from(row.from),
    to: row.to === '' ? null : Temporal.PlainDate.from(row.to),
  };
}

/**
 * Each post of the rows is found among those held: as it is, then by its words, then as the open one of that body and
 * circle, whose words it renews. What is not found is added, from the day the import says where its row says none.
 */
function layPosts(
  held: readonly HeldPost[],
  rows: readonly HeldPost[],
  { sinceIn }: Pick<RosterTarget, 'sinceIn'>,
): readonly HeldPost[] {
  const laid = held.map(inOrder);
  const taken = new Set<number>();
  const find = (row: HeldPost, test: (one: HeldPost) => boolean): number =>
    laid.findIndex(
      (one, at) => !taken.has(at) && one.bodyId === row.bodyId && one.group === row.group && test(one),
    );
  const put = (row: HeldPost, at: number): void => {
    const one = laid[at];
    taken.add(one ? at : laid.length);
    if (!one) laid.push({ ...row, from: row.from ?? beginOf(row, sinceIn) });
    else
      laid[at] = {
        ...one,
        post: row.post || one.post,
        rank: row.rank ?? one.rank,
        from: row.from ?? one.from,
        to: row.to ?? one.to,
      };
  };
  const left = rows.filter((row) => {
    const at = find(
      row,
      (one) => one.post === row.post && isSameDay(one.from, row.from) && isSameDay(one.to, row.to),
    );
    if (at >= 0) put(row, at);
    return at < 0;
  });
  for (const row of left) {
    const byWords = find(
      row,
      (one) =>
        one.post === row.post &&
        (row.from === null || isSameDay(one.from, row.from)) &&
        // Whoever holds a post again holds a new one: one that ended stays as it was.
        (one.to === null || row.to !== null),
    );
    const isOpen = row.from === null && row.to === null;
    put(row, byWords >= 0 ? byWords : find(row, (one) => isOpen && one.to === null));
  }
  return laid;
}

function isSameDay(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return one?.toString() === other?.toString();
}

/** A post that ended before the import's day did not begin on it. */
function beginOf({ group, to }: HeldPost, sinceIn: RosterTarget['sinceIn']): Temporal.PlainDate | null {
  const since = sinceIn(group);
  return since !== null && to !== null && Temporal.PlainDate.compare(to, since) < 0 ? null : since;
}
