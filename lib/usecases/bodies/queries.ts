import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { type Body, isUnit } from '#lib/domain/bodies/body.ts';
import { type Commitment, isSubscribed } from '#lib/domain/calendars/commitment.ts';
import { type SourceHealth, sourceHealth } from '#lib/domain/calendars/source-health.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { ago } from '#lib/i18n/ago.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { datedMoment, moment } from '#lib/i18n/format.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import { listBodies } from '#lib/store/bodies.ts';
import { listCalendarSources, type SourceRecord } from '#lib/store/calendar-sources.ts';
import { listFeeds } from '#lib/store/feeds.ts';
import { findNames } from '#lib/store/names.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listTyped } from '#lib/store/typed-commitments.ts';
import { RULE_CAPPED } from '../calendars/build-reading.ts';
import { remarkWords } from '../calendars/remarks.ts';
import type { Context } from '../context.ts';
import { type FeedView, feedView } from '../feeds/feed-view.ts';
import { errorWords } from '../planning/sources-view.ts';
import { type PlanAhead, plansAhead } from '../plans/plans-ahead.ts';
import { loadPlanningRules } from '../templates.ts';

/** A calendar of a body and how its reading goes. */
export interface SourceView {
  readonly id: string;
  readonly kind: SourceRecord['kind'];
  readonly kindWord: string;
  readonly name: string;
  /** Where it is read from; a link's secret stays in the database. */
  readonly host: string;
  readonly health: SourceHealth;
  readonly stateWord: string;
  readonly lastSuccess: string;
  readonly lastError: string;
  readonly lastErrorAt: string;
  readonly failures: number;
  readonly used: number;
  readonly skipped: number;
  /** Entries are missing of what was read: it is not known whether what lies between is free. */
  readonly isPartly: boolean;
  /** A repetition was given up: what follows it is missing. */
  readonly isCut: boolean;
  readonly nextRun: string;
  readonly knownUntil: string;
  readonly warnings: readonly { readonly kind: string; readonly line: number; readonly about: string }[];
  /** The same as sentences, each once. */
  readonly remarks: readonly string[];
}

/** A body as the list shows it. */
export interface BodyView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: Body['kind'];
  readonly parentId: string | null;
  readonly shareLevel: Body['shareLevel'];
  readonly precedence: number;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly version: number;
  readonly ours: boolean;
  readonly sources: readonly SourceView[];
}

export interface BodiesView {
  readonly ours: readonly BodyView[];
  readonly theirs: readonly BodyView[];
}

const viewing = 'edit-bodies' as const;

/** Every body with its share level, precedence and calendars; delegations have none of these. */
export async function viewBodies(context: Context): Promise<Result<BodiesView, Refusal>> {
  if (!can(context.actor, viewing)) return refuse({ kind: 'not-allowed', action: viewing });
  const { bodies, sources, patience, zone } = await loadBodies(context);
  const own = new Set(bodies.filter(({ kind }) => kind === 'own').map(({ id }) => id));
  const views = bodies.filter(isUnit).map((body): BodyView => {
    const ours = own.has(body.id) || (body.parentId !== null && own.has(body.parentId));
    return bodyView(context, body, ours, sources, patience, zone);
  });
  return ok({ ours: views.filter(({ ours }) => ours), theirs: views.filter(({ ours }) => !ours) });
}

/** Something written down by hand that lies ahead. */
export interface TypedView {
  readonly id: string;
  readonly when: string;
  readonly what: string;
  readonly firm: boolean;
  /** Who of ours takes part. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** As its form has it. */
  readonly form: {
    readonly summary: string;
    readonly day: string;
    readonly allDay: boolean;
    readonly start: string;
    readonly end: string;
    readonly firm: boolean;
    readonly busyOnly: boolean;
    readonly location: string;
  };
}

export interface BodyPage {
  readonly body: BodyView;
  readonly choices: readonly { readonly id: string; readonly shortName: string }[];
  readonly typed: readonly TypedView[];
  readonly feeds: readonly FeedView[];
  readonly mayFeed: boolean;
  readonly today: string;
  /** The plans of ours that can be handed to it. */
  readonly plans: readonly PlanAhead[];
}

