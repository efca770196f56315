import type { Temporal } from 'temporal-polyfill';
import { standingOf } from '#lib/domain/agendas/adopt-agenda.ts';
import type { Capacity } from '#lib/domain/attendance/attendance.ts';
import { namesakeNotes } from '#lib/domain/attendance/namesakes.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { circleOf } from '#lib/domain/meetings/counted-members.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { type HouseStyle, houseStyleOf } from '#lib/domain/wording/house-style.ts';
import { ownPaperWords, ownWordsOf } from '#lib/domain/wording/own-words.ts';
import type { PaperTable } from '#lib/domain/wording/paper-tables.ts';
import { type ChosenColumn, columnsOf } from '#lib/domain/wording/table-columns.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { date, longDate, time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Translator } from '#lib/i18n/words.ts';
import type { Document, PageSetup } from '../page.ts';
import { dressed, officialPage } from '../page-setup.ts';
import type { DeputyGroup } from './deputy-groups.ts';

/** The words of one paper: the catalogue in its language and its facts worded in the office's zone. */
export interface PaperWords {
  readonly locale: Locale;
  /** How the office dresses its papers. */
  readonly style: HouseStyle;
  readonly t: Translator<'papers'>;
  readonly terms: Translator<'terms'>;
  /** The columns of a table as the office has them, from the left. */
  columns(table: PaperTable): readonly ChosenColumn[];
  /** 一 / 1 of a numbered item or section. */
  ordinal(count: number): string;
  /** 2026年9月23日. */
  date(at: Temporal.Instant): string;
  /** 2026年9月23日（星期三）. */
  longDate(at: Temporal.Instant): string;
  /** 14:05. */
  time(at: Temporal.Instant): string;
  /** 下午2:05. */
  clock(at: Temporal.Instant): string;
  /** When what began at `start` ends: 5:00 in the same half of the day, else with its half of the day. */
  end(start: Temporal.Instant, end: Temporal.Instant): string;
  /** 上午9:00—12:00. */
  period(sitting: Sitting): string;
  list(parts: readonly string[]): string;
  /** People with their posts: 区长张三、副区长李四; where a comma stands between name and post, none stands between people. */
  people(people: readonly { readonly name: string; readonly post: string }[]): string;
}

/** The words of a dossier's papers in one language, where the office has its own those. */
export function paperWords(
  { office: { zone }, wording }: Pick<Dossier, 'office' | 'wording'>,
  locale: Locale,
): PaperWords {
  const own = ownPaperWords(wording, locale);
  const t = words(locale, 'papers', own);
  const local = (at: Temporal.Instant): Temporal.ZonedDateTime => at.toZonedDateTimeISO(zone);
  const shown = (at: Temporal.Instant): string => time(locale === 'zh-CN' ? halfDay(local(at)) : local(at));
  const clock = (at: Temporal.Instant): string => t(`clock.${partOfDay(local(at))}`, { time: shown(at) });
  const ends = (start: Temporal.Instant, end: Temporal.Instant): string =>
    isNoon(local(end)) || partOfDay(local(start)) === partOfDay(local(end)) ? shown(end) : clock(end);
  return {
    locale,
    style: houseStyleOf(ownWordsOf(wording, 'styles', locale)),
    t,
    terms: words(locale, 'terms'),
    columns: (table) => columnsOf(own, table, locale),
    ordinal: locale === 'zh-CN' ? hanNumeral : String,
    date: (at) => date(locale, local(at)),
    longDate: (at) => longDate(locale, local(at)),
    time: (at) => time(local(at)),
    clock,
    end: ends,
    period: ({ period: { start, end } }) => t('period', { start: clock(start), end: ends(start, end) }),
    list: (parts) => parts.join(t('list-comma')),
    people: (people) => people.map(({ name, post }) => t('reporter', { name, post })).join(t('people-comma')),
  };
}

