import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding } from '#lib/domain/finding.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { checkEmptyRostrum } from '#lib/domain/seating/check-empty-rostrum.ts';
import { seatingRulesFor } from '#lib/domain/seating/rules-for-meeting.ts';
import type { SeatingInput, SeatPlan } from '#lib/domain/seating/seat-plan.ts';
import { seatTakers } from '#lib/domain/seating/seat-takers.ts';
import { checkSettled, type SinceSettled, sinceSettled } from '#lib/domain/seating/settled-seats.ts';

/** The seats of a meeting as they are now, with what they were made from. */
export interface BuiltSeatPlan {
  readonly venue: Venue;
  readonly input: SeatingInput;
  readonly plan: SeatPlan;
  readonly since: SinceSettled;
  readonly findings: readonly Finding[];
}

/**
 * The one way from a dossier to its seats: the room of the first sitting, the office's conventions, what people locked
 * and moved. Before anybody has touched the plan all is by rule; after that nobody moves who need not. Null where the
 * meeting has no venue yet.
 */
export function buildSeatPlan(dossier: Dossier): BuiltSeatPlan | null {
  const known = plans.get(dossier);
  const built = known === undefined ? build(dossier) : known;
  plans.set(dossier, built);
  return built;
}

/** Checks, chart and list ask for the plan of the same dossier: it is made once for all of them. */
const plans = new WeakMap<Dossier, BuiltSeatPlan | null>();

function build(dossier: Dossier): BuiltSeatPlan | null {
  const venueId = dossier.meeting.sittings[0]?.venueId ?? null;
  const venue = dossier.venues.find(({ id }) => id === venueId);
  if (!venue) return null;
  const { seating, office, enteredStrokes, rankTable } = dossier;
  const attendees = seatTakers(dossier.attendance, dossier.meeting.type, dossier.bodies);
  const input: SeatingInput = {
    room: venue.layout,
    attendees,
    rules: {
      ...seatingRulesFor(dossier.meeting, office),
      enteredStrokes,
      ...(rankTable ? { rankTable: rankTable.name } : {}),
    },
    locks: seating.locks,
    moves: seating.moves,
    wishes: seating.wishes ?? [],
    previous: seating.settled ?? null,
    mode: seating.settled ? 'minimal' : 'strict',
  };
  const plan = assignSeats(input);
  const since = sinceSettled(seating.settled, venue.layout, attendees, plan);
  const findings = [
    ...plan.findings,
    ...checkEmptyRostrum(dossier.meeting.type, venue.layout, plan, dossier.attendance.attendees),
    ...checkSettled(since, attendees),
  ];
  return { venue, input, plan, since, findings };
}
