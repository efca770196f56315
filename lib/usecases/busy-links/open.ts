import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { linkLimits, tryLimits } from '#lib/domain/access/sign-in-limit.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import { type BusyLink, isLinkOpen } from '#lib/domain/bodies/busy-link.ts';
import { type AskedDays, askedDays, askedPeriod } from '#lib/domain/calendars/said-time.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { findBody } from '#lib/store/bodies.ts';
import { findBusyLink, noteBusyLinkOpened } from '#lib/store/busy-links.ts';
import { type Database, database } from '#lib/store/database.ts';
import { findOffice } from '#lib/store/office.ts';
import type { Saying } from '#lib/store/said-commitments.ts';
import { countFailure, type TryCounter, waitFor } from '#lib/store/sign-in-attempts.ts';
import type { Context } from '../context.ts';
import { hashOf } from '../feeds/commands.ts';

/** What a guest with a link is given: the link stands for who they are. */
export interface LinkContext extends Context {
  readonly link: BusyLink;
  readonly body: Body;
  readonly office: Office;
  readonly asked: AskedDays;
}

export interface LinkRequest {
  readonly token: string;
  /** Where the request came from, as far as it can be known. */
  readonly address: string;
  readonly locale: Locale;
}

/** Opening it again within so many minutes is not noted anew. */
const NOTE_MINUTES = 5;

/**
 * Opens a link for a request that comes without an account. Refused alike, as not there, where it never was, was closed
 * or ran out; and `too-many-tries`, before it is even looked up, from an address that tried too many wrong ones.
 */
export async function openBusyLink(
  db: Database,
  now: Temporal.Instant,
  { token, address, locale }: LinkRequest,
): Promise<Result<LinkContext, Refusal>> {
  const counters = wrongFrom(token, address);
  const wait = await waitFor(db, counters, now);
  if (wait > 0) return refuse({ kind: 'too-many-tries', retryAfterSeconds: wait });
  const [link, office] = await Promise.all([findBusyLink(db, hashOf(token)), findOffice(db)]);
  const body = link && isLinkOpen(link, now) ? await findBody(db, link.bodyId) : null;
  if (!link || !body || !office) {
    await countFailure(db, counters, now);
    return refuse({ kind: 'not-found', what: 'link' });
  }
  const opened = link.openedAt?.until(now).total('minutes') ?? Number.POSITIVE_INFINITY;
  if (opened >= NOTE_MINUTES) await noteBusyLinkOpened(db, link.id, now);
  const actor = {
    userId: `busy-link:${link.id}`,
    name: words(office.locale, 'busyLink')('actor', { holder: link.holder, body: body.shortName }),
    role: 'guest',
    bodyId: body.id,
    personId: null,
  } as const;
  return ok({ actor, db, now, locale, link, body, office, asked: askedDays(now, link.weeks, office.zone) });
}

/** As `openBusyLink`, on the office's own database now. */
export async function openBusyLinkNow(request: LinkRequest): Promise<Result<LinkContext, Refusal>> {
  return openBusyLink(await database(), systemNow(), request);
}

/** What a guest's change is kept under; refused where the link is not for this, or sends too much. */
export async function maySay(context: LinkContext): Promise<Result<Saying, Refusal>> {
  const { actor, db, now, link, office, asked } = context;
  const relation = actor.bodyId === link.bodyId ? 'own-body' : 'any';
  if (!can(actor, 'say-busy', relation)) return refuse({ kind: 'not-allowed', action: 'say-busy' });
  const counters: readonly TryCounter[] = [{ key: `link-sent:${link.id}`, limit: linkLimits.sent }];
  const wait = await waitFor(db, counters, now);
  if (wait > 0) return refuse({ kind: 'too-many-tries', retryAfterSeconds: wait });
  await countFailure(db, counters, now);
  return ok({
    link,
    sourceName: words(office.locale, 'busyLink')('sourceName'),
    until: askedPeriod(asked, office.zone).end,
    actor,
    at: now,
  });
}

function wrongFrom(token: string, address: string): readonly TryCounter[] {
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
  return [
    { key: `link-wrong:${digest(address)}`, limit: linkLimits.wrong },
    { key: `link-both:${digest(`${token}\n${address}`)}`, limit: tryLimits['account-and-address'] },
  ];
}