/** One body with everything one can do for it. */
export async function viewBody(context: Context, bodyId: string): Promise<Result<BodyPage, Refusal>> {
  const all = await viewBodies(context);
  if (!all.ok) return all;
  const everybody = [...all.value.ours, ...all.value.theirs];
  const body = everybody.find(({ id }) => id === bodyId);
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const { db, now, locale, actor } = context;
  const { zone } = await loadOffice(db);
  const [typed, feeds] = await Promise.all([
    listTyped(db, { bodyId: body.id as Body['id'], from: now.subtract({ hours: 24 }) }),
    listFeeds(db),
  ]);
  const names = await findNames(
    db,
    typed.flatMap(({ personIds }) => personIds),
  );
  const busy = words(locale, 'calendar')('busy');
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return ok({
    body,
    choices: everybody.filter(({ id }) => id !== bodyId).map(({ id, shortName }) => ({ id, shortName })),
    typed: typed.map((entry) => ({
      id: entry.id,
      when: periodWords(locale, entry, zone),
      what: entry.summary || busy,
      firm: entry.firm,
      people: entry.personIds.map((id) => ({ id, name: names.get(id) ?? '' })),
      form: formOf(entry, zone),
    })),
    feeds: feeds
      .filter((feed) => feed.bodyId === bodyId)
      .map((feed) => feedView(context, { feed, level: body.shareLevel }, zone)),
    mayFeed: can(actor, 'manage-feeds'),
    today: today.toString(),
    plans: plansAhead(today),
  });
}

function formOf(entry: Commitment, zone: string): TypedView['form'] {
  const { summary, allDay, firm, visibility, location } = entry;
  const [start, end] = [entry.start, entry.end].map((at) => at.toZonedDateTimeISO(zone));
  const clock = (at: Temporal.ZonedDateTime | undefined): string =>
    at?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '';
  return {
    ...{ summary, allDay, firm, location, busyOnly: visibility === 'busy' },
    day: start?.toPlainDate().toString() ?? '',
    start: allDay ? '09:00' : clock(start),
    end: allDay ? '11:00' : clock(end),
  };
}

interface Patience {
  readonly subscribedHours: number;
  readonly uploadedDays: number;
}

async function loadBodies({ db }: Context) {
  const [office, bodies, sources, planning] = await Promise.all([
    loadOffice(db),
    listBodies(db),
    listCalendarSources(db),
    loadPlanningRules(db),
  ]);
  const uploadedDays = planning.ok ? planning.value.uploadStaleDays : 0;
  const patience: Patience = { subscribedHours: office.staleAfterHours, uploadedDays };
  return { bodies, sources, patience, zone: office.zone };
}

function bodyView(
  context: Context,
  { id, name, shortName, kind, parentId, shareLevel, precedence, contactName, contactPhone, version }: Body,
  ours: boolean,
  sources: readonly SourceRecord[],
  patience: Patience,
  zone: string,
): BodyView {
  const plain = {
    id,
    name,
    shortName,
    kind,
    parentId,
    shareLevel,
    precedence,
    contactName,
    contactPhone,
    version,
  };
  const own = sources.filter(({ bodyId }) => bodyId === id);
  return { ...plain, ours, sources: own.map((source) => sourceView(context, source, patience, zone)) };
}

function sourceView(
  { locale, now }: Context,
  source: SourceRecord,
  patience: Patience,
  zone: string,
): SourceView {
  const w = words(locale, 'calendar');
  const health = sourceHealth(source, now, patience);
  const said = (at: Temporal.Instant | null) =>
    at === null ? '' : (ago(locale, at, now) ?? moment(locale, at, zone));
  const stateKey = health === 'never-read' ? 'state.neverRead' : (`state.${health}` as const);
  const isPartly = health === 'fresh' && source.kind !== 'weekly-plan' && source.skipped > 0;
  return {
    id: source.id,
    kind: source.kind,
    kindWord: w(`source.${source.kind}`),
    name: source.name,
    host: source.url !== null && URL.canParse(source.url) ? new URL(source.url).host : '',
    health,
    stateWord: w(isPartly ? 'state.partly' : stateKey, {
      failures: source.failures,
      skipped: source.skipped,
    }),
    lastSuccess: said(source.lastSuccessAt),
    lastError: source.lastError === null ? '' : errorWords(source.lastError, locale, source.kind),
    lastErrorAt: said(source.lastErrorAt),
    failures: source.failures,
    used: source.used,
    skipped: source.skipped,
    isPartly,
    isCut: source.warnings.some(({ kind }) => kind === RULE_CAPPED),
    nextRun: isSubscribed(source.kind) && source.nextRunAt ? moment(locale, source.nextRunAt, zone) : '',
    knownUntil: source.knownUntil ? datedMoment(locale, source.knownUntil, zone, now) : '',
    warnings: source.warnings,
    remarks: [...new Set(source.warnings.map((warning) => remarkWords(locale, warning)))],
  };
}
