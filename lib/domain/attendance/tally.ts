import type { Finding } from '../finding.ts';
import type { Attendee, Capacity } from './attendance.ts';

/** 应到 = 实到 + 公务请假 + 因故请假 + 缺席: the figures reported to the chair and to the press. */
export interface Tally {
  readonly should: number;
  readonly present: number;
  readonly officialLeave: number;
  readonly privateLeave: number;
  readonly absent: number;
}

/** The figures for one capacity. Who has arrived is present, whatever leave was asked for; who has neither come nor asked is absent (清远, 桂林 rules). */
export function countTally(attendees: readonly Attendee[], capacity: Capacity = 'member'): Tally {
  const due = attendees.filter((attendee) => attendee.capacity === capacity);
  const away = due.filter((attendee) => attendee.arrivedAt === null);
  const official = away.filter(({ leave }) => leave?.kind === 'official').length;
  const other = away.filter(({ leave }) => leave !== null && leave.kind !== 'official').length;
  return {
    should: due.length,
    present: due.length - away.length,
    officialLeave: official,
    privateLeave: other,
    absent: away.length - official - other,
  };
}

/** Figures typed in by hand must add up: a number that is not a count of people, or a sum that differs from 应到, is a finding. */
export function checkTally(tally: Tally): readonly Finding[] {
  const wrong = Object.entries(tally).filter(([, count]) => !Number.isSafeInteger(count) || count < 0);
  if (wrong.length > 0) {
    return wrong.map(([figure, count]) => finding('attendance.tally-not-a-count', figure, { figure, count }));
  }
  const sum = tally.present + tally.officialLeave + tally.privateLeave + tally.absent;
  if (sum === tally.should) return [];
  return [
    finding('attendance.tally-does-not-add-up', 'sum', {
      should: tally.should,
      sum,
      difference: sum - tally.should,
    }),
  ];
}

function finding(code: string, about: string, facts: Finding['facts']): Finding {
  return { code, key: `${code}:${about}`, severity: 'block', facts, place: 'attendance', waivable: false };
}
