import type { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../time/calendar-date.ts';
import type { Candidate } from './candidate.ts';
import { type Clash, lowered } from './clash.ts';
import type { Commitment } from './commitment.ts';
import type { PreparedGround } from './ground.ts';
import { asOfDoubted, isDoubted } from './overlap-clashes.ts';
import type { Linkage } from './planning-rules.ts';
import { during } from './timeline.ts';
import { whoYields } from './yielding.ts';

const day = 86_400_000;

/**
 * Sessions that have to follow one another (两会日程联动: the CPPCC's opens half a day to a day before the
 * congress, and its members sit in). Another body's session near ours that opens too early, too late or after
 * us is out of order.
 */
export function linkageClashes(
  prepared: PreparedGround,
  candidate: Candidate,
  first: Temporal.PlainDate,
): readonly Clash[] {
  return prepared.ground.planning.linkages
    .filter((rule) => rule.types.includes(candidate.type))
    .flatMap((rule) => outOfOrder(prepared, candidate, first, rule));
}

function outOfOrder(
  prepared: PreparedGround,
  candidate: Candidate,
  first: Temporal.PlainDate,
  rule: Linkage,
): readonly Clash[] {
  const { zone } = prepared.ground;
  const noon = first.toZonedDateTime(zone).epochMilliseconds + day / 2;
  const reach = (rule.withinDays + 1) * day;
  const near = during(prepared.timeline, noon - reach, noon + reach).map(
    (index) => prepared.timeline.items[index] as Commitment,
  );
  return near.flatMap((session) => {
    const body = prepared.bodies.get(session.bodyId);
    if (!body || !rule.bodyKinds.includes(body.kind) || session.bodyId === candidate.hostBodyId) return [];
    if (lengthInDays(session) < rule.sessionDays) return [];
    const opens = session.start.toZonedDateTimeISO(zone).toPlainDate();
    const lead = daysBetween(opens, first);
    if (Math.abs(lead) > rule.withinDays || (lead >= rule.leadDays.min && lead <= rule.leadDays.max))
      return [];
    return [linkageClash(prepared, candidate, session, { rule, lead, opens, first })];
  });
}

function lengthInDays(session: Commitment): number {
  return (session.end.epochMilliseconds - session.start.epochMilliseconds) / day;
}

function linkageClash(
  prepared: PreparedGround,
  candidate: Candidate,
  session: Commitment,
  found: {
    readonly rule: Linkage;
    readonly lead: number;
    readonly opens: Temporal.PlainDate;
    readonly first: Temporal.PlainDate;
  },
): Clash {
  const { rule, lead, opens, first } = found;
  const weight = prepared.ground.planning.severity.linkage;
  return {
    kind: 'linkage',
    cause: 'out-of-order',
    key: `clash.linkage:${rule.id}:${session.id}`,
    severity: !session.firm || isDoubted(prepared, session) ? lowered(weight) : weight,
    with: {
      bodyId: session.bodyId,
      id: session.id,
      meetingId: session.meetingId,
      sourceId: session.sourceId,
      summary: session.visibility === 'busy' ? '' : session.summary,
      start: session.start,
      end: session.end,
      allDay: session.allDay,
      firm: session.firm,
      busyOnly: session.visibility === 'busy',
      venueId: session.venueId,
    },
    people: [],
    yields: whoYields(
      { body: prepared.bodies.get(candidate.hostBodyId), firm: candidate.firm },
      { body: prepared.bodies.get(session.bodyId), firm: session.firm },
    ),
    basis: rule,
    waivable: !rule.statutory,
    stamp: `${first.toString()}|${opens.toString()}${session.firm ? '' : '?'}`,
    facts: { lead, min: rule.leadDays.min, max: rule.leadDays.max, ...asOfDoubted(prepared, session) },
  };
}
