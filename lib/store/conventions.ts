import type { Temporal } from 'temporal-polyfill';
import type { OfficeConventions } from '#lib/domain/office/conventions.ts';
import { readConventions } from '#lib/domain/office/read-conventions.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { refuseStale } from './stale.ts';
import { fromInstant } from './temporal.ts';

/** The one row. */
const OFFICE = 'office';

/** The office's conventions with the version they are based on. */
export interface StoredConventions {
  readonly conventions: OfficeConventions;
  readonly version: number;
}

/** What the office decided about placing meetings. Throws where the office was never set up. */
export async function loadConventions(db: Database | Transaction): Promise<StoredConventions> {
  const row = await db.office.findUniqueOrThrow({
    where: { id: OFFICE },
    select: { conventions: true, conventionsVersion: true },
  });
  return { conventions: readConventions(row.conventions), version: row.conventionsVersion };
}

export interface SaveConventions {
  readonly conventions: OfficeConventions;
  readonly basedOn: number;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Temporal.Instant;
}

/** Saves the conventions whole; `stale` with what is stored now where a colleague saved first. */
export async function saveConventions(
  db: Database,
  { conventions, basedOn, by, at }: SaveConventions,
): Promise<Result<number, Refusal>> {
  return db.$transaction(async (tx) => {
    const before = await loadConventions(tx);
    const version = basedOn + 1;
    const { count } = await tx.office.updateMany({
      where: { id: OFFICE, conventionsVersion: basedOn },
      data: { conventions: plain(conventions), conventionsVersion: version, updatedAt: fromInstant(at) },
    });
    if (count === 0) {
      const read = async () => flat(await loadConventions(tx));
      return refuseStale(tx, { what: 'conventions', id: OFFICE, read, yours: conventions });
    }
    await appendAudit(tx, {
      ...{ at, actorId: by.id, actorName: by.name, action: 'edit-conventions' },
      ...{ entity: 'conventions', entityId: OFFICE, before: before.conventions, after: conventions },
    });
    return ok(version);
  });
}

/** As two versions are compared: the fields beside the version they had. */
function flat({ conventions, version }: StoredConventions): OfficeConventions & { readonly version: number } {
  return { ...conventions, version };
}

/** As a JSON column takes it. */
function plain(conventions: OfficeConventions): object {
  return JSON.parse(JSON.stringify(conventions)) as object;
}
