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

/** What is asked for about seats; `wish` says which, the other fields are those it needs. */
const wish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reserved'), seatId }),
  z
    .object({ kind: z.enum(['adjacent', 'apart']), first: z.string().min(1), second: z.string().min(1) })
    .refine(({ first, second }) => first !== second, { path: ['second'], message: 'same-two' }),
]);

/** Asks for a seat to be kept free, or for two people to sit together or apart. */
export const addWishInput = z.object({ ...based, wish });
export type AddWishInput = z.infer<typeof addWishInput>;

/** Takes a wish back: the wish itself says which, whatever was taken back just before. */
export const dropWishInput = z.object({ ...based, wish });
export type DropWishInput = z.infer<typeof dropWishInput>;

/** Agrees to the seats suggested for people who came in late. */
export const seatNewcomersInput = z.object(based);
export type SeatNewcomersInput = z.infer<typeof seatNewcomersInput>;

/** The rank table a meeting goes by; null: the rank each person was listed with. */
export const chooseRankTableInput = z.object({ ...based, rankTableId: z.string().min(1).max(64).nullable() });
export type ChooseRankTableInput = z.infer<typeof chooseRankTableInput>;

export const undoSeatingInput = z.object(based);
export type UndoSeatingInput = z.infer<typeof undoSeatingInput>;

/** Goes back to the seats of an earlier version. */
export const restoreSeatsInput = z.object({ ...based, version: z.int().positive() });
export type RestoreSeatsInput = z.infer<typeof restoreSeatsInput>;

export const explainSeatInput = z.object({ meetingId, seatId });
export type ExplainSeatInput = z.infer<typeof explainSeatInput>;
