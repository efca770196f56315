import { createHash, randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { linkLimits, tryLimits } from '#lib/domain/access/sign-in-limit.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Database } from '#lib/store/database.ts';
import { countFailure, type TryCounter, waitFor } from '#lib/store/sign-in-attempts.ts';

/** A request that comes with a secret link instead of an account. */
export interface LinkRequest {
  readonly token: string;
  /** Where the request came from, as far as it can be known. */
  readonly address: string;
  readonly locale: Locale;
}

/** 256 bits: nobody guesses it, and it fits in a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * What a link opens. Refused alike, as not there, whyever it opens nothing; and `too-many-tries` where an address tried
 * too many wrong ones. A link that opens something is looked up first and always let in: many people share one address,
 * and one of them with a wrong link must not shut out the others (nobody guesses a token of 256 bits).
 */
export async function byLink<T>(
  db: Database,
  now: Temporal.Instant,
  { token, address }: Pick<LinkRequest, 'token' | 'address'>,
  find: (tokenHash: string) => Promise<T | null>,
): Promise<Result<T, Refusal>> {
  const found = await find(hashOf(token));
  if (found !== null) return ok(found);
  const counters = wrongFrom(token, address);
  const wait = await waitFor(db, counters, now);
  if (wait > 0) return refuse({ kind: 'too-many-tries', retryAfterSeconds: wait });
  await countFailure(db, counters, now);
  return refuse({ kind: 'not-found', what: 'link' });
}

/** Counts what is sent by one link; refused where it is too much. */
export async function countSent(
  db: Database,
  now: Temporal.Instant,
  linkId: string,
): Promise<Result<null, Refusal>> {
  const counters: readonly TryCounter[] = [{ key: `link-sent:${linkId}`, limit: linkLimits.sent }];
  const wait = await waitFor(db, counters, now);
  if (wait > 0) return refuse({ kind: 'too-many-tries', retryAfterSeconds: wait });
  await countFailure(db, counters, now);
  return ok(null);
}

function wrongFrom(token: string, address: string): readonly TryCounter[] {
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
  return [
    { key: `link-wrong:${digest(address)}`, limit: linkLimits.wrong },
    { key: `link-both:${digest(`${token}\n${address}`)}`, limit: tryLimits['account-and-address'] },
  ];
}
