import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import { type BusyLink, isLinkOpen } from '#lib/domain/bodies/busy-link.ts';
import { type AskedDays, askedDays, askedPeriod } from '#lib/domain/calendars/said-time.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { findBody } from '#lib/store/bodies.ts';
import { findBusyLink, type LinkByToken, noteBusyLinkOpened } from '#lib/store/busy-links.ts';
import { type Database, database } from '#lib/store/database.ts';
import { findOffice } from '#lib/store/office.ts';
import type { Saying } from '#lib/store/said-commitments.ts';
import type { Context } from '../context.ts';
import { byLink, countSent, type LinkRequest } from '../guest-links.ts';

/** What a guest with a link is given: the link stands for who they are. */
export interface LinkContext extends Context {
  readonly link: BusyLink & LinkByToken;
  readonly body: Body;
  readonly office: Office;
  readonly asked: AskedDays;
}

/** Opening it again within so many minutes is not noted anew. */
const NOTE_MINUTES = 5;

/**
 * Opens a link for a request that comes without an account. Refused alike, as not there, where it never was, was closed
 * or ran out; and `too-many-tries` for one more wrong link from an address that tried too many.
 */
export async function openBusyLink(
  db: Database,
  now: Temporal.Instant,
  request: LinkRequest,
): Promise<Result<LinkContext, Refusal>> {
  const office = await findOffice(db);
  const found = await byLink(db, now, request, async (tokenHash) => {
    const link = await findBusyLink(db, tokenHash);
    const body = link && isLinkOpen(link, now) ? await findBody(db, link.bodyId) : null;
    return link && body && office ? { link: { ...link, tokenHash }, body, office } : null;
  });
  if (!found.ok) return found;
  const { link, body, office: ours } = found.value;
  const opened = link.openedAt?.until(now).total('minutes') ?? Number.POSITIVE_INFINITY;
  if (opened >= NOTE_MINUTES) await noteBusyLinkOpened(db, link.id, now);
  const actor = {
    userId: `busy-link:${link.id}`,
    name: words(ours.locale, 'busyLink')('actor', { holder: link.holder, body: body.shortName }),
    role: 'guest',
    bodyId: body.id,
    personId: null,
  } as const;
  const asked = askedDays(now, link.weeks, ours.zone);
  return ok({ actor, db, now, locale: request.locale, link, body, office: ours, asked });
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
  const counted = await countSent(db, now, link.id);
  if (!counted.ok) return counted;
  return ok({
    link,
    sourceName: words(office.locale, 'busyLink')('sourceName'),
    until: askedPeriod(asked, office.zone).end,
    actor,
    at: now,
  });
}
