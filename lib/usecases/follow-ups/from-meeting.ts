import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import { timeAgenda } from '#lib/domain/agendas/timing.ts';
import { dueByRule } from '#lib/domain/follow-ups/due-by-rule.ts';
import type { FollowUp } from '#lib/domain/follow-ups/follow-up.ts';
import { itemsToTakeUp, kindAfter, subjectOf, whoCarriesOut } from '#lib/domain/follow-ups/left-over.ts';
import type { BodyId, MeetingId } from '#lib/domain/id.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { findAgenda } from '#lib/store/agendas.ts';
import { listBodies } from '#lib/store/bodies.ts';
import { createFollowUps, type FollowUpWords, listFollowUps } from '#lib/store/follow-ups.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listVotes } from '#lib/store/votes.ts';
import type { Context } from '../context.ts';
import { loadOfficeRules, type OfficeRules } from '../dossiers/office-rules.ts';
import type { TakeUpItemsInput } from './input.ts';

/** Whether a meeting has begun: what it decides can be followed up from then on. */
export function hasBegun({ sittings, state }: Meeting, now: Temporal.Instant): boolean {
  const start = sittings[0]?.period.start;
  return state !== 'cancelled' && start !== undefined && Temporal.Instant.compare(start, now) <= 0;
}

/** The items of a meeting in their times, and those that leave something to be carried out and are not followed up yet. */
export async function loadLeftOver(
  db: Context['db'],
  { id, type, sittings }: Meeting,
  followUps: readonly Pick<FollowUp, 'itemId'>[],
): Promise<readonly LeftItem[]> {
  const [agenda, votes] = await Promise.all([findAgenda(db, id), listVotes(db, id)]);
  const items = agenda?.items ?? [];
  const times = timeAgenda(sittings, items).items;
  return itemsToTakeUp(items, { type, followUps, votes }).map((item) => ({
    item,
    start: times.find(({ itemId }) => itemId === item.id)?.start ?? null,
  }));
}

interface LeftItem {
  readonly item: AgendaItem;
  readonly start: Temporal.Instant | null;
}

/**
 * Takes up items of a meeting that has begun: what its title is about, the body that reported, the day by the rules of
 * the place, counted from today, of an audit from the day it was heard (监27). An item that is followed up already is left alone.
 */
export async function takeUpItems(
  { actor, db, locale, now }: Context,
  { meetingId, itemIds }: TakeUpItemsInput,
): Promise<Result<{ readonly ids: readonly string[] }, Refusal>> {
  if (!can(actor, 'edit-follow-ups')) return refuse({ kind: 'not-allowed', action: 'edit-follow-ups' });
  const meeting = await findMeeting(db, meetingId as MeetingId);
  if (!meeting) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  if (!hasBegun(meeting, now)) {
    return refuse({ kind: 'invalid', faults: [{ path: 'meetingId', code: 'meeting-not-begun' }] });
  }
  const [{ rulePack, zone }, bodies, followUps] = await Promise.all([
    loadOffice(db),
    listBodies(db),
    listFollowUps(db, { meetingId }),
  ]);
  const rules = await loadOfficeRules(rulePack);
  if (!rules.ok) return rules;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const nameOf = new Map(bodies.map((body) => [body.id, body.shortName]));
  const left = await loadLeftOver(db, meeting, followUps);
  const all = left
    .filter(({ item }) => itemIds.includes(item.id))
    .map(({ item, start }) => ({
      words: wordsFor(item, {
        ...{ type: meeting.type, today, locale, nameOf, ...rules.value },
        heardOn: start?.toZonedDateTimeISO(zone).toPlainDate() ?? today,
      }),
      source: { meetingId: meeting.id, meetingTitle: meeting.shortTitle, itemId: item.id },
    }));
  return ok({ ids: await createFollowUps(db, all, { actor, at: now }) });
}

interface Taking extends Pick<OfficeRules, 'pack' | 'holidays'> {
  readonly type: MeetingType;
  readonly today: Temporal.PlainDate;
  readonly heardOn: Temporal.PlainDate;
  readonly locale: Locale;
  readonly nameOf: ReadonlyMap<BodyId, string>;
}

function wordsFor(
  item: AgendaItem,
  { type, today, heardOn, locale, nameOf, pack, holidays }: Taking,
): FollowUpWords {
  const kind = kindAfter(item.kind, type) ?? 'decision';
  const runsFrom = kind === 'audit' ? heardOn : today;
  const { bodyId, assisting } = whoCarriesOut(item);
  const [first] = dueByRule(pack, kind, runsFrom, holidays);
  return {
    kind,
    title: words(locale, 'followUps')(`taken.${kind}`, { subject: subjectOf(item.title, kind) }),
    bodyId,
    ownerName: '',
    assisting: assisting.map((id) => nameOf.get(id) ?? '').join(words(locale, 'common')('listSeparator')),
    handedOn: runsFrom.toString(),
    dueOn: first?.latest.toString() ?? null,
    urgent: false,
  };
}
