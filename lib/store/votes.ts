import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { AgendaItemId, MeetingId } from '#lib/domain/id.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { storedName } from '#lib/domain/people/name.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Nomination } from '#lib/domain/votes/rejected-twice.ts';
import type { VoteMethod } from '#lib/domain/votes/vote-method.ts';
import type { VoteKey, VoteOutcome, VoteResult, VoteSubject } from '#lib/domain/votes/vote-result.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { isDuplicate } from './errors.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, toInstant } from './temporal.ts';
import { newestStanding } from './undo-trail.ts';

type VoteRow = Prisma.VoteResultGetPayload<object>;

/** What is kept of a vote, without who recorded it and when. */
export type VoteContent = Omit<VoteResult, keyof VoteKey | 'recordedBy' | 'recordedAt' | 'version'>;

/** A stored result as the core knows it. */
export function voteOf(row: VoteRow): VoteResult {
  const { id, meetingId, takenBack, ...kept } = row;
  return {
    ...kept,
    itemId: row.itemId as AgendaItemId,
    subject: row.subject as unknown as VoteSubject,
    method: row.method as VoteMethod,
    outcome: row.outcome as VoteOutcome,
    candidates: row.candidates as unknown as VoteResult['candidates'],
    recordedAt: toInstant(row.recordedAt).toString(),
  };
}

/** The results of a meeting that stand. */
export async function listVotes(db: Database, meetingId: MeetingId): Promise<readonly VoteResult[]> {
  const rows = await db.voteResult.findMany({
    where: { meetingId, takenBack: false },
    orderBy: { id: 'asc' },
  });
  return rows.map(voteOf);
}

/** Versions of results that were taken back, by their keys: the next one recorded goes on from there. */
export async function findTakenBack(
  db: Database,
  meetingId: MeetingId,
): Promise<readonly (VoteKey & { readonly version: number })[]> {
  const rows = await db.voteResult.findMany({
    where: { meetingId, takenBack: true },
    select: { itemId: true, motion: true, round: true, version: true },
  });
  return rows.map((row) => ({ ...row, itemId: row.itemId as AgendaItemId }));
}

/** Every vote on an appointment at other meetings of the same term and body, the earliest first. */
export async function findNominations(
  db: Database,
  { id, hostBodyId, term }: Pick<Meeting, 'id' | 'hostBodyId' | 'term'>,
): Promise<readonly Nomination[]> {
  const rows = await db.voteResult.findMany({
    where: {
      takenBack: false,
      outcome: { in: ['carried', 'not-carried'] },
      subject: { path: ['act'], equals: 'appoint' },
      meeting: { id: { not: id }, hostBodyId, term },
    },
    select: {
      subject: true,
      outcome: true,
      round: true,
      meeting: { select: { shortTitle: true, sittings: true } },
    },
  });
  const startOf = ({ meeting: { sittings } }: (typeof rows)[number]): number =>
    Math.min(...sittings.map(({ startsAt }) => startsAt.getTime()));
  return rows
    .sort((a, b) => startOf(a) - startOf(b) || a.round - b.round)
    .map(({ subject, outcome, meeting }) => {
      const { name, post } = subject as unknown as VoteSubject;
      return {
        name: storedName(name),
        post: post.trim(),
        carried: outcome === 'carried',
        meeting: meeting.shortTitle,
      };
    });
}

interface VoteChange {
  readonly meetingId: MeetingId;
  readonly key: VoteKey;
  /** The version it was based on; 0 where nothing was recorded yet. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

export interface SaveVote extends VoteChange {
  readonly content: VoteContent;
  readonly change: 'record-vote' | 'correct-vote';
  /** Why it is corrected; goes into the trail. */
  readonly why: string;
}

type Saved = Promise<Result<number, Refusal>>;

