import { can } from '#lib/domain/access/can.ts';
import type { BodyId, SourceId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { discoverCalendars, type FoundCalendar } from '#lib/gateways/caldav/discover.ts';
import { mayCarry } from '#lib/gateways/caldav/href.ts';
import { isWithin } from '#lib/gateways/caldav/service-location.ts';
import type { DavRefusal } from '#lib/gateways/caldav/session.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { findBody } from '#lib/store/bodies.ts';
import { replaceCredentials } from '#lib/store/calendar-credentials.ts';
import { createSource, findSource } from '#lib/store/calendar-sources.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { errorWords } from '../planning/sources-view.ts';
import { sealCredentials } from './account-credentials.ts';
import type { AccountInput, ChangeAccountInput, SubscribeAccountInput } from './account-input.ts';
import type { Subscribed } from './commands.ts';
import { syncSources } from './sync.ts';

function notAllowed(): Result<never, Refusal> {
  return refuse({ kind: 'not-allowed', action: 'edit-bodies' });
}

/** The calendars an account can read, to choose from. Nothing is kept. */
export async function findCalendars(
  context: Context,
  input: AccountInput,
): Promise<Result<readonly FoundCalendar[], Refusal>> {
  if (!can(context.actor, 'edit-bodies')) return notAllowed();
  const { allowedHosts } = await loadOffice(context.db);
  const found = await discoverCalendars(input, { allowedHosts });
  return found.ok ? found : refuse(worded(context, input.address, found.refusal));
}

/** What was refused, in words, beside the field that mends it. */
function worded({ locale }: Context, address: string, { kind, detail }: DavRefusal): Refusal {
  if (kind === 'wrong-password') {
    return { kind: 'invalid', faults: [{ path: 'password', code: 'wrong-password' }] };
  }
  const host = URL.canParse(address) ? new URL(address).host : address;
  return { kind: 'not-reachable', address: host, reason: errorWords(`${kind}:${detail}`, locale, 'caldav') };
}

/** Subscribes to calendars of an account and reads them at once. */
export async function subscribeAccount(
  context: Context,
  input: SubscribeAccountInput,
): Promise<Result<Subscribed, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'edit-bodies')) return notAllowed();
  const body = await findBody(db, input.bodyId as BodyId);
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const address = addressOf(input);
  const strange = input.calendars.find(({ url }) => !mayCarry(address, new URL(url)));
  if (strange)
    return refuse(
      worded(context, input.address, { kind: 'other-host', detail: new URL(strange.url).origin }),
    );
  const id = await createSource(db, {
    bodyId: body.id,
    kind: 'caldav',
    name: input.name,
    url: address.href,
    dav: { credentials: sealCredentials(input, address.href), calendars: input.calendars },
    actor,
    at: now,
  });
  return readNow(context, id);
}

/** The address the account is kept under: the one typed, or the service in that domain which its calendars were found at. */
function addressOf({ address, calendars }: SubscribeAccountInput): URL {
  const typed = new URL(address);
  const [origin, ...others] = new Set(calendars.map(({ url }) => new URL(url).origin));
  if (origin === undefined || others.length > 0) return typed;
  const service = new URL('/', origin);
  return service.origin !== typed.origin && isWithin(service, typed) ? service : typed;
}

/** Puts another account or password in place: they run out, or the server's secret was lost. Read at once. */
export async function changeAccount(
  context: Context,
  input: ChangeAccountInput,
): Promise<Result<Subscribed, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'edit-bodies')) return notAllowed();
  const id = input.sourceId as SourceId;
  const source = await findSource(db, id);
  if (source?.kind !== 'caldav' || source.url === null)
    return refuse({ kind: 'not-found', what: 'calendar' });
  const credentials = sealCredentials(input, source.url);
  await replaceCredentials(db, { id, credentials, actor, at: now });
  return readNow(context, id);
}

async function readNow({ db, locale }: Context, id: SourceId): Promise<Result<Subscribed, Refusal>> {
  await syncSources(db, systemNow, [id]);
  const source = await findSource(db, id);
  return ok({
    sourceId: id,
    used: source?.used ?? 0,
    skipped: source?.skipped ?? 0,
    error: source?.lastError ? errorWords(source.lastError, locale, 'caldav') : '',
  });
}
