import { z } from 'zod';
import type { Readings } from '#lib/domain/people/read-as.ts';
import { textReadings } from '#lib/domain/people/readings.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Context } from '../context.ts';

export const spellInput = z.object({ texts: z.array(z.string().max(400)).max(2000) });

/** How each of some texts is read, for those who type pinyin: the table of readings is too large for a page to carry. */
export async function spell(
  _context: Context,
  { texts }: z.infer<typeof spellInput>,
): Promise<Result<readonly Readings[], Refusal>> {
  return ok(texts.map(textReadings));
}
