import { type QuorumOutlook, quorumOutlook } from '../attendance/check-attendance.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { JudgedFinding } from '../finding.ts';
import type { BodyId } from '../id.ts';
import { dietsOf, mealsOf } from '../logistics/meals.ts';
import type { Trip } from '../logistics/vehicle.ts';
import { type Presiding, presiding } from '../meetings/chairs-in-turn.ts';
import { bodyUnits } from './told-body.ts';
import type { Units } from './unit-changes.ts';

/** How many members come, of how many, and how many are needed. */
export type QuorumFigures = Pick<QuorumOutlook, 'expected' | 'members' | 'needed'>;

/** A trip as its driver was told of it. */
export interface ToldTrip {
  readonly vehicleId: string;
  /** ISO instants. */
  readonly start: string;
  readonly end: string;
  readonly held: boolean;
  /** Who rides, as written on the slip. */
  readonly riders: string;
  readonly riderCount: number | null;
  /** Names on the slip of people who do not come. */
  readonly away: readonly string[];
}

/** How printings call what is told and not printed. */
export const HALL = 'hall';

/** Units of what is told and not printed: who presides, the quorum, how many eat and what, the trips, what still blocks. */
export const CHAIR = 'chair';
export const QUORUM = 'quorum';
export const MEALS = 'meals';
export const DIETS = 'diets';
export const TRIP = 'trip:';
export const CHECK = 'check:';

/** What a meeting's people are told by word of mouth, unit by unit, as it is now. Checks that were waived count as closed. */
export function hallUnits(
  dossier: Dossier,
  trips: readonly Trip[],
  findings: readonly JudgedFinding[],
  /** Bodies that read our calendar. */
  readers: ReadonlySet<BodyId>,
): Units {
  const quorum = quorumOutlook(dossier);
  const { attendees } = dossier.attendance;
  const away = attendees.filter(({ leave }) => leave !== null).map(({ name }) => name);
  return {
    [CHAIR]: JSON.stringify(presiding(dossier.meeting, attendees, dossier.chairNames)),
    ...(quorum === null ? {} : { [QUORUM]: writtenQuorum(quorum) }),
    // Nobody is told how many eat where nobody does.
    ...(mealsOf(dossier.meeting, dossier.office.zone).length === 0
      ? {}
      : { [MEALS]: String(attendees.length - away.length), ...writtenDiets(attendees) }),
    ...bodyUnits(dossier, readers),
    ...Object.fromEntries(trips.map((trip) => [TRIP + trip.id, JSON.stringify(toldTrip(trip, away))])),
    ...Object.fromEntries(findings.filter(isReopened).map(({ key }) => [CHECK + key, 'open'])),
  };
}

/**
 * Whether a late change can have made this block: not a day that went by (a deadline, a paper that did not come), and not
 * what a leader answered.
 */
function isReopened({ severity, waiver, code, place }: JudgedFinding): boolean {
  const isOfDays = /^agenda\.paper-|^meeting\.lapsed$|deadline/u.test(code);
  return severity === 'block' && waiver === null && place !== 'consultation' && !isOfDays;
}

/** How many eat what, where anybody does not eat everything; without names, in an order that no name decides. */
function writtenDiets(attendees: Dossier['attendance']['attendees']): Units {
  const diets = dietsOf(attendees)
    .map(({ diet, people }) => [diet, people.length] as const)
    .toSorted(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));
  return diets.length === 0 ? {} : { [DIETS]: JSON.stringify(diets) };
}

/** Who presides, as it was told; null where it was not noted. */
export function readChairs(unit: string | undefined): readonly Presiding[] | null {
  return unit === undefined ? null : (JSON.parse(unit) as readonly Presiding[]);
}

/** Names of who presides at the sittings that others preside at than before: before, now. */
export function chairChange(
  before: readonly Presiding[],
  now: readonly Presiding[],
): { readonly before: readonly string[]; readonly now: readonly string[] } {
  const idAt = (of: readonly Presiding[]) => new Map(of.map((one) => [one.sittingId, one.chairId]));
  const [was, is] = [idAt(before), idAt(now)];
  return {
    before: namesOf(before.filter(({ sittingId, chairId }) => is.get(sittingId) !== chairId)),
    now: namesOf(now.filter(({ sittingId, chairId }) => was.get(sittingId) !== chairId)),
  };
}

/** Names of those who preside, each once. */
export function namesOf(chairs: readonly Presiding[]): readonly string[] {
  return [...new Set(chairs.map(({ name }) => name).filter((name) => name !== ''))];
}

/** How many ate what, as it was told; nobody anything special where nothing was. */
export function readDiets(unit: string | undefined): readonly (readonly [diet: string, people: number])[] {
  return unit === undefined ? [] : (JSON.parse(unit) as readonly (readonly [string, number])[]);
}

function writtenQuorum({ expected, members, needed }: QuorumFigures): string {
  return [expected, members, needed].join('/');
}

/** The figures of a remembered quorum; null where none was remembered. */
export function readQuorum(unit: string | undefined): QuorumFigures | null {
  const [expected, members, needed] = (unit ?? '').split('/').map(Number);
  return expected === undefined || members === undefined || needed === undefined
    ? null
    : { expected, members, needed };
}

function toldTrip({ vehicleId, period, held, riders, riderCount }: Trip, away: readonly string[]): ToldTrip {
  return {
    ...{ vehicleId, held, riders, riderCount },
    start: period.start.toString(),
    end: period.end.toString(),
    away: away.filter((name) => riders.includes(name)),
  };
}

/** A remembered trip. */
export function readTrip(unit: string): ToldTrip {
  return JSON.parse(unit) as ToldTrip;
}
