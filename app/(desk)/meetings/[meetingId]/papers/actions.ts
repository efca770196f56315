'use server';

import { preparePaperInput } from '#lib/usecases/papers/input.ts';
import { preparePaper } from '#lib/usecases/papers/render-paper.ts';
import { action } from '#lib/web/action.ts';

export const preparePaperAction = action(preparePaperInput, preparePaper);
