'use server';

import { removeFont } from '#lib/usecases/fonts/commands.ts';
import { removeFontInput } from '#lib/usecases/fonts/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const removeFontAction = action(removeFontInput, removeFont, () => [paths.fonts()]);
