import { z } from 'zod';
import { typed } from '../entered.ts';

const id = z.string().min(1).max(64);
const names = { name: z.string().trim().min(1).max(100), shortName: z.string().trim().min(1).max(20) };

export const addDelegationInput = z.object(names);
export type AddDelegationInput = z.infer<typeof addDelegationInput>;

/** Who is in it, each as they were seen, in order; whoever is left out leaves it. */
const people = z
  .array(z.object({ id, version: z.int().positive(), post: z.string().trim().max(80) }))
  .max(4_000);

/** Who was in it when it was opened: whoever came in since is not taken out unseen. */
const seen = z.array(z.object({ id, version: z.int().positive() })).max(4_000);

/** A delegation whole: its names and its people, the deputy heads in their order. */
export const keepDelegationInput = z.object({
  ...names,
  id,
  basedOn: typed(z.int().positive()),
  people,
  seen,
});
export type KeepDelegationInput = z.infer<typeof keepDelegationInput>;

/** The order in which delegations are listed and seated; each with the version it was seen in. */
export const orderDelegationsInput = z.object({
  ids: z.array(id).max(500),
  basedOn: z.array(z.object({ id, version: z.int().positive() })).max(500),
});
export type OrderDelegationsInput = z.infer<typeof orderDelegationsInput>;

/** Retired comrades in the order they are invited in. */
export const keepRetiredInput = z.object({ people, seen });
export type KeepRetiredInput = z.infer<typeof keepRetiredInput>;
