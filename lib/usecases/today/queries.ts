import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { dayAndWeekday, moment, shortDate, time } from '#lib/i18n/format.ts';
import { listUnseenNews } from '#lib/store/clash-news.ts';
import type { Context } from '../context.ts';
import type { MeetingStanding } from '../dossiers/queries.ts';
import { findClashing } from './clashing.ts';
import { firstThings } from './first-things.ts';
import { FORTNIGHT_DAYS, fortnight } from './fortnight.ts';
import { loadToday, type TodayGround } from './load-today.ts';
import { sourcesSeen } from './sources-seen.ts';
import { standingsOnce } from './standings-once.ts';
import type { AwaitedLine, FirstSteps, HeldToday, NewsLine, OpenTask, TodayView } from './today-view.ts';

/** 今日: what needs this person now, the next fourteen days, and who still owes an answer. */
export async function viewToday(context: Context): Promise<Result<TodayView, Refusal>> {
  const found = await standingsOnce(context);
  if (!found.ok) return found;
  const standings = found.value;
  const ground = await loadToday(context);
  const { office, today } = ground;
  const local = context.now.toZonedDateTimeISO(office.zone);
  const clashing = await clashingIn(context, ground, standings);
  return ok({
    heading: dayAndWeekday(context.locale, local),
    clock: time(local),
    hour: local.hour + local.minute / 60,
    zone: office.zone,
    inHand: standings.length,
    today: heldToday(context, standings, office.zone),
    nearest: nearestOf(context, standings),
    sources: sourcesSeen(context, ground),
    steps: firstSteps(context, ground),
    first: firstThings(context, standings, ground, today),
    days: fortnight(context, { ...ground, zone: office.zone, standings, clashing }),
    awaited: awaitedLines(context, standings, office.zone),
    news: await newsLines(context, office.zone),
    tasks: openTasks(context, ground, standings),
    mayJot: ground.mayJot,
    meetings: standings.map(({ id, shortTitle }) => ({ id, shortTitle })),
  });
}

async function clashingIn(
  context: Context,
  ground: TodayGround,
  standings: readonly MeetingStanding[],
): Promise<ReadonlySet<string>> {
  const { office, planning, meetings, today } = ground;
  if (!planning) return new Set();
  const known = {
    ...ground,
    planning,
    zone: office.zone,
    staleAfterHours: office.staleAfterHours,
  };
  const inHand = meetings.filter(({ id }) => standings.some((standing) => standing.id === id));
  const waived = new Set(
    standings.flatMap(({ id, findings }) =>
      findings.flatMap(({ key, waiver }) => (waiver === null ? [] : [`${id} ${key}`])),
    ),
  );
  const fortnightAhead = { from: today, days: FORTNIGHT_DAYS };
  return findClashing(context, inHand, known, fortnightAhead, (id, { key }) => waived.has(`${id} ${key}`));
}

/** What is held today and is not over, by its next sitting. */
function heldToday(
  { now }: Context,
  standings: readonly MeetingStanding[],
  zone: string,
): readonly HeldToday[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return standings
    .flatMap(({ id, shortTitle, sittings }) => {
      const next = sittings
        .map(({ start, end }) => ({ start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) }))
        .find(
          ({ start, end }) =>
            Temporal.Instant.compare(end, now) > 0 &&
            start.toZonedDateTimeISO(zone).toPlainDate().equals(today),
        );
      return next ? [{ id, shortTitle, start: next.start }] : [];
    })
    .sort((a, b) => Temporal.Instant.compare(a.start, b.start))
    .map(({ start, ...meeting }) => ({
      ...meeting,
      at: time(start.toZonedDateTimeISO(zone)),
      minutes: Math.ceil(start.since(now).total('minutes')),
    }));
}

function nearestOf({ locale }: Context, standings: readonly MeetingStanding[]): TodayView['nearest'] {
  const next = standings.find(({ tMinus }) => tMinus !== null && tMinus >= 0);
  if (!next?.day) return null;
  return { day: shortDate(locale, Temporal.PlainDate.from(next.day)), shortTitle: next.shortTitle };
}

/** A new office's first steps, for whoever can take them. */
function firstSteps(
  { actor }: Context,
  { hasPeople, venues, sources, meetings }: TodayGround,
): FirstSteps | null {
  const theirs = can(actor, 'edit-people') && can(actor, 'edit-bodies') && can(actor, 'plan-meeting');
  const steps = {
    people: hasPeople,
    venues: venues.length > 0,
    calendars: sources.length > 0,
    meetings: meetings.length > 0,
  };
  return theirs && Object.values(steps).includes(false) ? steps : null;
}

function awaitedLines(
  { actor, locale, now }: Context,
  standings: readonly MeetingStanding[],
  zone: string,
): readonly AwaitedLine[] {
  if (!can(actor, 'run-consultation')) return [];
  return standings.flatMap(({ id, shortTitle, awaited }) =>
    awaited.map(({ consultationId, personId, name, openedAt, answered, asked, sentAt, dueAt }) => ({
      key: `${consultationId}/${personId}`,
      meetingId: id,
      shortTitle,
      ...{ name, answered, asked },
      openedAt: openedAt ? moment(locale, Temporal.Instant.from(openedAt), zone) : '',
      daysSinceSent: Math.floor(now.since(Temporal.Instant.from(sentAt)).total('hours') / 24),
      dueAt: moment(locale, Temporal.Instant.from(dueAt), zone),
    })),
  );
}

async function newsLines({ actor, db, locale }: Context, zone: string): Promise<readonly NewsLine[]> {
  if (!can(actor, 'judge-finding')) return [];
  const news = await listUnseenNews(db);
  return news
    .map(({ at, ownerId, told, ...line }) => ({
      ...line,
      ...told[locale],
      at: moment(locale, at, zone),
      own: ownerId === actor.userId,
    }))
    .sort((a, b) => Number(b.own) - Number(a.own));
}

function openTasks(
  { locale }: Context,
  { tasks }: TodayGround,
  standings: readonly MeetingStanding[],
): readonly OpenTask[] {
  return tasks.map(({ id, title, ownerName, dueOn, meetingId, version }) => {
    const shortTitle = standings.find((one) => one.id === meetingId)?.shortTitle ?? '';
    return { id, title, ownerName, due: dueOn ? shortDate(locale, dueOn) : '', shortTitle, version };
  });
}
