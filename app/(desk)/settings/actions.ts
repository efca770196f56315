'use server';

import { editOffice } from '#lib/usecases/office/commands.ts';
import { editOfficeInput } from '#lib/usecases/office/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const editOfficeAction = action(editOfficeInput, editOffice, () => [paths.settings()]);
