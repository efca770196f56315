import type { Temporal } from 'temporal-polyfill';
import type { BodyId } from '../id.ts';
import { heldPosts, postRows, type RosterTarget } from './lay-over.ts';
import { leadingGrade } from './leading-post.ts';
import { type Group, type HeldPost, type Person, postsOn } from './person.ts';
import type { RosterEntry, RosterFault, RosterPost } from './roster.ts';
import { placeOf, type RosterColumn } from './roster-columns.ts';

/** A row of a roster and whom it may be about. */
export interface RankedRow {
  readonly entry: RosterEntry;
  readonly persons: readonly Person[];
}

export interface RankGround {
  readonly target: RosterTarget;
  /** Our own body, whose leaders have ranks. */
  readonly own: BodyId;
  readonly day: Temporal.PlainDate;
}

export interface ProposedRanks {
  /** The entries in the order of the rows, those who lead with their ranks. */
  readonly entries: readonly RosterEntry[];
  readonly faults: readonly RosterFault[];
}

/** Circles in which leaders stand before everybody else. */
const ledCircles: ReadonlySet<Group> = new Set<Group>(['members', 'chairpersons', 'deputies']);

/**
 * Ranks for those who lead our own body, where neither the roster nor the office gives any: 主任, 常务副主任, 副主任, 秘书长,
 * and of one post in the order of the rows (rules 2.1, 3.1). Everybody else goes by strokes. Where some of its leaders have
 * ranks already, those are the office's own order: nobody is put into it by guess, and who has no place in it is named.
 */
export function rankByPost(
  rows: readonly RankedRow[],
  everybody: readonly Person[],
  ground: RankGround,
  columns: ReadonlyMap<string, readonly RosterColumn[]>,
): ProposedRanks {
  const ledBy = rows.flatMap(({ entry, persons }) => {
    const held = leadingRows(entry, ground);
    const grade = Math.min(...held.map(({ post }) => leadingGrade(post) ?? Number.POSITIVE_INFINITY));
    return held.length > 0
      ? [{ entry, grade, persons, isRanked: held.some(({ rank }) => rank !== null) }]
      : [];
  });
  const isRanked = (person: Person): boolean =>
    postsOn(person.memberships, ground.day).some((post) => isLed(post, ground) && post.rank !== null);
  const entries = rows.map(({ entry }) => entry);
  if (ledBy.some((one) => one.isRanked) || everybody.some(isRanked)) {
    const without = ledBy.filter((one) => !one.isRanked && !one.persons.some(isRanked));
    return { entries, faults: without.map(({ entry }) => unranked(entry, columns)) };
  }
  const inOrder = ledBy.toSorted((a, b) => a.grade - b.grade).map(({ entry }) => entry);
  const places = new Map(inOrder.map(({ key }, at) => [key, at + 1]));
  return {
    entries: entries.map((entry) => withRank(entry, places.get(entry.key), ground)),
    faults: proposed(inOrder, columns),
  };
}

function isLed({ group, bodyId }: Pick<HeldPost, 'group' | 'bodyId'>, { own }: RankGround): boolean {
  return bodyId === own && ledCircles.has(group);
}

/** Of the posts of a row those by which they lead our body now; a unit that is none of ours leads another. */
function leadingRows(entry: RosterEntry, { target, own, day }: RankGround): readonly RosterPost[] {
  const held = heldPosts(entry, target);
  return postRows(entry, target).filter((row, at) => {
    const { group, to } = held[at] as HeldPost;
    const isOwn = (row.body === '' ? target.bodyId : target.bodyOf(row.body)) === own;
    const isOver = to !== null && to.toString() < day.toString();
    return isOwn && !isOver && ledCircles.has(group) && leadingGrade(row.post) !== null;
  });
}

function withRank(entry: RosterEntry, rank: number | undefined, ground: RankGround): RosterEntry {
  if (rank === undefined) return entry;
  const leading = new Set(leadingRows(entry, ground));
  const ranked = <P extends RosterPost>(row: P): P => (leading.has(row) ? { ...row, rank } : row);
  return { ...ranked(entry), morePosts: entry.morePosts.map(ranked) };
}

function proposed(
  inOrder: readonly RosterEntry[],
  columns: ReadonlyMap<string, readonly RosterColumn[]>,
): readonly RosterFault[] {
  const [first] = inOrder;
  if (!first) return [];
  const facts = { people: inOrder.length, text: inOrder.map(({ name }) => name).join('、') };
  return [faultOf(first, columns, { code: 'ranks-proposed', severity: 'note', mend: 'confirm', facts })];
}

function unranked(entry: RosterEntry, columns: ReadonlyMap<string, readonly RosterColumn[]>): RosterFault {
  const facts = { name: entry.name, text: entry.post };
  return faultOf(entry, columns, { code: 'rank-missing', severity: 'warn', mend: 'set-rank', facts });
}

function faultOf(
  { key, row, sheet }: RosterEntry,
  columns: ReadonlyMap<string, readonly RosterColumn[]>,
  said: Pick<RosterFault, 'code' | 'severity' | 'mend' | 'facts'>,
): RosterFault {
  const column = placeOf('post', columns.get(key) ?? []);
  return { row, ...(sheet === undefined ? {} : { sheet }), column, field: 'post', ...said };
}
