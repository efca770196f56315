import { z } from 'zod';

/** A font of the office's folder by its file's name. */
export const removeFontInput = z.object({ file: z.string().min(1).max(200) });
export type RemoveFontInput = z.infer<typeof removeFontInput>;
