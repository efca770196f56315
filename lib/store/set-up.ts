import type { Temporal } from 'temporal-polyfill';
import type { Account } from '#lib/domain/access/account.ts';
import { OWN_PLACE } from '#lib/domain/bodies/precedence.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import { isDuplicate } from './errors.ts';
import { createOffice } from './office.ts';
import { hasAccounts, insertAccount } from './users.ts';

export interface FirstRun {
  readonly office: Office;
  readonly admin: { readonly email: string; readonly name: string; readonly passwordHash: string };
  readonly at: Temporal.Instant;
}

/**
 * Makes an empty installation usable in one transaction: the office, its own body (which hosts its meetings) and the
 * first administrator. Refused once anybody has an account; of two at the same moment one wins.
 */
export async function setUpOffice(
  db: Database,
  { office, admin, at }: FirstRun,
): Promise<Result<Account, Refusal>> {
  const refused = refuse({ kind: 'not-allowed', action: 'edit-office' } as const);
  try {
    return await db.$transaction(async (tx) => {
      if (await hasAccounts(tx)) return refused;
      await createOffice(tx, office, at);
      const body = await tx.body.create({
        data: { name: office.name, shortName: office.shortName, kind: 'own', precedence: OWN_PLACE },
        select: { id: true },
      });
      const account = await insertAccount(
        tx,
        { ...admin, role: 'admin', bodyId: body.id as BodyId, personId: null },
        null,
        at,
      );
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