/** （草案） under a title until the body whose agenda it is has adopted it (组54, 全规8); nothing where none adopts it. */
export function draftLine(meeting: Dossier['meeting'], say: PaperWords): readonly string[] {
  return standingOf(meeting) === 'draft' ? [say.t('draft')] : [];
}

/** 上午 before noon, 晚上 from six. */
function partOfDay(at: Temporal.ZonedDateTime): 'morning' | 'afternoon' | 'evening' {
  if (at.hour < 12) return 'morning';
  return at.hour < 18 ? 'afternoon' : 'evening';
}

/** 14:05 as 2:05, for behind 下午; 12:05 stays. */
function halfDay(at: Temporal.ZonedDateTime): Temporal.PlainTime {
  return at.toPlainTime().subtract({ hours: at.hour > 12 ? 12 : 0 });
}

/** 12:00 ends a morning. */
function isNoon(at: Temporal.ZonedDateTime): boolean {
  return at.hour === 12 && at.minute === 0;
}

/** The days of a meeting, from the first to the last if there are several; in brackets under a title without weekdays. */
export function meetingDays(
  dossier: Dossier,
  say: PaperWords,
  form: 'date' | 'longDate' = 'longDate',
): string {
  const first = dossier.meeting.sittings[0];
  const last = dossier.meeting.sittings.at(-1);
  if (first === undefined || last === undefined) return '';
  const [from, to] = [say[form](first.period.start), say[form](last.period.start)];
  return from === to ? from : say.t('days', { first: from, last: to });
}

/** The name of a sitting's venue as printed; empty where none is booked. */
export function venueName(dossier: Dossier, sitting: Sitting | undefined): string {
  return dossier.venues.find((venue) => venue.id === sitting?.venueId)?.name ?? '';
}

/** An official page in the paper's language: English has lines but no grid of characters, and is set in Roman type. */
function paperPage(setup: PageSetup, locale: Locale): PageSetup {
  if (locale === 'zh-CN') return setup;
  return { ...setup, grid: { lines: setup.grid.lines }, bodyRole: 'songti', align: 'left' };
}

/** A paper of a meeting: what it is called, and its blocks on the page it is printed on. */
export function paperOf(
  title: string,
  say: PaperWords,
  blocks: Document['blocks'],
  setup: PageSetup = officialPage(),
): Document {
  return { title, language: say.locale, setup: paperPage(dressed(setup, say.style), say.locale), blocks };
}

/** 代表（3000人）, 组成人员（35人）: what people of a capacity are called at this meeting, and how many they are. */
export function groupHeading(
  capacity: Capacity,
  count: number,
  { meeting }: Pick<Dossier, 'meeting'>,
  say: PaperWords,
): string {
  return say.t('sign-in.group', { capacity: capacityName(capacity, { meeting }, say), count });
}

/** （女）, （财政局）: what is printed behind the name of somebody who shares it with another on the list, by person. */
export function notesApart(
  { attendance }: Pick<Dossier, 'attendance'>,
  say: PaperWords,
): ReadonlyMap<string, string> {
  const notes = namesakeNotes(attendance.attendees, say.t('roster.female'));
  const space = say.locale === 'en' ? ' ' : '';
  return new Map([...notes].map(([id, text]) => [id, `${space}${say.t('bracketed', { text })}`]));
}

/** 东湖街道代表团（30人）; those in none are told as such. */
export function delegationHeading({ delegation, people }: DeputyGroup, say: PaperWords): string {
  const capacity = delegation === '' ? say.t('sign-in.no-delegation') : delegation;
  return say.t('sign-in.group', { capacity, count: people.length });
}

/** 代表, 组成人员: what the people of a capacity are called together at this meeting. */
export function capacityName(
  capacity: Capacity,
  { meeting }: Pick<Dossier, 'meeting'>,
  say: PaperWords,
): string {
  const isDeputies = capacity === 'member' && circleOf(meeting.type) === 'deputies';
  return say.terms(isDeputies ? 'group.deputy' : `group.${capacity}`);
}
