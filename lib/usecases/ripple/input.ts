import { z } from 'zod';
import { setLeaveInput } from '../attendance/input.ts';
import { artefacts } from '../papers/artefacts.ts';

/** Which parts of a paper: one of its pages, of its lines, or who sits on a seat of its chart. */
const units = <T extends z.ZodType>(unit: T) => z.array(unit).min(1).max(5_000).optional();

/** What lies in its place now. Each with what it said when it was looked at: what changed again meanwhile is not noted. */
export const markDoneInput = z.object({
  meetingId: z.string().min(1),
  /**
   * Only some of a paper: `pages`, counted from 1, were replaced or taken out; `refs`: lines, by their anchors, were mended
   * or told; `seated`: people who know their seat of the chart, or that they have none. All left out: all that differs.
   * Pages are not noted together with parts: which of them count would be a guess.
   */
  papers: z
    .array(
      z
        .object({
          artefact: z.enum(artefacts),
          fingerprint: z.string().min(1),
          pages: units(z.int().min(1)),
          refs: units(z.string().min(1).max(200)),
          seated: units(z.string().min(1)),
        })
        .refine(({ pages, refs, seated }) => !pages || (!refs && !seated), {
          message: 'pages-and-parts',
          path: ['pages'],
        }),
    )
    .max(50),
  /** `unit`: what stands on the card that was put; null: it was taken away. */
  cards: z.array(z.object({ personId: z.string().min(1), unit: z.string().nullable() })).max(5_000),
  /** What was told: `unit` as the list said it; null: it is gone. */
  told: z.array(z.object({ ref: z.string().min(1), unit: z.string().nullable() })).max(5_000),
});
export type MarkDoneInput = z.infer<typeof markDoneInput>;

/** Takes back what was noted as done. */
export const undoMarkInput = z.object({
  meetingId: z.string().min(1),
  ids: z.array(z.string().min(1)).min(1).max(100),
});
export type UndoMarkInput = z.infer<typeof undoMarkInput>;

/** Takes a tick back: the leave as it was before, and the instant of the tick. */
export const takeBackInput = setLeaveInput.extend({ since: z.iso.datetime() });
export type TakeBackInput = z.infer<typeof takeBackInput>;
