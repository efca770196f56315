import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import { parsePlanningRules } from '#lib/domain/calendars/planning-template.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import type { TemplateFault } from '#lib/domain/time/template-fields.ts';
import { readTemplateFolder } from './template-files.ts';

/** How this office likes to place its meetings: `templates/planning/planning.json`. */
export async function readPlanningRules(): Promise<Result<PlanningRules, readonly TemplateFault[]>> {
  const { files, faults } = await readTemplateFolder('planning');
  return faults.length > 0 ? refuse(faults) : parsePlanningRules(files.get('planning'));
}
