import { z } from 'zod';

const meetingId = z.string().min(1);
const seatId = z.string().min(1).max(80);
const based = { meetingId, basedOn: z.int().positive() };

/** Puts a person on a seat; whoever sits there changes places with them. */
export const moveSeatInput = z.object({ ...based, personId: z.string().min(1), seatId });
export type MoveSeatInput = z.infer<typeof moveSeatInput>;

/** Fixes whoever sits on a seat, or releases the seat. */
export const lockSeatInput = z.object({ ...based, seatId, locked: z.boolean() });
export type LockSeatInput = z.infer<typeof lockSeatInput>;

/** Goes on from the agreed plan in one of the three ways; `fresh` also drops what was moved by hand. */
export const applyRemedyInput = z.object({
  ...based,
  mode: z.enum(['strict', 'row', 'minimal']),
  fresh: z.boolean().default(false),
});
export type ApplyRemedyInput = z.infer<typeof applyRemedyInput>;

/** Agrees to the seats suggested for people who came in late. */
export const seatNewcomersInput = z.object(based);
export type SeatNewcomersInput = z.infer<typeof seatNewcomersInput>;

export const undoSeatingInput = z.object(based);
export type UndoSeatingInput = z.infer<typeof undoSeatingInput>;

export const explainSeatInput = z.object({ meetingId, seatId });
export type ExplainSeatInput = z.infer<typeof explainSeatInput>;
