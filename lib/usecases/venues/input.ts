import { z } from 'zod';

const seats = z.int().min(0).max(60);
const rows = z.int().min(0).max(60);
const metres = z.number().min(0.4).max(6);

const pitches = z.object({ seat: metres, rostrum: metres, row: metres, aisle: metres });

const shape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('theatre'),
    rostrum: z.array(z.int().min(1).max(60)).max(6),
    blocks: z.array(z.int().min(1).max(60)).min(1).max(8),
    votingRows: rows,
    nonVotingRows: rows,
    publicRows: rows,
    pitches,
  }),
  z.object({ kind: z.literal('u'), head: seats.min(1), left: seats, right: seats, outer: seats, pitches }),
]);

/** A venue whole; `id` null: a new one. `shape` null leaves the drawing as it is. */
export const keepVenueInput = z.object({
  id: z.string().min(1).nullable(),
  basedOn: z.int().positive(),
  name: z.string().trim().min(1).max(120),
  address: z.string().trim().max(200),
  capacity: z.int().min(1).max(20_000),
  setUpMinutes: z.int().min(0).max(2_880),
  clearDownMinutes: z.int().min(0).max(2_880),
  /** The day the room was measured; empty: never. */
  surveyedOn: z.union([z.literal(''), z.iso.date()]),
  shape: shape.nullable(),
});
export type KeepVenueInput = z.infer<typeof keepVenueInput>;
