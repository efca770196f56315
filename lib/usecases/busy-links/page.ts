import { Temporal } from 'temporal-polyfill';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import type { HalfDays } from '#lib/domain/calendars/planning-rules.ts';
import { furthestSaid, type SaidPart, saidTimeOf } from '#lib/domain/calendars/said-time.ts';
import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { type HolidayTables, isWorkday } from '#lib/domain/time/workday.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { ago } from '#lib/i18n/ago.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment, shortDate, time } from '#lib/i18n/format.ts';
import { type Drafts, findDrafts } from '#lib/store/busy-links.ts';
import { listSaid, pastedText } from '#lib/store/said-commitments.ts';
import { loadPlanningRules } from '../templates.ts';
import type { LinkContext } from './open.ts';
import { type PasteView, viewPasted } from './paste-view.ts';

/** A time as it was marked before. */
export interface MarkView {
  readonly id: string;
  /** 上午, 9:00–11:00, 全天. */
  readonly when: string;
  readonly what: string;
  readonly firm: boolean;
}

/** What stands in the form of a mark. */
export interface MarkValues {
  readonly id: string;
  readonly day: string;
  readonly until: string;
  readonly part: SaidPart;
  readonly from: string;
  readonly to: string;
  readonly firm: boolean;
  readonly busyOnly: boolean;
  readonly title: string;
}

export interface DayView {
  readonly day: string;
  readonly name: string;
  readonly isToday: boolean;
  /** A weekend or a holiday, as the State Council's notice has it. */
  readonly isOff: boolean;
  readonly marks: readonly MarkView[];
  /** The form, where it is open at this day. */
  readonly form: MarkForm | null;
}

export interface MarkForm {
  readonly values: MarkValues;
  /** The days it may last through, from the day after it begins. */
  readonly through: readonly { readonly day: string; readonly name: string }[];
  readonly faults: readonly InputFault[];
}

type OpenForm = Omit<MarkForm, 'through'>;

/** The page behind a link. Plain JSON. */
export interface BusyPageView {
  readonly office: string;
  readonly body: string;
  readonly first: string;
  readonly last: string;
  readonly expires: string;
  /** When something was last said by this link; empty: never. */
  readonly said: string;
  readonly marked: number;
  /** 8:30–12:00, for the words beside 上午 and 下午. */
  readonly halves: { readonly morning: string; readonly afternoon: string };
  readonly weeks: readonly { readonly monday: string; readonly days: readonly DayView[] }[];
  readonly paste: PasteView | null;
}

/** Where the form is open: a day, or something marked before. */
export interface BusyQuery {
  readonly day?: string | undefined;
  readonly id?: string | undefined;
}

/** What a correspondent sees: the days asked for with what their own link marked, and nothing of anybody else's. */
export async function viewBusyPage(
  context: LinkContext,
  query: BusyQuery,
): Promise<Result<BusyPageView, Refusal>> {
  const { db, now, locale, link, body, office, asked } = context;
  const planning = await loadPlanningRules(db);
  if (!planning.ok) return planning;
  const { halfDays } = planning.value;
  const start = asked.first.toZonedDateTime(office.zone).toInstant();
  const [said, drafts, holidays] = await Promise.all([
    listSaid(db, { linkId: link.id, from: start }),
    findDrafts(db, link.id),
    readHolidayTables(),
  ]);
  const text = pastedText(drafts);
  const paste = text === null ? null : await viewPasted(context, text, said);
  if (paste && !paste.ok) return paste;
  const form = formFor(query, said, drafts, halfDays, context);
  const { first, last } = asked;
  const saidAt = link.saidAt && (ago(locale, link.saidAt, now) ?? moment(locale, link.saidAt, office.zone));
  const lastOpen = link.expiresAt.subtract({ seconds: 1 }).toZonedDateTimeISO(office.zone);
  return ok({
    office: office.shortName,
    body: body.shortName,
    first: shortDate(locale, first),
    last: shortDate(locale, last),
    expires: shortDate(locale, lastOpen),
    said: saidAt ?? '',
    marked: said.length,
    halves: { morning: stretchWords(halfDays.morning), afternoon: stretchWords(halfDays.afternoon) },
    weeks: weeksOf(context, said, halfDays, form, holidays.ok ? holidays.value : new Map()),
    paste: paste?.value ?? null,
  });
}

