'use server';

import { seeNews } from '#lib/usecases/planning/clash-news.ts';
import { seeNewsInput } from '#lib/usecases/planning/input.ts';
import { dropTask, finishTask, jotTask, reopenTask } from '#lib/usecases/tasks/commands.ts';
import { jotInput, readLineInput, taskInput } from '#lib/usecases/tasks/input.ts';
import { readLine } from '#lib/usecases/tasks/queries.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const seeNewsAction = action(seeNewsInput, seeNews, () => [paths.today()]);
export const readLineAction = action(readLineInput, readLine);
export const jotTaskAction = action(jotInput, jotTask, () => [paths.today()]);
export const finishTaskAction = action(taskInput, finishTask, () => [paths.today()]);
export const reopenTaskAction = action(taskInput, reopenTask, () => [paths.today()]);
export const dropTaskAction = action(taskInput, dropTask, () => [paths.today()]);
