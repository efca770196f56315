import type { Temporal } from 'temporal-polyfill';
import type { Account } from '#lib/domain/access/account.ts';
import { type CommitteeNames, isCommitteeItself } from '#lib/domain/bodies/committee.ts';
import { OWN_PLACE, usualPlace } from '#lib/domain/bodies/precedence.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { isDuplicate } from './errors.ts';
import { createOffice } from './office.ts';
import { hasAccounts, insertAccount } from './users.ts';

export interface FirstRun {
  readonly office: Office;
  /** The standing committee whose office this is; null: our own body is named as the office. */
  readonly committee: CommitteeNames | null;
  readonly admin: { readonly email: string; readonly name: string; readonly passwordHash: string };
  readonly at: Temporal.Instant;
}

/**
 * Makes an empty installation usable in one transaction: the office, the standing committee (our own body, which hosts the
 * meetings and whose members are counted) with the office as its department, and the first administrator. Refused once anybody has an account; of two at the same moment one wins.
 */
export async function setUpOffice(
  db: Database,
  { office, committee, admin, at }: FirstRun,
): Promise<Result<Account, Refusal>> {
  const refused = refuse({ kind: 'not-allowed', action: 'edit-office' } as const);
  try {
    return await db.$transaction(async (tx) => {
      if (await hasAccounts(tx)) return refused;
      await createOffice(tx, office, at);
      const bodyId = await createOwnBodies(tx, office, committee);
      const account = await insertAccount(tx, { ...admin, role: 'admin', bodyId, personId: null }, null, at);
      const by = { actorId: account.id, actorName: account.name };
      await appendAudit(tx, {
        at,
        ...by,
        action: 'set-up',
        entity: 'office',
        entityId: 'office',
        before: null,
        after: office,
      });
      return ok(account);
    });
  } catch (error) {
    if (isDuplicate(error)) return refused;
    throw error;
  }
}

/** The body of the office's staff: a department of the committee, or our own body itself. */
async function createOwnBodies(
  tx: Transaction,
  { name, shortName }: Office,
  committee: CommitteeNames | null,
): Promise<BodyId> {
  // One body where both are called the same: it cannot be its own department.
  const named = committee !== null && committee.name !== name ? committee : { name, shortName };
  const own = await tx.body.create({
    data: { name: named.name, shortName: named.shortName, kind: 'own', precedence: OWN_PLACE },
    select: { id: true },
  });
  if (named.name === name || isCommitteeItself(name)) return own.id as BodyId;
  const precedence = usualPlace('department', OWN_PLACE);
  const office = await tx.body.create({
    data: { name, shortName, kind: 'department', parentId: own.id, precedence },
    select: { id: true },
  });
  return office.id as BodyId;
}
