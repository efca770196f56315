import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { longestLinkDays } from '#lib/domain/bodies/busy-link.ts';
import type { BodyId, BusyLinkId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findBody } from '#lib/store/bodies.ts';
import { createBusyLink, renewBusyLink, revokeBusyLink } from '#lib/store/busy-links.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { hashOf, newToken } from '../guest-links.ts';
import type { CloseBusyLinkInput, MakeBusyLinkInput, RenewBusyLinkInput } from './input.ts';

/** A new link; its token is shown this once and kept nowhere. */
export interface BusyLinkMade {
  readonly id: string;
  readonly token: string;
}

/** Makes a link by which a body's correspondent says when it is busy, until the end of the day given. */
export async function makeBusyLink(
  context: Context,
  { bodyId, holder, weeks, expires }: MakeBusyLinkInput,
): Promise<Result<BusyLinkMade, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'manage-feeds')) return refuse({ kind: 'not-allowed', action: 'manage-feeds' });
  const body = await findBody(db, bodyId as BodyId);
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const expiresAt = await endOf(context, expires);
  if (!expiresAt.ok) return expiresAt;
  const token = newToken();
  const words = { bodyId: body.id, holder, weeks, expiresAt: expiresAt.value };
  const id = await createBusyLink(db, { ...words, tokenHash: hashOf(token), actor, at: now });
  return ok({ id, token });
}

/** Gives the same correspondent a new link; the old one opens nothing any more, what was marked by it stays theirs. */
export async function reissueBusyLink(
  context: Context,
  { linkId, expires }: RenewBusyLinkInput,
): Promise<Result<BusyLinkMade, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'manage-feeds')) return refuse({ kind: 'not-allowed', action: 'manage-feeds' });
  const expiresAt = await endOf(context, expires);
  if (!expiresAt.ok) return expiresAt;
  const token = newToken();
  const id = linkId as BusyLinkId;
  const change = { id, tokenHash: hashOf(token), expiresAt: expiresAt.value, actor, at: now };
  return (await renewBusyLink(db, change)) ? ok({ id, token }) : refuse({ kind: 'not-found', what: 'link' });
}

/** Closes a link for good. What was marked by it stays until somebody takes it back. */
export async function closeBusyLink(
  { actor, db, now }: Context,
  { linkId }: CloseBusyLinkInput,
): Promise<Result<null, Refusal>> {
  if (!can(actor, 'manage-feeds')) return refuse({ kind: 'not-allowed', action: 'manage-feeds' });
  const closed = await revokeBusyLink(db, { id: linkId as BusyLinkId, actor, at: now });
  return closed ? ok(null) : refuse({ kind: 'not-found', what: 'link' });
}

async function endOf({ db, now }: Context, expires: string): Promise<Result<Temporal.Instant, Refusal>> {
  const { zone } = await loadOffice(db);
  const end = Temporal.PlainDate.from(expires).add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const fault = (code: string, facts = {}) =>
    refuse({ kind: 'invalid', faults: [{ path: 'expires', code, facts }] } as const);
  if (Temporal.Instant.compare(end, now) <= 0) return fault('due-in-the-past');
  return now.until(end).total('days') > longestLinkDays + 1
    ? fault('link-too-long', { limit: longestLinkDays })
    : ok(end);
}
