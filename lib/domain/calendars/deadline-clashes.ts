import type { Temporal } from 'temporal-polyfill';
import type { Severity } from '../finding.ts';
import { daysBetween } from '../time/calendar-date.ts';
import { countDeadlines, type Deadline } from '../time/deadlines.ts';
import type { Candidate } from './candidate.ts';
import { lowered } from './clash.ts';
import type { DayHit } from './day-clashes.ts';
import type { PreparedGround } from './ground.ts';

/**
 * What would have to lie in the past if the meeting began on `first`: deadlines that count back from it and have
 * gone by. A statutory one weighs what the office set and is not waived where the notice meets it; a local or office rule, and a rule
 * for items nobody has put on the agenda yet, one step less and said of which items it is. Where only the internal due date has gone (the
 * legal day is a day off still ahead) it is noted. What the notice meets is measured by the day it went out.
 */
export function deadlineClashes(
  prepared: PreparedGround,
  candidate: Pick<Candidate, 'type' | 'urgent' | 'kinds' | 'noticeOn'>,
  first: Temporal.PlainDate,
): readonly DayHit[] {
  const { rules, holidays, now, zone } = prepared.ground;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const { deadlines } = countDeadlines(
    rules,
    {
      type: candidate.type,
      anchors: { meeting: first },
      circumstances: candidate.urgent ? ['called-specially'] : [],
      ...(candidate.kinds === null ? {} : { kinds: candidate.kinds }),
    },
    holidays,
  );
  return deadlines
    .filter(({ rule, waivedBy }) => rule.direction === 'before' && waivedBy === null)
    .flatMap((deadline) =>
      hitOf(prepared.ground.planning.severity.deadline, candidate, deadline, first, today),
    );
}

function hitOf(
  weight: Severity,
  candidate: Pick<Candidate, 'kinds' | 'noticeOn'>,
  { rule, latest, workday }: Deadline,
  first: Temporal.PlainDate,
  today: Temporal.PlainDate,
): readonly DayHit[] {
  const metOn = (rule.metBy === 'notice' && candidate.noticeOn) || null;
  const late = daysBetween(latest, metOn ?? today);
  if (late <= 0 && (metOn !== null || daysBetween(workday, today) <= 0)) return [];
  const missed = late > 0;
  const uncertain = rule.appliesToKinds.length > 0 && candidate.kinds === null;
  const binding = rule.statutory && !uncertain;
  return [
    {
      kind: 'deadline',
      cause: missed ? 'deadline-missed' : 'internal-deadline-missed',
      id: rule.id,
      severity: missed ? (binding ? weight : lowered(weight)) : 'note',
      day: latest,
      summary: rule.title,
      basis: rule,
      // Nothing notes that such a one was met: whoever met it says so, in words that stay.
      waivable: !binding || (missed && rule.metBy !== 'notice'),
      stamp: `${first.toString()}|${latest.toString()}`,
      facts: {
        rule: rule.id,
        latest: latest.toString(),
        workday: workday.toString(),
        late: Math.max(late, 0),
        metOn: metOn?.toString() ?? 'none',
        remedy: missed
          ? remedyOf(rule.metBy === 'notice', metOn !== null, daysBetween(first, today) >= 0)
          : 'move',
        count: rule.span.count,
        unit: rule.span.unit,
        kinds: uncertain ? rule.appliesToKinds.join(' ') : 'none',
      },
    },
  ];
}

/**
 * What is left to do about a deadline that went by: note that it was met, or hold the meeting later; on its own day nobody
 * moves it any more, and a notice that went out late did.
 */
function remedyOf(
  byNotice: boolean,
  isMet: boolean,
  isDay: boolean,
): 'move' | 'either' | 'note' | 'notice' | 'none' {
  if (!byNotice) return isDay ? 'note' : 'either';
  if (isDay) return isMet ? 'none' : 'notice';
  return 'move';
}
