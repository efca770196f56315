'use server';

import { editLesson, recordLesson } from '#lib/usecases/lessons/commands.ts';
import { editLessonInput, recordLessonInput } from '#lib/usecases/lessons/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const page = (): readonly string[] => [paths.lessons()];

export const recordLessonAction = action(recordLessonInput, recordLesson, page);
export const editLessonAction = action(editLessonInput, editLesson, page);