/** Keeps the result of one vote; `stale` where a colleague kept or changed it first. Answers the new version. */
export async function saveVote(db: Database, save: SaveVote): Saved {
  const { content, actor, at, change, why } = save;
  const { candidates, subject, ...figures } = content;
  const data = {
    ...figures,
    subject: { ...subject },
    candidates: candidates.map((one) => ({ ...one })),
    takenBack: false,
    recordedBy: actor.name,
    recordedAt: fromInstant(at),
  };
  try {
    return await db.$transaction(async (tx): Saved => {
      const before = await tx.voteResult.findUnique({ where: whereOf(save) });
      if (before ? !(await put(tx, save, before, data)) : save.basedOn !== 0) return stale(tx, save, content);
      if (!before) await tx.voteResult.create({ data: { ...data, ...save.key, meetingId: save.meetingId } });
      const row = await tx.voteResult.findUniqueOrThrow({ where: whereOf(save) });
      await note(tx, save, change, row.id, before && heldOf(before), { ...content, why });
      return ok(row.version);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return stale(db, save, content);
  }
}

/** Takes a result back; it is as if it had not been recorded. `stale` where a colleague changed it since. */
export async function takeBackVote(db: Database, change: VoteChange): Saved {
  return db.$transaction(async (tx): Saved => {
    const before = await tx.voteResult.findUnique({ where: whereOf(change) });
    if (!before || before.takenBack) return refuse({ kind: 'not-found', what: 'vote' });
    if (!(await put(tx, change, before, { takenBack: true }))) return stale(tx, change, null);
    await note(tx, change, 'take-back-vote', before.id, heldOf(before), null);
    return ok(change.basedOn + 1);
  });
}

const UNDO = 'undo-vote';
/** More changes of one result than anybody takes back one after another. */
const LOOKED_BACK = 100;

/**
 * Puts a result back as it was before one's last change of it, or away where there was none. Only one's own
 * (`vote.changed-by-colleague`); `stale` where it changed since it was seen; `not-found` where nothing is left to undo.
 */
export async function undoVoteChange(db: Database, change: VoteChange): Saved {
  return db.$transaction(async (tx): Saved => {
    const row = await tx.voteResult.findUnique({ where: whereOf(change) });
    const event = row && (await findStanding(tx, row.id));
    if (!event) return refuse({ kind: 'not-found', what: 'change' });
    if (event.actorId !== change.actor.userId)
      return refuse({ kind: 'blocked', codes: ['vote.changed-by-colleague'] });
    const before = event.before as unknown as Prisma.VoteResultUncheckedUpdateManyInput | null;
    const data = before === null ? { takenBack: true } : { ...before, takenBack: false };
    if (!(await put(tx, change, row, data))) return stale(tx, change, null);
    await note(tx, change, UNDO, row.id, heldOf(row), before);
    return ok(change.basedOn + 1);
  });
}

/** The change that is undone next; null: none stands. */
async function findStanding(tx: Transaction, entityId: string) {
  const events = await tx.auditEvent.findMany({
    where: { entity: 'vote', entityId },
    orderBy: { seq: 'desc' },
    take: LOOKED_BACK,
  });
  return newestStanding(events, UNDO);
}

type Where = Prisma.VoteResultWhereUniqueInput;

function whereOf({ meetingId, key }: VoteChange): Where {
  const { itemId, motion, round } = key;
  return { meetingId_itemId_motion_round: { meetingId, itemId, motion, round } };
}

/** Writes the row where it is still at the version it was based on; false: somebody was first. */
async function put(
  tx: Transaction,
  { basedOn }: Pick<VoteChange, 'basedOn'>,
  { id }: Pick<VoteRow, 'id'>,
  data: Prisma.VoteResultUncheckedUpdateManyInput,
): Promise<boolean> {
  const version = basedOn + 1;
  const { count } = await tx.voteResult.updateMany({
    where: { id, version: basedOn },
    data: { ...data, version },
  });
  return count > 0;
}

/** The row as the trail keeps it: what `put` writes back. Null: it was taken back. */
function heldOf({ id, meetingId, itemId, motion, round, takenBack, version, ...held }: VoteRow) {
  return takenBack ? null : held;
}

function note(
  tx: Transaction,
  { actor, at }: VoteChange,
  action: string,
  id: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  return appendAudit(tx, entryBy({ actor, at }, action, 'vote', id, before, after));
}

async function stale(
  db: Database | Transaction,
  change: VoteChange,
  yours: VoteContent | null,
): Promise<Result<never, Refusal>> {
  const row = await db.voteResult.findUnique({ where: whereOf(change) });
  const read = async () => row && voteOf(row);
  return refuseStale(db, { what: 'vote', id: row?.id ?? '', read, yours });
}
