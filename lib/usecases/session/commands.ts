import { createHash } from 'node:crypto';
import { tryLimits } from '#lib/domain/access/sign-in-limit.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { verifyPassword } from '#lib/gateways/password.ts';
import { type Database, database } from '#lib/store/database.ts';
import { countFailure, forgetFailures, type TryCounter, waitFor } from '#lib/store/sign-in-attempts.ts';
import { findAccountByEmail, recordSignIn } from '#lib/store/users.ts';

/** What a new session carries. */
export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly sessionVersion: number;
}

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  /** Where the request came from, as far as it can be known. */
  readonly address: string;
}

/**
 * Checks a password. Refuses `not-signed-in` without saying which of the two was wrong, and `too-many-tries` before
 * the password is even looked at. Takes as long for an account that is not there.
 */
export async function signIn(input: SignInInput): Promise<Result<SignedIn, Refusal>> {
  return signInAt(await database(), systemNow(), input);
}

/** As `signIn`, on a given database and moment. */
export async function signInAt(
  db: Database,
  now: ReturnType<typeof systemNow>,
  { email, password, address }: SignInInput,
): Promise<Result<SignedIn, Refusal>> {
  const counters = countersOf(email.trim().toLowerCase(), address);
  const wait = await waitFor(db, counters, now);
  if (wait > 0) return refuse({ kind: 'too-many-tries', retryAfterSeconds: wait });
  const found = await findAccountByEmail(db, email);
  const matches = await verifyPassword(password, found?.passwordHash ?? null);
  if (!found || !matches || found.account.disabledAt !== null) {
    await countFailure(db, counters, now);
    return refuse({ kind: 'not-signed-in' });
  }
  await forgetFailures(
    db,
    counters.filter(({ key }) => !key.startsWith('address:')).map(({ key }) => key),
  );
  await recordSignIn(db, found.account, now);
  const { id, name, sessionVersion } = found.account;
  return ok({ userId: id, name, sessionVersion });
}

/** Someone whom the office's own sign-in service has vouched for; null where the address has no account here. */
export async function admitByEmail(email: string): Promise<SignedIn | null> {
  const db = await database();
  const found = await findAccountByEmail(db, email);
  if (!found || found.account.disabledAt !== null) return null;
  await recordSignIn(db, found.account, systemNow());
  const { id, name, sessionVersion } = found.account;
  return { userId: id, name, sessionVersion };
}

/** Keys are hashed: a mistyped password in the e-mail field must not stay readable in a table. */
function countersOf(email: string, address: string): readonly TryCounter[] {
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
  return [
    { key: `both:${digest(`${email}\n${address}`)}`, limit: tryLimits['account-and-address'] },
    { key: `account:${digest(email)}`, limit: tryLimits.account },
    { key: `address:${digest(address)}`, limit: tryLimits.address },
  ];
}
