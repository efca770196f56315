import { Temporal } from 'temporal-polyfill';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import { countDeadlines } from '#lib/domain/time/deadlines.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { listItemKinds } from '#lib/store/item-kinds.ts';
import { findMeetingVersions } from '#lib/store/meeting-versions.ts';
import type { Context } from '../context.ts';
import type { PlanningGround } from '../planning/load-ground.ts';

/** The last day of something, as a mark on its day. */
export interface DeadlineMark {
  readonly meetingId: string;
  readonly title: string;
  readonly basis: string;
}

/** The last days of all meetings in work, by day: the same that 今日 shows, and those gone by. */
export async function deadlineMarks(
  { db, locale }: Context,
  { office, clashGround }: PlanningGround,
  states: readonly MeetingState[],
): Promise<ReadonlyMap<string, readonly DeadlineMark[]>> {
  const marks = new Map<string, DeadlineMark[]>();
  for (const meeting of await findMeetingVersions(db, states, office.zone)) {
    const day = meeting.sittings[0]?.day;
    if (day === undefined) continue;
    const question = {
      type: meeting.type,
      anchors: { meeting: Temporal.PlainDate.from(day) },
      kinds: await listItemKinds(db, meeting.id),
      circumstances: meeting.urgent ? (['called-specially'] as const) : [],
    };
    const called =
      meeting.number === null
        ? meeting.shortTitle
        : words(locale, 'calendar')('numbered', { n: meeting.number });
    const { deadlines } = countDeadlines(clashGround.rules, question, clashGround.holidays);
    for (const { rule, latest, waivedBy } of deadlines) {
      if (rule.direction !== 'before' || waivedBy !== null) continue;
      const iso = latest.toString();
      const title = `${called} ${rule.title[locale]}`;
      const list = marks.get(iso) ?? [];
      list.push({ meetingId: meeting.id, title, basis: rule.basis[locale] });
      marks.set(iso, list);
    }
  }
  return marks;
}
