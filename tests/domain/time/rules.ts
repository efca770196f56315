import type { StandingRules } from '#lib/domain/meetings/standing-rules.ts';
import { readStandingRules } from '#lib/domain/meetings/standing-rules.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RulePack } from '#lib/domain/time/deadlines.ts';
import { describeFault, type TemplateFault } from '#lib/domain/time/template-fields.ts';
import type { HolidayTables } from '#lib/domain/time/workday.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { readRulePack } from '#lib/gateways/rule-packs.ts';

function must<T>(result: Result<T, readonly TemplateFault[]>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusal.map(describeFault).join('\n'));
}

/** The project's own rule pack, resolved. */
export async function thePack(id = 'district-default'): Promise<RulePack> {
  return must(await readRulePack(id));
}

/** The project's own holiday tables. */
export async function theTables(): Promise<HolidayTables> {
  return must(await readHolidayTables());
}

/** The project's own standing rules. */
export async function theStandingRules(id = 'district-default'): Promise<StandingRules> {
  return must(readStandingRules(await thePack(id)));
}
