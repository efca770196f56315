import { z } from 'zod';
import { mostStrokes } from '#lib/domain/people/enter-strokes.ts';

/** One character, as names are compared: compatibility forms made plain. */
const character = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().min(1).max(4));

/** One digit a stroke; full-width digits, spaces and separators between them do not count. */
const strokes = z
  .string()
  .transform((text) => text.normalize('NFKC').replaceAll(/[\s,、-]/gu, ''))
  .pipe(
    z
      .string()
      .min(1)
      .regex(/^[1-5]*$/, 'not-strokes')
      .max(mostStrokes),
  );

/** Strokes as somebody types them, to see where names would stand. */
export const tryStrokesInput = z.object({ character, strokes });
export type TryStrokesInput = z.output<typeof tryStrokesInput>;

/** Strokes to keep; `basedOn` 0 where nothing was entered for the character yet. */
export const enterStrokesInput = tryStrokesInput.extend({
  source: z.string().trim().min(1).max(200),
  basedOn: z.int().nonnegative(),
});
export type EnterStrokesInput = z.output<typeof enterStrokesInput>;

export const removeStrokesInput = z.object({ character, basedOn: z.int().positive() });
export type RemoveStrokesInput = z.output<typeof removeStrokesInput>;
