import { z } from 'zod';
import { LONGEST_NAME } from '#lib/domain/bodies/body.ts';
import { longestAddress, mailAddress } from '#lib/domain/people/mail-address.ts';
import { groups, needsUses } from '#lib/domain/people/person.ts';
import { needs } from '#lib/domain/people/roster.ts';
import { answered, day, typed } from '../entered.ts';

export const savePersonInput = z.object({
  id: z.string().min(1).nullable(),
  basedOn: z.int().nonnegative(),
  name: z.string().trim().min(1).max(60),
  gender: z.enum(['male', 'female', 'unknown']),
  ethnicity: z.string().trim().max(30),
  phone: z.string().trim().max(40),
  email: z.union([z.literal(''), z.email({ pattern: mailAddress }).max(longestAddress)]),
  diet: z.string().trim().max(60),
  access: z.string().trim().max(60),
  consent: z.string().trim().max(120).default(''),
  needsUse: z.enum(needsUses).default('lists'),
  reading: z.string().trim().max(60),
  namesakeNote: z.string().trim().max(30).default(''),
  memberships: z
    .array(
      z.object({
        bodyId: z.string().min(1),
        group: z.enum(groups),
        post: z.string().trim().max(80),
        rank: typed(z.int().positive().nullable()),
        from: day.nullable(),
        to: day.nullable(),
      }),
    )
    .max(20),
  answered,
});
export type SavePersonInput = z.infer<typeof savePersonInput>;

/** What to do with one row of a roster: a new person, more about a known one, or nothing. */
export const rowChoice = z.object({
  key: z.string().min(1).max(40),
  /** Left out: as the preview proposes; what it asks stays open. */
  action: z.enum(['create', 'update', 'skip']).optional(),
  personId: z.string().nullable(),
  /** The circle the row goes to; left out: as it was read. */
  group: z.enum(groups).optional(),
  /** Needs the row is read to say that are not to be kept, or not to be erased. */
  leave: z.array(z.enum(needs)).optional(),
});

/** Where the people of a file belong as far as it does not say. */
export const importTarget = z.object({
  /** The circle the people of the file belong to, e.g. members. */
  group: z.enum(groups),
  /** The body for rows that name none, or one we do not know. */
  bodyId: z.string().min(1),
  /** 任职自, for posts whose row says none: a day, or since ever (empty). Left out: as proposed for their circle. */
  since: z.union([z.literal(''), day]).optional(),
  /** Whether those who lead our body are given ranks by their posts where none are; left out: yes. */
  ranks: z.boolean().optional(),
  /** Whether who leads our body and has no rank among those who have is placed by their post; left out: no. */
  place: z.boolean().optional(),
  /** Units of the file none of our bodies is called: which it is, or (null) that it is added. Left out: as if not written. */
  units: z
    .array(
      z.object({ unit: z.string().trim().min(1).max(LONGEST_NAME), bodyId: z.string().min(1).nullable() }),
    )
    .max(2_000)
    .optional(),
});
export type ImportTarget = z.infer<typeof importTarget>;

export const importChoices = importTarget.extend({
  choices: z.array(rowChoice).max(20_000),
});
export type ImportChoices = z.infer<typeof importChoices>;

export const undoImportInput = z.object({ importId: z.string().min(1).max(64) });
export type UndoImportInput = z.infer<typeof undoImportInput>;
