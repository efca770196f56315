'use server';

import { importWeeklyPlan, previewWeeklyPlan } from '#lib/usecases/calendars/weekly-plan.ts';
import { weeklyPlanInput } from '#lib/usecases/calendars/weekly-plan-input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const previewPlanAction = action(weeklyPlanInput, previewWeeklyPlan);
export const importPlanAction = action(weeklyPlanInput, importWeeklyPlan, ({ choices }) => [
  paths.body(choices.bodyId),
]);
