import type { Finding } from '../finding.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import type { AgendaItem } from './agenda.ts';
import { type AgendaUnderCheck, agendaFinding, basisOf, itemFinding } from './agenda-under-check.ts';

/** Kinds heard as one person speaking, which rules of procedure bound in minutes (渝常26, 渝常32). */
const spoken: ReadonlySet<AgendaItem['kind']> = new Set([
  'report',
  'plan',
  'budget',
  'final-accounts',
  'audit',
  'inspection-report',
  'credentials',
  'bill',
]);

/** Whether the minutes fit: each sitting inside its period, each report inside its allowed time. */
export function checkTimes(check: AgendaUnderCheck): readonly Finding[] {
  return [...checkOverrun(check), ...checkStray(check), ...checkReportTime(check)];
}

function checkOverrun(check: AgendaUnderCheck): readonly Finding[] {
  return check.timing.sittings
    .filter((sitting) => sitting.slackMinutes < 0)
    .map((sitting) =>
      agendaFinding({
        code: 'agenda.overrun',
        severity: 'block',
        about: sitting.sittingId,
        facts: {
          minutes: -sitting.slackMinutes,
          ends: localTime(check, sitting.computedEnd),
          planned: localTime(check, sitting.plannedEnd),
        },
      }),
    );
}

/** An item that names a sitting which no longer exists is counted with its neighbour: somebody should look. */
function checkStray(check: AgendaUnderCheck): readonly Finding[] {
  const known = new Set(check.meeting.sittings.map((sitting) => sitting.id));
  return check.agenda.items
    .filter((item) => item.sittingId !== null && !known.has(item.sittingId))
    .map((item) => itemFinding(check, item, { code: 'agenda.item-outside-sittings', severity: 'warn' }));
}

/** Oral reports and explanations are bounded where the pack says so. */
function checkReportTime(check: AgendaUnderCheck): readonly Finding[] {
  const limit = check.rules.parameters.get('speech.explanation');
  if (limit?.value.kind !== 'number' || traitsOf(check.meeting.type).agendaAdoptedBy === null) return [];
  const { number: allowed } = limit.value;
  return check.agenda.items
    .filter((item) => spoken.has(item.kind) && item.minutes > allowed * Math.max(1, item.reporters.length))
    .map((item) =>
      itemFinding(check, item, {
        code: 'agenda.report-too-long',
        severity: 'warn',
        facts: { minutes: item.minutes, limit: allowed },
        basis: basisOf(limit),
      }),
    );
}

/** `12:05`: a plain time as findings carry it. */
function localTime(
  check: AgendaUnderCheck,
  at: AgendaUnderCheck['timing']['items'][number]['start'],
): string {
  return at.toZonedDateTimeISO(check.office.zone).toPlainTime().toString({ smallestUnit: 'minute' });
}
