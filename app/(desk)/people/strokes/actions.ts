'use server';

import { enterStrokes, forgetStrokes } from '#lib/usecases/strokes/commands.ts';
import { enterStrokesInput, removeStrokesInput, tryStrokesInput } from '#lib/usecases/strokes/input.ts';
import { tryStrokes } from '#lib/usecases/strokes/queries.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const tryStrokesAction = action(tryStrokesInput, tryStrokes);
export const enterStrokesAction = action(enterStrokesInput, enterStrokes, () => [paths.strokes()]);
export const forgetStrokesAction = action(removeStrokesInput, forgetStrokes, () => [paths.strokes()]);
