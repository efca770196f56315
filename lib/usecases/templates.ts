import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import type { TitlePatterns } from '#lib/domain/meetings/title.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import { describeFaults, type TemplateFault } from '#lib/domain/time/template-fields.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { readOathTexts } from '#lib/gateways/oath.ts';
import { readPlanningRules } from '#lib/gateways/planning-rules.ts';
import { readTitlePatterns } from '#lib/gateways/titles.ts';

/** What was read of a file an office may edit; where that failed, a refusal that names the file and all that is wrong in it. */
export function readable<T>(name: string, read: Result<T, readonly TemplateFault[]>): Result<T, Refusal> {
  return read.ok ? read : refuse({ kind: 'unreadable', name, reason: describeFaults(read.refusal) });
}

/** How this office likes to place its meetings. */
export async function loadPlanningRules(): Promise<Result<PlanningRules, Refusal>> {
  return readable('templates/planning/planning.json', await readPlanningRules());
}

/** How the office words the titles of its meetings. */
export async function loadTitlePatterns(): Promise<Result<TitlePatterns, Refusal>> {
  return readable('templates/titles.json', await readTitlePatterns());
}

/** The oath in force and the marks of those before it. */
export async function loadOathTexts(): Promise<Result<OathTexts, Refusal>> {
  return readable('templates/oath.json', await readOathTexts());
}
