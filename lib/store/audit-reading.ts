import type { Temporal } from 'temporal-polyfill';
import type { Database } from './database.ts';
import { toInstant } from './temporal.ts';

/** One event of the audit trail, as it was written. */
export interface AuditEventRead {
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly actorName: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface AuditQuestion {
  /** Only events before this one; null: from the newest. */
  readonly beforeSeq: number | null;
  /** Only about this kind of thing; null: everything. */
  readonly entity: string | null;
  readonly limit: number;
}

/** Events of the trail, newest first. */
export async function readAuditEvents(
  db: Database,
  { beforeSeq, entity, limit }: AuditQuestion,
): Promise<readonly AuditEventRead[]> {
  const rows = await db.auditEvent.findMany({
    where: {
      ...(beforeSeq === null ? {} : { seq: { lt: beforeSeq } }),
      ...(entity === null ? {} : { entity }),
    },
    orderBy: { seq: 'desc' },
    take: limit,
  });
  return rows.map(({ seq, at, actorName, action, entity: kind, entityId, before, after }) => ({
    seq: Number(seq),
    at: toInstant(at),
    actorName,
    action,
    entity: kind,
    entityId,
    before,
    after,
  }));
}

/** The kinds of thing the trail speaks of, to choose from. */
export async function listAuditEntities(db: Database): Promise<readonly string[]> {
  const rows = await db.auditEvent.groupBy({ by: ['entity'], orderBy: { entity: 'asc' } });
  return rows.map(({ entity }) => entity);
}

/** The last change of anything in the office, as a name for it; equal at two moments: nothing was changed between them. */
export async function latestChange(db: Database): Promise<string> {
  const last = await db.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return String(last?.seq ?? 0);
}
