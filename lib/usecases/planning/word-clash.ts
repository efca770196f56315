import { Temporal } from 'temporal-polyfill';
import type { ItemKind } from '#lib/domain/agendas/agenda.ts';
import { bodiesOf, type Clash, type ClashCause, type Yielding } from '#lib/domain/calendars/clash.ts';
import type { SlotReason } from '#lib/domain/calendars/slot-search.ts';
import type { LocalText } from '#lib/domain/local-text.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { longMoment, moment, shortDate, time, weekday } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { copyWords } from './word-copies.ts';

/** What is needed to put clashes into words. */
export interface Wording {
  readonly locale: Locale;
  readonly zone: string;
  readonly ownBodyId: string;
  readonly bodyName: (bodyId: string) => string;
  readonly personName: (personId: string) => string;
  readonly venueName: (venueId: string) => string;
  /** What a calendar is called; empty where it is not known. */
  readonly sourceName: (sourceId: string) => string;
}

type ClashKey = Parameters<ReturnType<typeof words<'clashes'>>>[0];

/** Names worth reading out; after that a count. */
const mostNames = 3;

/** Several people as one phrase: 喻怀瑾、蔺舒, or 阮秉堃等 23 人. */
export function namesOf(
  people: readonly string[],
  { locale, personName }: Pick<Wording, 'locale' | 'personName'>,
  andOthers: 'andOthers' | 'bodiesAndOthers' = 'andOthers',
): string {
  const names = people.slice(0, mostNames).map(personName).join(words(locale, 'common')('listSeparator'));
  const rest = people.length - mostNames;
  if (rest <= 0) return names;
  return words(locale, 'clashes')(andOthers, { names, n: locale === 'zh-CN' ? people.length : rest });
}

/** With whom or what: 区政协办 · 政协六届一次会议, 国庆节, 正式会议通知. */
export function titleOfClash(clash: Clash, wording: Wording): string {
  const w = words(wording.locale, 'clashes');
  const facts = factsOf(clash, wording);
  switch (clash.cause) {
    case 'weekend':
    case 'make-up-workday':
    case 'unpublished':
    case 'interval-exceeded':
    case 'partly-read':
      return w(`title.${clash.cause}`, facts);
    default:
      if (clash.kind === 'unknown') return w('title.unknown', facts);
      if (clash.with.bodyId === null || clash.with.bodyId === wording.ownBodyId) return String(facts.summary);
      return w('withWhom', facts);
  }
}

/** The reason in one sentence, and as of when it is known where the other side's calendar cannot be believed now. */
export function whyOfClash(clash: Clash, wording: Wording): string {
  const said = [worded('why', variantOf(clash, wording), clash, wording), copiesOfClash(clash, wording)];
  return said.filter(Boolean).join(wording.locale === 'en' ? ' ' : '');
}

function copiesOfClash({ with: { entry, copies = [] } }: Clash, wording: Wording): string {
  return entry ? copyWords(entry, copies, wording) : '';
}

/** The reason in a few words, for a list of slots or the box beside the pointer. */
export function shortOfClash(clash: Clash, wording: Wording): string {
  return worded('short', variantOf(clash, wording).replace(/-(people|never)$/, ''), clash, wording);
}

function worded(form: 'why' | 'short', variant: string, clash: Clash, wording: Wording): string {
  const w = words(wording.locale, 'clashes');
  const facts = factsOf(clash, wording);
  const said = w(`${form}.${variant}` as ClashKey, facts);
  return clash.kind === 'unknown' || !('asOf' in clash.facts) ? said : `${said}${w(`asOf.${form}`, facts)}`;
}

/** Several reasons, each once: bodies of which the same is not known since the same day are named together. */
export function wordReasons(
  reasons: readonly SlotReason[],
  wording: Wording,
): readonly { readonly text: string; readonly reason: SlotReason }[] {
  const causeOf = (reason: SlotReason) =>
    reason.code === 'clash' && reason.clash.kind === 'unknown'
      ? `${reason.clash.cause} ${factsOf(reason.clash, wording).sinceDay}`
      : null;
  return reasons.flatMap((reason, index) => {
    const cause = causeOf(reason);
    if (cause === null || reason.code !== 'clash') return [{ text: wordReason(reason, wording), reason }];
    const alike = reasons.filter((other) => causeOf(other) === cause);
    if (alike[0] !== reasons[index]) return [];
    const bodies = alike.flatMap((other) => (other.code === 'clash' ? (other.clash.with.bodyId ?? []) : []));
    const facts = { ...factsOf(reason.clash, wording), body: bodyNames(bodies, wording) };
    return [
      { text: words(wording.locale, 'clashes')(`short.${reason.clash.cause}` as ClashKey, facts), reason },
    ];
  });
}

/** 区农业农村局、区人社局; after a few a count. */
export function bodyNames(bodyIds: readonly string[], wording: Wording): string {
  return namesOf(bodyIds, { ...wording, personName: wording.bodyName }, 'bodiesAndOthers');
}

/** Some causes are said differently by what is known. */
function variantOf(clash: Clash, wording: Wording): string {
  const { cause, facts, people } = clash;
  if (cause === 'same-venue' && 'needed' in facts) return 'same-venue-gap';
  if (cause === 'same-body' && clash.with.bodyId === wording.ownBodyId) return 'own';
  if (cause === 'same-body' && people.length > 0) return 'same-body-people';
  if (cause === 'failing' && !('asOf' in facts)) return 'failing-never';
  return cause satisfies ClashCause;
}

