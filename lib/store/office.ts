import type { Temporal } from 'temporal-polyfill';
import type { Office } from '#lib/domain/office/office.ts';
import { type OfficeRules, readOfficeRules } from '#lib/domain/office/office-rules.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Office as OfficeRow } from '../../prisma/client/client.ts';
import { type AuditEntry, appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { refuseStale } from './stale.ts';
import { fromInstant } from './temporal.ts';

/** The one row. */
const OFFICE = 'office';

/** The office, or null where it was never set up. */
export async function findOffice(db: Database): Promise<Office | null> {
  const row = await db.office.findUnique({ where: { id: OFFICE } });
  return row ? officeOf(row) : null;
}

/** The office. Throws where it was never set up: nobody can have signed in. */
export async function loadOffice(db: Database): Promise<Office> {
  const office = await findOffice(db);
  if (!office) throw new Error('the office was never set up');
  return office;
}

export interface SaveOffice {
  /** With the version it was based on. */
  readonly office: Office;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Temporal.Instant;
}

/** Saves the office whole; `stale` with what is stored now where a colleague saved first. */
export async function saveOffice(
  db: Database,
  { office, by, at }: SaveOffice,
): Promise<Result<Office, Refusal>> {
  return db.$transaction(async (tx) => {
    const row = await tx.office.findUniqueOrThrow({ where: { id: OFFICE } });
    const before = officeOf(row);
    const version = office.version + 1;
    const { count } = await tx.office.updateMany({
      where: { id: OFFICE, version: office.version },
      data: { ...columns(office), version, updatedAt: fromInstant(at) },
    });
    if (count === 0) {
      const read = async () => officeOf(await tx.office.findUniqueOrThrow({ where: { id: OFFICE } }));
      return refuseStale(tx, { what: 'office', id: OFFICE, read, yours: office });
    }
    const after = { ...office, version };
    await appendAudit(tx, { ...changeBy(by, at), action: 'edit-office', before, after });
    return ok(after);
  });
}

/**
 * The first row of an empty installation, inside the transaction that also makes its administrator. A second one
 * throws (`isDuplicate`).
 */
export async function createOffice(tx: Transaction, office: Office, at: Temporal.Instant): Promise<void> {
  const row = { id: OFFICE, ...columns(office), version: 1, updatedAt: fromInstant(at) };
  await tx.office.create({ data: row });
}

function changeBy(
  by: SaveOffice['by'],
  at: Temporal.Instant,
): Pick<AuditEntry, 'at' | 'actorId' | 'actorName' | 'entity' | 'entityId'> {
  return { at, actorId: by.id, actorName: by.name, entity: 'office', entityId: OFFICE };
}

function officeOf(row: OfficeRow): Office {
  return {
    locality: row.locality,
    localityEn: row.localityEn,
    name: row.name,
    shortName: row.shortName,
    zone: row.zone,
    locale: row.locale === 'en' ? 'en' : 'zh-CN',
    term: row.term,
    rulePack: row.rulePack,
    ...readOfficeRules(row.rules),
    version: row.version,
  };
}

function columns(office: Office) {
  const { locality, localityEn, name, shortName, zone, locale, term, rulePack } = office;
  return { locality, localityEn, name, shortName, zone, locale, term, rulePack, rules: rulesOf(office) };
}

/** The document column, as plain JSON. */
function rulesOf(office: Office): object {
  const { seating, allowedHosts, staleAfterHours, defaultStart } = office;
  const rules: OfficeRules = { seating, allowedHosts, staleAfterHours, defaultStart };
  return JSON.parse(JSON.stringify(rules)) as object;
}
