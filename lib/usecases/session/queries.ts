import { actorOf, sessionHolds } from '#lib/domain/access/account.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { defaultLocale, type Locale } from '#lib/i18n/locale.ts';
import { database } from '#lib/store/database.ts';
import { findAccount, hasAccounts } from '#lib/store/users.ts';
import type { Context } from '../context.ts';

/** What a session cookie says once its signature was checked. */
export interface SessionClaims {
  readonly userId: string;
  readonly sessionVersion: number;
}

/**
 * Opens the context of one request. The account is read anew each time, so that a disabled account or an ended
 * session stops at its next click. The language is the account's own, else what the browser was set to.
 */
export async function openContext(
  claims: SessionClaims | null,
  browserLocale: Locale | null,
): Promise<Result<Context, Refusal>> {
  if (!claims) return refuse({ kind: 'not-signed-in' });
  const db = await database();
  const account = await findAccount(db, claims.userId);
  if (!account || !sessionHolds(account, claims.sessionVersion)) return refuse({ kind: 'not-signed-in' });
  return ok({
    actor: actorOf(account),
    db,
    now: systemNow(),
    locale: account.locale ?? browserLocale ?? defaultLocale,
  });
}

/** Whether the office was never set up: nobody can sign in yet. */
export async function isFirstRun(): Promise<boolean> {
  return !(await hasAccounts(await database()));
}
