import { z } from 'zod';
import { roles } from '#lib/domain/access/can.ts';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const id = z.string().min(1);

/** An account's facts as the form gives them. An empty choice is none. */
const accountFacts = {
  email: z.email().max(254),
  name: text(40),
  role: z.enum(roles),
  bodyId: id.nullable(),
  personId: id.nullable(),
};

export const createUserInput = z.object(accountFacts);
export type CreateUserInput = z.infer<typeof createUserInput>;

export const editUserInput = z.object({ ...accountFacts, userId: id, basedOn: z.int() });
export type EditUserInput = z.infer<typeof editUserInput>;

/** Something done to an account as a whole. */
export const userInput = z.object({ userId: id, basedOn: z.int() });
export type UserInput = z.infer<typeof userInput>;

export const changePasswordInput = z.object({ present: z.string().max(200), next: z.string().max(200) });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
