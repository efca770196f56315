import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Context } from '../context.ts';
import { buildSeatPlan } from '../seating/build-seat-plan.ts';
import { findEarlierSeats, movedBetween } from '../seating/earlier-seats.ts';
import { findUndoableSeating } from '../seating/undo.ts';

/** How long a change of the seats is offered to be taken back in the hall; the seating page takes back older ones. */
const STANDS_HOURS = 24;

/** A way back to seats there were, with its price. */
export interface WayBack {
  readonly version: number;
  /** ISO instant until which the seats were so. */
  readonly until: string;
  /** How many would sit elsewhere than now. */
  readonly people: number;
}

/** The ways back from the seats of now; null each where there is none. */
export interface SeatsBack {
  /** Before one's own last change of the seats, as long as somebody would move. */
  readonly undo: WayBack | null;
  /** Before a leave that never was: everybody on the seat they had. */
  readonly earlier: WayBack | null;
}

/** By which ways the seats can be put back as they were. */
export async function seatsBack(context: Context, dossier: Dossier): Promise<SeatsBack> {
  const earlier = await findEarlierSeats(context.db, dossier);
  return {
    undo: await undoOf(context, dossier),
    earlier: earlier && {
      version: earlier.version,
      until: earlier.until.toString(),
      people: earlier.people,
    },
  };
}

async function undoOf({ db, actor, now }: Context, dossier: Dossier): Promise<WayBack | null> {
  const { meeting, seating } = dossier;
  const change = await findUndoableSeating(db, meeting.id, seating.version);
  if (change === null || change.actorId !== actor.userId) return null;
  if (now.since(change.at).total('hours') >= STANDS_HOURS) return null;
  const built = buildSeatPlan(dossier);
  const before = buildSeatPlan({ ...dossier, seating: change.before });
  const people = built && before ? movedBetween(built.plan, before.plan) : 0;
  return people === 0 ? null : { version: seating.version, until: change.at.toString(), people };
}
