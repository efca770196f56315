'use server';

import { editConventions, editPrecedence } from '#lib/usecases/conventions/commands.ts';
import {
  editConventionsInput,
  editPrecedenceInput,
  tryConventionsInput,
} from '#lib/usecases/conventions/input.ts';
import { tryConventions } from '#lib/usecases/conventions/try.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const changed = () => [paths.conventions()];

export const editConventionsAction = action(editConventionsInput, editConventions, changed);
export const editPrecedenceAction = action(editPrecedenceInput, editPrecedence, changed);
export const tryConventionsAction = action(tryConventionsInput, tryConventions);
