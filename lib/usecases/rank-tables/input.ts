import { z } from 'zod';

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(40);

/** A table more; `from`: the table it begins as, left out: with everybody who has a rank today. */
export const addRankTableInput = z.object({ name, from: id.nullable() });
export type AddRankTableInput = z.infer<typeof addRankTableInput>;

export const saveRankTableInput = z.object({
  id,
  basedOn: z.int().positive(),
  name,
  /** The first rank first; people of one rank in one list. */
  ranks: z.array(z.array(id).min(1).max(500)).max(2_000),
});
export type SaveRankTableInput = z.infer<typeof saveRankTableInput>;

export const removeRankTableInput = z.object({ id, basedOn: z.int().positive() });
export type RemoveRankTableInput = z.infer<typeof removeRankTableInput>;

/** Takes the removal of a table back. */
export const restoreRankTableInput = z.object({ id });
export type RestoreRankTableInput = z.infer<typeof restoreRankTableInput>;
