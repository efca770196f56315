import { z } from 'zod';
import { templateNames } from '#lib/domain/wording/own-words.ts';
import { MOST_CHARACTERS } from '#lib/domain/wording/template-line.ts';
import { locales } from '#lib/i18n/locale.ts';

const template = {
  name: z.enum(templateNames),
  locale: z.enum(locales),
  /** What is longer is refused by its line, with how long it may be. */
  lines: z
    .array(z.object({ key: z.string().min(1).max(80), text: z.string().max(MOST_CHARACTERS * 10) }))
    .max(500),
};

/** The changed lines of a template as they stand on the page, to be saved. None: as delivered. */
export const saveTemplateInput = z.object({ ...template, basedOn: z.int().min(0) });
export type SaveTemplateInput = z.infer<typeof saveTemplateInput>;

/** The same, to be tried on a meeting's paper. */
export const tryTemplateInput = z.object({ ...template, meetingId: z.string().max(60).nullable() });
export type TryTemplateInput = z.infer<typeof tryTemplateInput>;
