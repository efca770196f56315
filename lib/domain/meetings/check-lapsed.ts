import { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { firstDay, type Meeting } from './meeting.ts';

/**
 * Whether the time of a meeting went by before its notice was out: it was neither held nor called off. One whose notice
 * is out, or that was opened, was held and only not closed here yet.
 */
export function hasLapsed(
  { state, sittings }: Pick<Meeting, 'state' | 'sittings'>,
  now: Temporal.Instant,
): boolean {
  const last = sittings.at(-1);
  const isPlanned = state === 'tentative' || state === 'consulting' || state === 'preparing';
  return isPlanned && last !== undefined && Temporal.Instant.compare(last.period.end, now) <= 0;
}

/** 日期已过，未召开: given another day, or its state put right. What else its planning lacks is not worth saying before. */
export function checkLapsed({ meeting, office }: Dossier, now: Temporal.Instant): readonly Finding[] {
  const day = firstDay(meeting, office.zone);
  if (day === null || !hasLapsed(meeting, now)) return [];
  return [
    {
      code: 'meeting.lapsed',
      key: 'meeting.lapsed',
      severity: 'block',
      facts: { day: day.toString(), year: String(day.year) },
      place: 'overview',
      subjectId: meeting.id,
      waivable: false,
      stamp: day.toString(),
    },
  ];
}
