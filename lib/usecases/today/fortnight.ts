import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { CalendarSource, Commitment } from '#lib/domain/calendars/commitment.ts';
import { type StripEntry, type StripHours, stripOfDay } from '#lib/domain/calendars/day-strip.ts';
import { matters } from '#lib/domain/calendars/known-twice.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import { type DayStatus, type HolidayTables, isWorkday } from '#lib/domain/time/workday.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Context } from '../context.ts';
import type { MeetingStanding } from '../dossiers/queries.ts';

/** How a block is drawn: ours solid, tentative outlined, theirs hatched, busy-only grey. */
export type BlockLook = 'ours' | 'tentative' | 'theirs' | 'busy';

export interface FortnightBlock {
  readonly id: string;
  readonly look: BlockLook;
  /** The body's short name; empty for ours. */
  readonly body: string;
  /** Empty where only "busy" is known. */
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly clash: boolean;
  /** Our meeting, to go to it. */
  readonly meetingId: string | null;
  /** Of our meeting: what it is called where there is no room for its name. */
  readonly type: MeetingType | null;
}

export interface FortnightDay {
  /** ISO date. */
  readonly date: string;
  readonly isToday: boolean;
  readonly kind: DayStatus['kind'];
  /** False: no official table speaks of this day yet. */
  readonly known: boolean;
  /** The holiday's name on a day off. */
  readonly holiday: string;
  /** The holiday that begins the day after. */
  readonly holidayTomorrow: string;
  readonly blocks: readonly FortnightBlock[];
  readonly deadlines: readonly { readonly title: string; readonly meetingId: string }[];
}

export interface FortnightGround {
  readonly today: Temporal.PlainDate;
  readonly zone: string;
  readonly standings: readonly MeetingStanding[];
  readonly commitments: readonly Commitment[];
  readonly bodies: readonly Body[];
  readonly sources: readonly CalendarSource[];
  readonly holidays: HolidayTables;
  /** Sittings and commitments that stand in each other's way. */
  readonly clashing: ReadonlySet<string>;
}

export const stripHours: StripHours = { from: 8, to: 18 };
export const FORTNIGHT_DAYS = 14;

type Drawn = StripEntry &
  Pick<FortnightBlock, 'look' | 'body' | 'title' | 'meetingId' | 'type'> & {
    /** Its own, and those of the same matter in other sources. */
    readonly ids: readonly string[];
  };

/** The next fourteen days: ours above, theirs below, what clashes marked, days off and deadlines named. */
export function fortnight(context: Context, ground: FortnightGround): readonly FortnightDay[] {
  const seesOthers = can(context.actor, 'read-calendar');
  const ours = ground.standings.flatMap(ourEntries);
  return Array.from({ length: FORTNIGHT_DAYS }, (_, index) => {
    const day = ground.today.add({ days: index });
    const entries = seesOthers ? [...ours, ...theirEntries(context, ground, day)] : ours;
    return dayOf(context, ground, entries, index);
  });
}

function dayOf(
  { locale }: Context,
  ground: FortnightGround,
  entries: readonly Drawn[],
  index: number,
): FortnightDay {
  const { today, zone, holidays, clashing } = ground;
  const day = today.add({ days: index });
  const date = day.toString();
  const status = isWorkday(day, holidays);
  const next = isWorkday(day.add({ days: 1 }), holidays);
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    date,
    isToday: index === 0,
    kind: status.kind,
    known: status.known,
    holiday: status.holiday?.[locale] ?? '',
    holidayTomorrow: status.holiday === null ? (next.holiday?.[locale] ?? '') : '',
    blocks: stripOfDay(entries, day, zone, stripHours).flatMap(({ id, from, to, row }) => {
      const entry = known.get(id);
      if (!entry) return [];
      const { look, body, title, meetingId, type } = entry;
      return [
        {
          ...{ id, look, body, title, meetingId, type, from, to, row },
          clash: entry.ids.some((one) => clashing.has(one)),
        },
      ];
    }),
    deadlines: ground.standings.flatMap((standing) =>
      standing.deadlines
        .filter(({ latest }) => latest === date)
        .map(({ title }) => ({ title: title[locale], meetingId: standing.id })),
    ),
  };
}

function ourEntries({ id, shortTitle, type, state, sittings }: MeetingStanding): readonly Drawn[] {
  return sittings.map(({ start, end }, index) => ({
    id: sittingKey(id, index),
    ids: [sittingKey(id, index)],
    side: 'ours',
    start: Temporal.Instant.from(start),
    end: Temporal.Instant.from(end),
    allDay: false,
    look: state === 'tentative' || state === 'consulting' ? 'tentative' : 'ours',
    body: '',
    title: shortTitle,
    meetingId: id,
    type,
  }));
}

/** Names one sitting of a meeting on the strip. */
export function sittingKey(meetingId: string, index: number): string {
  return `${meetingId}/${index}`;
}

/** What others have on a day, each matter once however many sources say it. */
function theirEntries(
  { locale }: Context,
  { commitments, bodies, sources, zone }: FortnightGround,
  day: Temporal.PlainDate,
): readonly Drawn[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const [from, to] = [day, day.add({ days: 1 })].map(
    (each) => each.toZonedDateTime(zone).epochMilliseconds,
  ) as [number, number];
  const onDay = commitments.filter(
    ({ start, end }) => start.epochMilliseconds < to && end.epochMilliseconds > from,
  );
  return matters(onDay, new Map(sources.map((source) => [source.id, source]))).map(({ lead, copies }) => {
    const { id, bodyId, summary, start, end, allDay, firm, visibility } = lead;
    const body = byId.get(bodyId);
    const ours = body?.kind === 'own' || body?.kind === 'department';
    const look: BlockLook = ours ? (firm ? 'ours' : 'tentative') : visibility === 'busy' ? 'busy' : 'theirs';
    const side = ours ? 'ours' : 'theirs';
    return {
      id,
      ids: [lead, ...copies].map((each) => each.id),
      side,
      start,
      end,
      allDay,
      look,
      body: [...new Set([lead, ...copies].map((each) => byId.get(each.bodyId)?.shortName ?? ''))]
        .filter(Boolean)
        .join(words(locale, 'common')('listSeparator')),
      title: summary,
      meetingId: null,
      type: null,
    };
  });
}
