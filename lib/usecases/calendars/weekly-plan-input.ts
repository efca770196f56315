import { z } from 'zod';
import { planFields } from '#lib/domain/calendars/weekly-plan/plan-columns.ts';

const choices = z.object({
  bodyId: z.string().min(1).max(64),
  year: z.int().min(2000).max(2099).nullable(),
  /** What the columns hold, by the signature of their headings. */
  columns: z
    .array(z.object({ signature: z.string().max(500), fields: z.array(z.enum(planFields)).max(200) }))
    .max(20),
  /** Names of sheets that are not read. */
  unread: z.array(z.string().max(300)).max(100).default([]),
});

/** A plan under `file`, and what was decided on it as JSON under `choices`: nothing is kept between preview and import. */
export const weeklyPlanInput = z
  .instanceof(FormData)
  .transform((form) => ({ file: form.get('file'), choices: parsed(form.get('choices')) }))
  .pipe(z.object({ file: z.instanceof(File), choices }));
export type WeeklyPlanInput = z.output<typeof weeklyPlanInput>;

function parsed(text: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null; // refused by the schema behind it
  }
}