function daysThrough({ asked, locale }: LinkContext, from: Temporal.PlainDate): MarkForm['through'] {
  const furthest = furthestSaid(asked);
  const days: { day: string; name: string }[] = [];
  for (let day = from.add({ days: 1 }); ; day = day.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(day, furthest) > 0) return days;
    days.push({ day: day.toString(), name: shortDate(locale, day) });
  }
}

function weeksOf(
  context: LinkContext,
  said: readonly Commitment[],
  halfDays: HalfDays,
  form: OpenForm | null,
  holidays: HolidayTables,
): BusyPageView['weeks'] {
  const { asked, office, locale } = context;
  const weeks = new Map<string, DayView[]>();
  const count = asked.first.until(asked.last, { largestUnit: 'day' }).days;
  for (let ahead = 0; ahead <= count; ahead++) {
    const day = asked.first.add({ days: ahead });
    const monday = day.subtract({ days: day.dayOfWeek - 1 });
    const iso = day.toString();
    const view: DayView = {
      day: iso,
      name: shortDate(locale, day),
      isToday: ahead === 0,
      isOff: !isWorkday(day, holidays).workday,
      marks: said
        .filter((one) => touches(one, day, office.zone))
        .map((one) => markView(one, halfDays, office.zone, locale)),
      form: form?.values.day === iso ? { ...form, through: daysThrough(context, day) } : null,
    };
    weeks.set(monday.toString(), [...(weeks.get(monday.toString()) ?? []), view]);
  }
  return [...weeks].map(([monday, days]) => ({ monday, days }));
}

function touches({ start, end }: Commitment, day: Temporal.PlainDate, zone: string): boolean {
  const from = day.toZonedDateTime(zone).epochMilliseconds;
  const to = day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return start.epochMilliseconds < to && end.epochMilliseconds > from;
}

function markView(
  one: Commitment,
  halfDays: HalfDays,
  zone: string,
  locale: LinkContext['locale'],
): MarkView {
  const w = words(locale, 'busyLink');
  const { day, until, part, from, to } = saidTimeOf(one, halfDays, zone);
  const several = Temporal.PlainDate.compare(day, until) < 0;
  const clocks = `${clock(from)}–${clock(to)}`;
  return {
    id: one.id,
    when: several
      ? `${shortDate(locale, day)} – ${shortDate(locale, until)}`
      : part === 'times'
        ? clocks
        : w(`part.${part}`),
    what: one.summary || w('busy'),
    firm: one.firm,
  };
}

function clock(text: string): string {
  return text === '' ? '' : time(Temporal.PlainTime.from(text));
}

function stretchWords({ from, to }: HalfDays['morning']): string {
  return `${clock(from.padStart(5, '0'))}–${clock(to.padStart(5, '0'))}`;
}

/** The form with what was sent and refused, else what was marked before, else blank at the day asked for. */
function formFor(
  { day, id }: BusyQuery,
  said: readonly Commitment[],
  drafts: Drafts,
  halfDays: HalfDays,
  { asked, office }: LinkContext,
): OpenForm | null {
  const sent = sentMark(drafts);
  if (sent && sent.values.day === day && sent.values.id === (id ?? '')) return sent;
  const known = said.find((one) => one.id === id);
  if (known) {
    const { day: from, until, ...rest } = saidTimeOf(known, halfDays, office.zone);
    const shownAt = Temporal.PlainDate.compare(from, asked.first) < 0 ? asked.first : from;
    const values: MarkValues = {
      ...rest,
      id: known.id,
      day: shownAt.toString(),
      until: until.equals(from) ? '' : until.toString(),
      firm: known.firm,
      busyOnly: known.summary === '',
      title: known.summary,
    };
    return { values, faults: [] };
  }
  return day === undefined ? null : { values: { ...blank, day }, faults: [] };
}

const blank: Omit<MarkValues, 'day'> = {
  id: '',
  until: '',
  part: 'morning',
  from: '09:00',
  to: '11:00',
  firm: true,
  busyOnly: false,
  title: '',
};

/** A mark that was sent with a fault in it, as it was laid aside; null: none is. */
function sentMark({ mark }: Drafts): OpenForm | null {
  const { values, faults } = (mark ?? {}) as Partial<OpenForm>;
  return values && faults ? { values, faults } : null;
}
