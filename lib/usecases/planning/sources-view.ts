import type { Temporal } from 'temporal-polyfill';
import { isSubscribed } from '#lib/domain/calendars/commitment.ts';
import { type SourceHealth, sourceHealth } from '#lib/domain/calendars/source-health.ts';
import { ago } from '#lib/i18n/ago.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { SourceRecord } from '#lib/store/calendar-sources.ts';
import type { PlanningGround } from './load-ground.ts';

/** One source as a line beside whatever rests on it. */
export interface SourceLine {
  readonly id: string;
  readonly bodyId: string;
  readonly body: string;
  readonly kindWord: string;
  readonly health: SourceHealth;
  /** 12 分钟前, 26 小时前, 读取失败 3 次. */
  readonly state: string;
  readonly lastError: string;
  /** Whether it can be read again now. */
  readonly canBeAsked: boolean;
}

/** How each calendar is doing, worst first; the same everywhere it is shown. */
export function sourceLines(
  ground: Pick<PlanningGround, 'sources' | 'office' | 'planning' | 'wording'>,
  now: Temporal.Instant,
): readonly SourceLine[] {
  return ground.sources
    .map((source) => sourceLine(ground, source, now))
    .sort((a, b) => order.indexOf(a.health) - order.indexOf(b.health));
}

const order: readonly SourceHealth[] = ['failing', 'unreadable', 'never-read', 'stale', 'fresh'];

function sourceLine(
  { office, planning, wording }: Pick<PlanningGround, 'office' | 'planning' | 'wording'>,
  source: SourceRecord,
  now: Temporal.Instant,
): SourceLine {
  const w = words(wording.locale, 'calendar');
  const patience = { subscribedHours: office.staleAfterHours, uploadedDays: planning.uploadStaleDays };
  const health = sourceHealth(source, now, patience);
  return {
    id: source.id,
    bodyId: source.bodyId,
    body: wording.bodyName(source.bodyId),
    kindWord: w(`source.${source.kind}`),
    health,
    state: stateOf(source, health, now, wording),
    lastError: source.lastError === null ? '' : errorWords(source.lastError, wording.locale, source.kind),
    canBeAsked: isSubscribed(source.kind),
  };
}

function stateOf(
  source: SourceRecord,
  health: SourceHealth,
  now: Temporal.Instant,
  { locale, zone }: PlanningGround['wording'],
): string {
  const w = words(locale, 'calendar');
  if (health === 'failing') return w('state.failing', { failures: source.failures });
  if (health === 'unreadable') return w('state.unreadable', { skipped: source.skipped });
  if (source.lastSuccessAt === null) return w('state.neverRead');
  return ago(locale, source.lastSuccessAt, now) ?? moment(locale, source.lastSuccessAt, zone);
}

/** `status:503` and its like, as kept with a source of a kind, in words. */
export function errorWords(
  code: string,
  locale: PlanningGround['wording']['locale'],
  of: SourceRecord['kind'] = 'url',
): string {
  const [kind = '', ...detail] = code.split(':');
  const w = words(locale, 'calendar');
  // Of an account nobody exports anything: what there is too much of is in it.
  if (of === 'caldav' && tooMuch.has(kind)) return w('error.account-too-large');
  return isErrorKind(kind)
    ? w(`error.${kind}`, { detail: detail.join(':') })
    : w('error.unreadable', { detail: code });
}

const tooMuch: ReadonlySet<string> = new Set(['too-large', 'calendar-too-large', 'too-many-events']);

const errorKinds = [
  'not-an-address',
  'not-http',
  'not-found',
  'inside-address',
  'other-host',
  'certificate',
  'too-many-redirects',
  'too-large',
  'timed-out',
  'status',
  'not-connected',
  'not-a-calendar',
  'nothing-usable',
  'calendar-too-large',
  'too-many-events',
  'wrong-password',
  'plain-http',
  'auth-unsupported',
  'not-caldav',
  'no-calendars',
  'calendar-gone',
  'password-lost',
] as const;

function isErrorKind(kind: string): kind is (typeof errorKinds)[number] {
  return (errorKinds as readonly string[]).includes(kind);
}
