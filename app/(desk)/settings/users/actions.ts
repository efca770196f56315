'use server';

import {
  createUser,
  disableUser,
  editUser,
  enableUser,
  endUserSessions,
  resetUserPassword,
} from '#lib/usecases/users/commands.ts';
import { createUserInput, editUserInput, userInput } from '#lib/usecases/users/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const changed = () => [paths.users()];

export const createUserAction = action(createUserInput, createUser, changed);
export const editUserAction = action(editUserInput, editUser, changed);
export const disableUserAction = action(userInput, disableUser, changed);
export const enableUserAction = action(userInput, enableUser, changed);
export const endUserSessionsAction = action(userInput, endUserSessions, changed);
export const resetUserPasswordAction = action(userInput, resetUserPassword, changed);