type Facts = Readonly<Record<string, string | number>>;

/** Title, reason and short form of a clash say the same facts. */
const factsKept = new WeakMap<Clash, { readonly wording: Wording; readonly facts: Facts }>();

function factsOf(clash: Clash, wording: Wording): Facts {
  const kept = factsKept.get(clash);
  if (kept?.wording === wording) return kept.facts;
  const facts = readFacts(clash, wording);
  factsKept.set(clash, { wording, facts });
  return facts;
}

function readFacts(clash: Clash, wording: Wording): Facts {
  const { locale, zone } = wording;
  const w = words(locale, 'clashes');
  const summary = textOf(clash.with.summary, locale) || w('busy');
  const { until, asOf, kinds } = clash.facts;
  const named = Object.entries(clash.facts).map(([name, value]) => [name, factOf(value, wording)]);
  return {
    body: bodiesOf(clash).map(wording.bodyName).join(words(locale, 'common')('listSeparator')),
    people: namesOf(clash.people, wording),
    reason: 'none',
    sinceDay: 'none',
    metOn: 'none',
    kinds: 'none',
    here: wording.bodyName(String(clash.facts.hereId ?? '')),
    venue: clash.with.venueId === null ? '' : wording.venueName(clash.with.venueId),
    summary,
    title: summary,
    holiday: summary,
    source: summary,
    ...(clash.cause === 'out-of-order'
      ? { opens: shortDate(locale, clash.with.start.toZonedDateTimeISO(zone)) }
      : {}),
    ...Object.fromEntries(named),
    ...(typeof asOf === 'string' ? { sinceDay: dayOf(asOf, wording) } : {}),
    ...(typeof kinds === 'string' && kinds !== 'none' ? { kinds: kindNames(kinds.split(' '), locale) } : {}),
    ...(typeof until === 'string' ? { until: longMoment(locale, Temporal.Instant.from(until), zone) } : {}),
  };
}

/** Kinds of items, as rules name them, in words: 人事任免、选举. */
export function kindNames(kinds: readonly string[], locale: Locale): string {
  const w = words(locale, 'terms');
  return kinds.map((kind) => w(`kind.${kind as ItemKind}`)).join(words(locale, 'common')('listSeparator'));
}

function dayOf(instant: string, { locale, zone }: Wording): string {
  return shortDate(locale, Temporal.Instant.from(instant).toZonedDateTimeISO(zone));
}

/** Dates and instants among the facts are ISO strings; worded on the way out. */
function factOf(value: string | number, { locale, zone }: Wording): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDate(locale, Temporal.PlainDate.from(value));
  if (/^\d{4}-\d{2}-\d{2}T.*Z$/.test(value)) return moment(locale, Temporal.Instant.from(value), zone);
  return value;
}

function textOf(text: string | LocalText, locale: Locale): string {
  return typeof text === 'string' ? text : text[locale];
}

/** Why a slot stands where it stands, or a day is out, in a few words. */
export function wordReason(reason: SlotReason, wording: Wording): string {
  const { locale, zone } = wording;
  const w = words(locale, 'clashes');
  switch (reason.code) {
    case 'clash':
      return yieldingTo(reason.clash, wording);
    case 'all-free':
      return w('reason.all-free', { bodies: reason.bodies, people: reason.people }).replace(/[；;]\s*$/, '');
    case 'deadlines-met':
      return w('reason.deadlines-met');
    case 'since-previous':
      return w('reason.since-previous', { days: reason.days });
    case 'venue-needed-next':
      return w('reason.venue-needed-next', {
        at: time(reason.at.toZonedDateTimeISO(zone)),
        clearBy: time(reason.clearBy.toZonedDateTimeISO(zone)),
      });
    case 'other-venue':
      return w('reason.other-venue', {
        taken: wording.venueName(reason.taken),
        venue: wording.venueName(reason.venueId),
      });
    case 'likely-holiday':
      return w('reason.likely-holiday', { name: reason.name[locale], year: String(reason.year) });
    case 'out-of-turn':
      return w(`reason.out-of-turn.${reason.side}`, { day: shortDate(locale, reason.day) });
    case 'weekday':
      return w('reason.weekday', { weekday: weekday(locale, dayWithWeekday(reason.weekday)) });
    case 'too-few-free':
      return w('reason.too-few-free', { free: reason.free, asked: reason.asked, needed: reason.needed });
  }
}

/** A clash in a few words, and who of the two gives way. */
function yieldingTo(clash: Clash, wording: Wording): string {
  const short = shortOfClash(clash, wording);
  const who = whoGivesWay(clash, wording.ownBodyId);
  if (who === null) return short;
  const w = words(wording.locale, 'clashes');
  return w('reason.yields', { clash: short, who: w(`yields.${who}`) });
}

/** Who gives way; a body of which only "busy" is known is asked before we count on it. Null: nobody else is in the way. */
export function whoGivesWay({ yields, with: other }: Clash, ownBodyId: string): Yielding | 'ask' | null {
  if (other.bodyId === null || other.bodyId === ownBodyId) return null;
  return other.busyOnly && yields !== null && yields !== 'theirs' ? 'ask' : yields;
}

/** Any Monday … Sunday; only its name is wanted. */
function dayWithWeekday(dayOfWeek: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('2024-01-01').add({ days: dayOfWeek - 1 });
}
