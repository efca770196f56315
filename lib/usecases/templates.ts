import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import type { TitlePatterns } from '#lib/domain/meetings/title.ts';
import { planningOf } from '#lib/domain/office/planning-of.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { ChecklistLine } from '#lib/domain/rehearsals/checklist.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { PhraseBook } from '#lib/domain/scripts/phrases.ts';
import { describeFaults, type TemplateFault } from '#lib/domain/time/template-fields.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { readOathTexts } from '#lib/gateways/oath.ts';
import { readPlanningRules } from '#lib/gateways/planning-rules.ts';
import { readTitlePatterns } from '#lib/gateways/titles.ts';
import { readChecklist, readPhraseBook } from '#lib/gateways/wording.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { loadConventions } from '#lib/store/conventions.ts';
import type { Database } from '#lib/store/database.ts';
import { keepTemplates } from './kept-templates.ts';

/** What was read of a file an office may edit; where that failed, a refusal that names the file and all that is wrong in it. */
export function readable<T>(name: string, read: Result<T, readonly TemplateFault[]>): Result<T, Refusal> {
  return read.ok ? read : refuse({ kind: 'unreadable', name, reason: describeFaults(read.refusal) });
}

/** How meetings are placed where an office decided nothing of its own. */
export function loadPlanningTemplate(): Promise<Result<PlanningRules, Refusal>> {
  return planningTemplate('templates/planning/planning.json');
}

const planningTemplate = keepTemplates(async (name) => readable(name, await readPlanningRules()));

/** How this office places its meetings: its own conventions over the template. Every page and check asks here. */
export async function loadPlanningRules(db: Database): Promise<Result<PlanningRules, Refusal>> {
  const [template, { conventions }] = await Promise.all([loadPlanningTemplate(), loadConventions(db)]);
  return template.ok ? ok(planningOf(template.value, conventions)) : template;
}

/** How the office words the titles of its meetings. */
export async function loadTitlePatterns(): Promise<Result<TitlePatterns, Refusal>> {
  return readable('templates/titles.json', await readTitlePatterns());
}

/** The chair's phrases of one language as delivered. */
export async function loadPhraseBook(locale: Locale): Promise<Result<PhraseBook, Refusal>> {
  const phrases = await readPhraseBook(locale);
  if (phrases.ok) return phrases;
  const reason = phrases.refusal.map((f) => `${f.key}: ${f.code} ${f.found} → ${f.suggestion}`).join('; ');
  return refuse({ kind: 'unreadable', name: `templates/phrases/${locale}.json`, reason });
}

/** The lines of the rehearsal checklist in one language as delivered. */
export async function loadChecklist(locale: Locale): Promise<Result<readonly ChecklistLine[], Refusal>> {
  const lines = await readChecklist('default', locale);
  if (lines.ok) return lines;
  const reason = lines.refusal.map((f) => `line ${f.line}, ${f.field}: ${f.found}`).join('; ');
  return refuse({ kind: 'unreadable', name: 'templates/checklists/default.json', reason });
}

/** The oath in force and the marks of those before it. */
export async function loadOathTexts(): Promise<Result<OathTexts, Refusal>> {
  return readable('templates/oath.json', await readOathTexts());
}
