import { z } from 'zod';
import { day, typed } from '../entered.ts';

const count = (least: number) => typed(z.int().min(least).max(60));
const metres = typed(z.number().min(0.4).max(6));

const pitches = z.object({ seat: metres, rostrum: metres, row: metres, aisle: metres });

const shape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('theatre'),
    rostrum: z.array(count(1)).max(6),
    blocks: z.array(count(1)).min(1).max(8),
    votingRows: count(0),
    nonVotingRows: count(0),
    publicRows: count(0),
    pitches,
  }),
  z.object({
    kind: z.literal('u'),
    head: count(1),
    left: count(0),
    right: count(0),
    outer: count(0),
    pitches,
  }),
]);

/** A venue whole; `id` null: a new one. `shape` null leaves the drawing as it is. */
export const keepVenueInput = z.object({
  id: z.string().min(1).nullable(),
  basedOn: z.int().positive(),
  name: z.string().trim().min(1).max(120),
  address: z.string().trim().max(200),
  capacity: typed(z.int().min(1).max(20_000)),
  setUpMinutes: typed(z.int().min(0).max(2_880)),
  clearDownMinutes: typed(z.int().min(0).max(2_880)),
  /** The day the room was measured; empty: never. */
  surveyedOn: z.union([z.literal(''), day]),
  shape: shape.nullable(),
});
export type KeepVenueInput = z.infer<typeof keepVenueInput>;
