import { can } from '#lib/domain/access/can.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findBody } from '#lib/store/bodies.ts';
import { createFeed, revokeFeed } from '#lib/store/feeds.ts';
import { findPerson } from '#lib/store/people.ts';
import type { Context } from '../context.ts';
import { hashOf, newToken } from '../guest-links.ts';
import type { CloseFeedInput, MakeFeedInput, MakePersonFeedInput } from './input.ts';

/** A new link; its path is shown this once and kept nowhere. */
export interface FeedMade {
  readonly id: string;
  readonly path: string;
}

/** Makes a secret link by which a body reads our calendar at its own share level. */
export async function makeFeed(
  { actor, db, now }: Context,
  { bodyId }: MakeFeedInput,
): Promise<Result<FeedMade, Refusal>> {
  if (!can(actor, 'manage-feeds')) return refuse({ kind: 'not-allowed', action: 'manage-feeds' });
  const body = await findBody(db, bodyId as BodyId);
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const { shareLevel } = body;
  if (shareLevel === 'nothing') {
    return refuse({ kind: 'invalid', faults: [{ path: 'bodyId', code: 'shares-nothing' }] });
  }
  const token = newToken();
  const of = { bodyId: body.id, personId: null, shareLevel };
  const id = await createFeed(db, { ...of, tokenHash: hashOf(token), actor, at: now });
  return ok({ id, path: `/feeds/${token}.ics` });
}

/** Makes a secret link to one person's own calendar, at a level chosen for it. */
export async function makePersonFeed(
  { actor, db, now }: Context,
  { personId, shareLevel }: MakePersonFeedInput,
): Promise<Result<FeedMade, Refusal>> {
  if (!can(actor, 'manage-feeds')) return refuse({ kind: 'not-allowed', action: 'manage-feeds' });
  const person = await findPerson(db, personId as PersonId);
  if (!person) return refuse({ kind: 'not-found', what: 'person' });
  const token = newToken();
  const of = { bodyId: null, personId: person.id, shareLevel };
  const id = await createFeed(db, { ...of, tokenHash: hashOf(token), actor, at: now });
  return ok({ id, path: `/feeds/${token}.ics` });
}

/** Closes a link for good. */
export async function closeFeed(
  { actor, db, now }: Context,
  { feedId }: CloseFeedInput,
): Promise<Result<null, Refusal>> {
  if (!can(actor, 'manage-feeds')) return refuse({ kind: 'not-allowed', action: 'manage-feeds' });
  const closed = await revokeFeed(db, { id: feedId, actor, at: now });
  return closed ? ok(null) : refuse({ kind: 'not-found', what: 'feed' });
}
