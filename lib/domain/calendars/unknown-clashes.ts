import type { BodyId, SourceId } from '../id.ts';
import type { Period } from '../time/period.ts';
import type { Candidate } from './candidate.ts';
import type { Clash, ClashCause } from './clash.ts';
import type { CalendarSource } from './commitment.ts';
import type { PreparedGround } from './ground.ts';
import type { SourceHealth } from './source-health.ts';

const causes: Readonly<Partial<Record<SourceHealth, ClashCause>>> = {
  failing: 'failing',
  stale: 'stale',
  'never-read': 'never-read',
};

/**
 * What is not known counts as not known, never as free: each body to be kept clear of whose calendar is missing,
 * failing, old, never read, or ends before the meeting does. The host and its own departments are not asked.
 */
export function unknownClashes(prepared: PreparedGround, candidate: Candidate): readonly Clash[] {
  const asked = new Set(candidate.bodyIds);
  asked.delete(candidate.hostBodyId);
  return [...asked].flatMap((bodyId) => unknownOf(prepared, candidate, bodyId));
}

function unknownOf(prepared: PreparedGround, candidate: Candidate, bodyId: BodyId): readonly Clash[] {
  if (prepared.bodies.get(bodyId)?.parentId === candidate.hostBodyId) return [];
  const sources = prepared.ground.sources.filter((source) => source.bodyId === bodyId);
  if (sources.length === 0) return [unknown(prepared, candidate, bodyId, null, 'no-source')];
  return sources.flatMap((source) => {
    const cause = causeOf(prepared, candidate, source);
    return cause === null ? [] : [unknown(prepared, candidate, bodyId, source, cause)];
  });
}

function causeOf(prepared: PreparedGround, candidate: Candidate, source: CalendarSource): ClashCause | null {
  const cause = causes[prepared.health.get(source.id) as SourceHealth];
  if (cause) return cause;
  const last = candidate.sittings.at(-1)?.period.end.epochMilliseconds;
  const limit = source.knownUntil?.epochMilliseconds;
  if (limit !== undefined && last !== undefined && last > limit) return 'beyond-horizon';
  return candidate.sittings.every(({ period }) => isCovered(period, source)) ? null : 'not-covered';
}

/** A weekly plan says nothing of the weeks it does not cover. */
function isCovered({ start, end }: Period, { knownWithin }: CalendarSource): boolean {
  if (knownWithin === undefined) return true;
  return knownWithin.some(
    (known) =>
      known.start.epochMilliseconds <= start.epochMilliseconds &&
      end.epochMilliseconds <= known.end.epochMilliseconds,
  );
}

function unknown(
  prepared: PreparedGround,
  candidate: Candidate,
  bodyId: BodyId,
  source: CalendarSource | null,
  cause: ClashCause,
): Clash {
  const start = candidate.sittings[0]?.period.start ?? prepared.ground.now;
  const end = candidate.sittings.at(-1)?.period.end ?? start;
  const asOf = source?.lastSuccessAt ?? null;
  return {
    kind: 'unknown',
    cause,
    key: `clash.unknown:${source?.id ?? bodyId}`,
    severity: prepared.ground.planning.severity.unknown,
    with: {
      bodyId,
      id: source?.id ?? bodyId,
      meetingId: null,
      sourceId: (source?.id ?? null) as SourceId | null,
      summary: source?.name ?? '',
      start,
      end,
      allDay: false,
      firm: true,
      busyOnly: false,
      venueId: null,
    },
    people: [],
    yields: null,
    basis: null,
    waivable: true,
    stamp: `${start.epochMilliseconds}-${end.epochMilliseconds}|${cause}|${asOf?.epochMilliseconds ?? ''}`,
    facts: {
      ...(asOf === null ? {} : { asOf: asOf.toString() }),
      ...(source === null ? {} : { failures: source.failures }),
      ...(cause === 'beyond-horizon' && source?.knownUntil ? { until: source.knownUntil.toString() } : {}),
    },
  };
}
