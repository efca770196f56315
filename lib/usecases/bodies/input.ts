import { z } from 'zod';
import { bodyKinds, LONGEST_NAME, shareLevels } from '#lib/domain/bodies/body.ts';
import { answered, typed } from '../entered.ts';

const id = z.string().min(1).max(64);

const bodyWords = {
  name: z.string().trim().min(1).max(LONGEST_NAME),
  shortName: z.string().trim().min(1).max(20),
  kind: z.enum(bodyKinds),
  parentId: id.nullable(),
  shareLevel: z.enum(shareLevels),
  precedence: typed(z.int().min(0).max(999)),
  contactName: z.string().trim().max(40),
  contactPhone: z.string().trim().max(40),
  answered,
};

export const addBodyInput = z.object(bodyWords);
export type AddBodyInput = z.output<typeof addBodyInput>;

export const editBodyInput = z.object({ ...bodyWords, bodyId: id, basedOn: z.int().positive() });
export type EditBodyInput = z.output<typeof editBodyInput>;
