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
  unreadable: 'unreadable',
  'never-read': 'never-read',
};

/** The worst first: of a body with several doubtful calendars one line is enough. */
const order: readonly ClashCause[] = [
  'failing',
  'unreadable',
  'never-read',
  'stale',
  'not-covered',
  'beyond-horizon',
  'partly-read',
];

/**
 * What is not known counts as not known, never as free: each body to be kept clear of whose calendar is missing,
 * failing, old, never read, unreadable, or ends before the meeting does; each once, by its worst calendar. A calendar
 * read in part is a note. The host and its own departments are asked only by the calendars we have of them.
 */
export function unknownClashes(prepared: PreparedGround, candidate: Candidate): readonly Clash[] {
  const { sources } = prepared.ground;
  const ours = sources.flatMap(({ bodyId }) => (isOurs(prepared, candidate, bodyId) ? [bodyId] : []));
  return [...new Set([...candidate.bodyIds, ...ours])].flatMap((bodyId) =>
    unknownOf(prepared, candidate, bodyId),
  );
}

function isOurs({ bodies }: PreparedGround, { hostBodyId }: Candidate, bodyId: BodyId): boolean {
  return bodyId === hostBodyId || bodies.get(bodyId)?.parentId === hostBodyId;
}

function unknownOf(prepared: PreparedGround, candidate: Candidate, bodyId: BodyId): readonly Clash[] {
  const sources = prepared.sources.get(bodyId);
  if (!sources) {
    const ours = isOurs(prepared, candidate, bodyId);
    return ours ? [] : [unknown(prepared, candidate, bodyId, null, 'no-source')];
  }
  const [worst] = sources
    .flatMap((source) => {
      const cause = causeOf(prepared, candidate, source);
      return cause === null ? [] : [{ source, cause }];
    })
    .sort((a, b) => order.indexOf(a.cause) - order.indexOf(b.cause));
  if (!worst) return [];
  const clash = unknown(prepared, candidate, bodyId, worst.source, worst.cause);
  return [worst.cause === 'partly-read' ? { ...clash, severity: 'note' } : clash];
}

function causeOf(prepared: PreparedGround, candidate: Candidate, source: CalendarSource): ClashCause | null {
  const cause = causes[prepared.health.get(source.id) as SourceHealth];
  if (cause) return cause;
  const last = candidate.sittings.at(-1)?.period.end.epochMilliseconds;
  const limit = source.knownUntil?.epochMilliseconds;
  if (limit !== undefined && last !== undefined && last > limit) return 'beyond-horizon';
  if (!candidate.sittings.every(({ period }) => isCovered(period, source))) return 'not-covered';
  return source.skipped > 0 && source.knownWithin === undefined ? 'partly-read' : null;
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
    stamp: `${start.epochMilliseconds}-${end.epochMilliseconds}|${cause}|${stateOf(cause, source)}`,
    facts: {
      ...(asOf === null ? {} : { asOf: asOf.toString() }),
      ...(source === null ? {} : { failures: source.failures, skipped: source.skipped }),
      ...(cause === 'not-covered' && source ? { missing: missingIn(prepared, source, { start, end }) } : {}),
      ...(cause === 'beyond-horizon' && source?.knownUntil ? { until: source.knownUntil.toString() } : {}),
    },
  };
}

/**
 * What a weekly plan lacks of a meeting's days: the plan of that week, lines of it that were not understood, or one of
 * the two where no day of the week is known.
 */
function missingIn(
  { ground: { zone } }: PreparedGround,
  { skipped, knownWithin = [] }: CalendarSource,
  { start, end }: Period,
): 'week' | 'lines' | 'either' {
  if (skipped === 0) return 'week';
  const day = start.toZonedDateTimeISO(zone).startOfDay();
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const last = Math.max(end.epochMilliseconds, monday.add({ days: 7 }).epochMilliseconds);
  const isOfWeek = (known: Period): boolean =>
    known.start.epochMilliseconds < last && known.end.epochMilliseconds > monday.epochMilliseconds;
  return knownWithin.some(isOfWeek) ? 'lines' : 'either';
}

/**
 * What a waiver of a calendar's state was given on. A calendar read in part is read again every few minutes, and is
 * another only once another number of its entries is passed over; one that is old, only once it was read.
 */
function stateOf(cause: ClashCause, source: CalendarSource | null): number | '' {
  if (cause === 'partly-read' || cause === 'unreadable') return source?.skipped ?? '';
  return cause === 'failing' || cause === 'stale' ? (source?.lastSuccessAt?.epochMilliseconds ?? '') : '';
}
