import { z } from 'zod';
import { askedWeeks } from '#lib/domain/bodies/busy-link.ts';
import { saidParts } from '#lib/domain/calendars/said-time.ts';
import { clock, day } from '../entered.ts';

const id = z.string().min(1).max(64);

export const makeBusyLinkInput = z.object({
  bodyId: id,
  holder: z.string().trim().min(1).max(40),
  weeks: z.literal(askedWeeks),
  /** The last day it opens anything. */
  expires: day,
});
export type MakeBusyLinkInput = z.output<typeof makeBusyLinkInput>;

export const renewBusyLinkInput = z.object({ linkId: id, expires: day });
export type RenewBusyLinkInput = z.output<typeof renewBusyLinkInput>;

export const closeBusyLinkInput = z.object({ linkId: id });
export type CloseBusyLinkInput = z.output<typeof closeBusyLinkInput>;

const checked = z.preprocess((value) => value === 'on', z.boolean());

/** A time marked on the page behind a link, as its plain form sends it. */
export const markInput = z
  .object({
    /** What is changed; empty: another time. */
    id: z.string().max(120),
    day,
    until: z.union([z.literal(''), day]),
    part: z.enum(saidParts),
    from: z.string().max(5),
    to: z.string().max(5),
    firm: z.preprocess((value) => value !== 'no', z.boolean()),
    busyOnly: checked,
    title: z.string().trim().max(120),
  })
  .superRefine(({ part, from, to, busyOnly, title }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!busyOnly && title === '') fault('title', 'title-or-busy');
    if (part !== 'times') return;
    for (const [path, value] of Object.entries({ from, to })) {
      const read = clock.safeParse(value);
      if (!read.success) fault(path, read.error.issues[0]?.message ?? 'not-a-time');
    }
  });
export type MarkInput = z.output<typeof markInput>;

export const markIdInput = z.object({ id: z.string().min(1).max(120) });

/** The longest text taken from a paste: a year of plans is less. */
export const longestPaste = 20_000;
export const pasteInput = z.object({ text: z.string().trim().min(1).max(longestPaste) });
/** Which lines are kept, as the page named them, and of which text they were shown. */
export const keepPasteInput = z.object({
  of: z.string().max(64),
  keep: z.array(z.string().max(64)).max(2_000),
});
export type KeepPasteInput = z.output<typeof keepPasteInput>;
