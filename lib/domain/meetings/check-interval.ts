import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { firstDay } from './meeting.ts';

const code = 'meeting.interval-too-long';

/** The code of this rule where nothing is on record that it could count from; a first meeting is not known by that. */
export function unknownInterval({ meeting, previousMeetingOn }: Dossier): readonly string[] {
  return meeting.type === 'standing-committee' && previousMeetingOn === null ? [code] : [];
}

/**
 * 常委会会议每两个月至少举行一次 (组51; the number of months is the office's rule): the day of the meeting lies later after the
 * one before it than the rule allows. It can be waived: a meeting that is late can still only be held.
 */
export function checkInterval(dossier: Dossier): readonly Finding[] {
  const { meeting, office, previousMeetingOn, standing } = dossier;
  const day = firstDay(meeting, office.zone);
  if (meeting.type !== 'standing-committee' || day === null || previousMeetingOn === null) return [];
  const rule = standing['interval.standing-committee'];
  const limit = previousMeetingOn.add({ months: rule.value }, { overflow: 'constrain' });
  if (day.toString() <= limit.toString()) return [];
  const { basis, force, confidence } = rule;
  return [
    {
      code,
      key: code,
      severity: 'block',
      facts: {
        previous: previousMeetingOn.toString(),
        limit: limit.toString(),
        months: rule.value,
        days: limit.until(day).days,
      },
      place: 'overview',
      subjectId: meeting.id,
      basis: { citation: basis['zh-CN'], force, confidence },
      waivable: true,
      stamp: `${previousMeetingOn.toString()}|${day.toString()}`,
    },
  ];
}
