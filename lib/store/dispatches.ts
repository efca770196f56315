import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Dispatch, DispatchedPaper, DocumentNumber } from '#lib/domain/papers/dispatch.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { isDuplicate } from './errors.ts';
import { refuseStale } from './stale.ts';
import { fromPlainDateOrNull, toPlainDateOrNull } from './temporal.ts';

/** What staff decide of a dispatch. */
export type DispatchContent = Omit<Dispatch, 'artefact' | 'version'>;

/** A stored dispatch as the core knows it. */
export function dispatchOf(row: Prisma.DispatchGetPayload<object>): Dispatch {
  const { headed, code, year, sequence, addressees, copies, attachments, sealed, version } = row;
  return {
    artefact: row.artefact as DispatchedPaper,
    ...{ headed, code, year, sequence, addressees, copies, attachments, sealed, version },
    datedOn: toPlainDateOrNull(row.datedOn),
    issuedOn: toPlainDateOrNull(row.issuedOn),
  };
}

/** A number that was given out, and to which paper of which meeting. */
export interface GivenNumber extends DocumentNumber {
  readonly artefact: DispatchedPaper;
  readonly meetingId: string;
  readonly sequence: number;
}

/** Every number given out, by when its paper was first given a head: the code in use last is last. */
export async function listGivenNumbers(db: Database): Promise<readonly GivenNumber[]> {
  const rows = await db.dispatch.findMany({
    where: { sequence: { not: null } },
    orderBy: { id: 'asc' },
    select: { artefact: true, meetingId: true, code: true, year: true, sequence: true },
  });
  return rows.flatMap(({ artefact, sequence, ...row }) =>
    sequence === null ? [] : [{ ...row, artefact: artefact as DispatchedPaper, sequence }],
  );
}

export interface SaveDispatch {
  readonly meetingId: MeetingId;
  readonly artefact: DispatchedPaper;
  readonly content: DispatchContent;
  /** 0 where nothing was kept yet. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Keeps a dispatch whole; `stale` where a colleague kept it first, a fault where another paper has its number. */
export async function saveDispatch(db: Database, save: SaveDispatch): Promise<Result<number, Refusal>> {
  const { meetingId, artefact, content, basedOn, actor, at } = save;
  const where = { meetingId_artefact: { meetingId, artefact } };
  const id = `${meetingId}/${artefact}`;
  try {
    return await db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
      const before = await tx.dispatch.findUnique({ where });
      const version = basedOn + 1;
      const data = { ...dataOf(content), version };
      if ((before?.version ?? 0) === basedOn) {
        const { count } = before
          ? await tx.dispatch.updateMany({ where: { id: before.id, version: basedOn }, data })
          : await tx.dispatch.createMany({ data: { ...data, meetingId, artefact } });
        if (count > 0) {
          const was = before && plain(dispatchOf(before));
          await appendAudit(tx, entryBy({ actor, at }, 'edit-dispatch', 'dispatch', id, was, plain(content)));
          return ok(version);
        }
      }
      const read = async () => readPlain(tx, where);
      return refuseStale(tx, { what: 'dispatch', id, read, yours: plain(content) });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return duplicate(db, save, where);
  }
}

type Where = { readonly meetingId_artefact: { readonly meetingId: string; readonly artefact: string } };

async function readPlain(db: Database | Transaction, where: Where): Promise<object | null> {
  const now = await db.dispatch.findUnique({ where });
  return now && plain(dispatchOf(now));
}

/** Either another paper has the number, or a colleague kept this one in the same moment. */
async function duplicate(
  db: Database,
  { meetingId, artefact, content, basedOn }: SaveDispatch,
  where: Where,
): Promise<Result<never, Refusal>> {
  const { code, year, sequence } = content;
  const holder =
    sequence === null
      ? null
      : await db.dispatch.findFirst({
          where: { code, year, sequence },
          select: { meetingId: true, artefact: true },
        });
  const isOwn = holder?.meetingId === meetingId && holder.artefact === artefact;
  if (holder === null || (isOwn && basedOn === 0)) {
    const id = `${meetingId}/${artefact}`;
    return refuseStale(db, { what: 'dispatch', id, read: () => readPlain(db, where), yours: plain(content) });
  }
  return refuse({ kind: 'invalid', faults: [{ path: 'sequence', code: 'number-given' }] });
}

function dataOf({ datedOn, issuedOn, attachments, ...content }: DispatchContent) {
  return {
    ...content,
    attachments: [...attachments],
    datedOn: fromPlainDateOrNull(datedOn),
    issuedOn: fromPlainDateOrNull(issuedOn),
  };
}

function plain<T extends DispatchContent>({ datedOn, issuedOn, ...content }: T): object {
  return { ...content, datedOn: datedOn?.toString() ?? '', issuedOn: issuedOn?.toString() ?? '' };
}
