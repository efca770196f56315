import { readStandingRules, type StandingRules } from '#lib/domain/meetings/standing-rules.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { RulePack } from '#lib/domain/time/deadlines.ts';
import type { HolidayTables } from '#lib/domain/time/workday.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { readRulePack } from '#lib/gateways/rule-packs.ts';
import { keepTemplates } from '../kept-templates.ts';
import { readable } from '../templates.ts';

/** The legal numbers, the holiday tables and the deadlines an office works by. */
export interface OfficeRules {
  readonly pack: RulePack;
  readonly standing: StandingRules;
  readonly holidays: HolidayTables;
}

/** The rules of a pack, from the files an office may edit. A fault in a file is refused naming rule and field. */
export const loadOfficeRules = keepTemplates(readOfficeRules);

async function readOfficeRules(packId: string): Promise<Result<OfficeRules, Refusal>> {
  const [rules, tables] = await Promise.all([readRulePack(packId), readHolidayTables()]);
  const file = `templates/rules/${packId}.json`;
  const pack = readable(file, rules);
  if (!pack.ok) return pack;
  const holidays = readable('templates/holidays', tables);
  if (!holidays.ok) return holidays;
  const standing = readable(file, readStandingRules(pack.value));
  if (!standing.ok) return standing;
  return ok({ pack: pack.value, standing: standing.value, holidays: holidays.value });
}
