import { z } from 'zod';

/** Notes that cards were printed, or taken from the table, outside the download: none named means only taken away. */
export const markCardsInput = z.object({
  meetingId: z.string().min(1),
  personIds: z.array(z.string().min(1)).max(5_000),
});
export type MarkCardsInput = z.infer<typeof markCardsInput>;
