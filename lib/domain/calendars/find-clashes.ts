import { apartClashes } from './apart-clashes.ts';
import type { Candidate, ClashGround } from './candidate.ts';
import { type Clash, compareClashes } from './clash.ts';
import { dayClash, daysOf, holidayClashes, intervalClashes, seasonClashes } from './day-clashes.ts';
import { deadlineClashes } from './deadline-clashes.ts';
import { type PreparedGround, prepareGround } from './ground.ts';
import { joinClashes, withCopies } from './join-clashes.ts';
import { linkageClashes } from './linkage-clashes.ts';
import { needsOf, overlapClashes } from './overlap-clashes.ts';
import { unknownClashes } from './unknown-clashes.ts';
import { vehicleClashes } from './vehicle-clashes.ts';

/**
 * Everything that speaks against holding a meeting when and where it is planned: venue, vehicle, people (also
 * through a second post), bodies, bodies that must never coincide with one of them, the way between venues,
 * deadlines that have gone by, days off, seasons, sessions that must follow one another, and calendars that cannot be believed. Heaviest first.
 *
 * Laws: what only touches does not clash; more commitments never take a clash away; swapping the two sides of
 * a pair finds the same kind of clash; moving everything by the same time changes no venue, vehicle, person,
 * body or travel clash.
 */
export function findClashes(candidate: Candidate, ground: ClashGround): readonly Clash[] {
  return findClashesIn(prepareGround(ground), candidate);
}

/** As `findClashes`, on a ground prepared once for many candidates. */
export function findClashesIn(prepared: PreparedGround, candidate: Candidate): readonly Clash[] {
  const days = daysOf(candidate, prepared.ground.zone);
  const [first] = days;
  const onDays = [
    ...holidayClashes(prepared, days),
    ...seasonClashes(prepared, candidate, days),
    ...intervalClashes(prepared, candidate, days),
    ...(first ? deadlineClashes(prepared, candidate, first) : []),
  ].map((hit) => dayClash(hit, prepared));
  const withEntries = [
    ...overlapClashes(prepared, candidate, needsOf(candidate)),
    ...apartClashes(prepared, candidate),
  ];
  return [
    ...withCopies(prepared, joinClashes(prepared, withEntries)),
    ...vehicleClashes(prepared, candidate),
    ...onDays,
    ...(first ? linkageClashes(prepared, candidate, first) : []),
    ...unknownClashes(prepared, candidate),
  ].sort(compareClashes);
}
