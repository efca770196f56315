import type { Temporal } from 'temporal-polyfill';
import type { BodyId, PersonId } from '../id.ts';
import { heldPosts, postRows, type RosterTarget } from './lay-over.ts';
import { leadingGrade } from './leading-post.ts';
import { type Group, type HeldPost, type Person, postsOn } from './person.ts';
import { placeByPost, type Ranked } from './place-by-post.ts';
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
  /** Who has no rank among those who have is given the place their post proposes; left out: it is only named. */
  readonly place?: boolean;
}

export interface ProposedRanks {
  /** The entries in the order of the rows, those who lead with their ranks. */
  readonly entries: readonly RosterEntry[];
  readonly faults: readonly RosterFault[];
  /** The new ranks of those of ours who make room for somebody placed. */
  readonly moved: ReadonlyMap<PersonId, number>;
}

/** Circles in which leaders stand before everybody else. */
const ledCircles: ReadonlySet<Group> = new Set<Group>(['members', 'chairpersons', 'deputies']);

/**
 * Ranks for those who lead our own body, where neither the roster nor the office gives any: 主任, 常务副主任, 副主任, 秘书长,
 * and of one post in the order of the rows (rules 2.1, 3.1). Everybody else goes by strokes. Where some of its leaders have
 * ranks already, those are the office's own order: who has no place in it is named with the one their post proposes, and is
 * put there once a person says so.
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
    // Where the file has ranks of its own, what is missing is written there.
    if (ledBy.some((one) => one.isRanked))
      return { entries, moved: nobody, faults: without.map(({ entry }) => unranked(entry, columns)) };
    return placed(
      { entries, without, standing: everybody.flatMap((one) => standingOf(one, ground)) },
      ground,
      columns,
    );
  }
  const inOrder = ledBy.toSorted((a, b) => a.grade - b.grade).map(({ entry }) => entry);
  const places = new Map(inOrder.map(({ key }, at) => [key, at + 1]));
  return {
    entries: entries.map((entry) => withRank(entry, places.get(entry.key), ground)),
    faults: proposed(inOrder, columns),
    moved: nobody,
  };
}

const nobody: ReadonlyMap<PersonId, number> = new Map();

interface ToPlace {
  readonly entries: readonly RosterEntry[];
  readonly without: readonly { readonly entry: RosterEntry; readonly grade: number }[];
  readonly standing: readonly Ranked[];
}

function placed(
  { entries, without, standing }: ToPlace,
  ground: RankGround,
  columns: ReadonlyMap<string, readonly RosterColumn[]>,
): ProposedRanks {
  const newcomers = without.map(({ entry: { key, name }, grade }) => ({ key, name, grade }));
  const places = placeByPost(standing, newcomers);
  const said = ground.place
    ? ({ code: 'rank-placed', severity: 'note', mend: 'nothing' } as const)
    : ({ code: 'rank-place', severity: 'warn', mend: 'place-by-post' } as const);
  const faults = without.map(({ entry }) => {
    const { rank = 0, after = '' } = places.of.get(entry.key) ?? {};
    const facts = {
      name: entry.name,
      text: entry.post,
      after: after || 'none',
      rank,
      people: places.moved.size,
    };
    return faultOf(entry, columns, { ...said, facts });
  });
  if (!ground.place) return { entries, faults, moved: nobody };
  const ranked = entries.map((entry) => withRank(entry, places.of.get(entry.key)?.rank, ground));
  return { entries: ranked, faults, moved: places.moved };
}

/** The rank somebody of ours has among those who lead, and by which post; nothing of who has none. */
function standingOf({ id, name, memberships }: Person, ground: RankGround): readonly Ranked[] {
  const held = postsOn(memberships, ground.day).filter((post) => isLed(post, ground));
  const [rank] = held.flatMap((post) => post.rank ?? []).sort((a, b) => a - b);
  const grade = Math.min(...held.map(({ post }) => leadingGrade(post) ?? Number.POSITIVE_INFINITY));
  return rank === undefined ? [] : [{ personId: id, name, grade, rank }];
}

/** Somebody of ours at another rank among those who lead. */
export function atRank(person: Person, rank: number, ground: Pick<RankGround, 'own' | 'day'>): Person {
  const open = new Set<HeldPost>(postsOn(person.memberships, ground.day));
  return {
    ...person,
    memberships: person.memberships.map((held) =>
      held.rank !== null && open.has(held) && isLed(held, ground) ? { ...held, rank } : held,
    ),
  };
}

function isLed(
  { group, bodyId }: Pick<HeldPost, 'group' | 'bodyId'>,
  { own }: Pick<RankGround, 'own'>,
): boolean {
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
  return [faultOf(first, columns, { code: 'ranks-proposed', severity: 'note', mend: 'choose-ranks', facts })];
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
