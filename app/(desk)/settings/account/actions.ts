'use server';

import { changePasswordInput } from '#lib/usecases/users/input.ts';
import { changeOwnPassword } from '#lib/usecases/users/own-account.ts';
import { action } from '#lib/web/action.ts';

export const changePasswordAction = action(changePasswordInput, changeOwnPassword);
