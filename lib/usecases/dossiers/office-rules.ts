import type { Temporal } from 'temporal-polyfill';
import { readStandingRules, type StandingRules } from '#lib/domain/meetings/standing-rules.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { RulePack } from '#lib/domain/time/deadlines.ts';
import type { TemplateFault } from '#lib/domain/time/template-fields.ts';
import type { HolidayTables } from '#lib/domain/time/workday.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { readRulePack } from '#lib/gateways/rule-packs.ts';

/** The legal numbers, the holiday tables and the deadlines an office works by. */
export interface OfficeRules {
  readonly pack: RulePack;
  readonly standing: StandingRules;
  readonly holidays: HolidayTables;
}

/** Templates may be edited while the product runs; they are read again after this long. */
const KEEP_MS = 10_000;
const kept = new Map<
  string,
  { readonly at: number; readonly rules: Promise<Result<OfficeRules, Refusal>> }
>();

/** The rules of a pack, from the files an office may edit. A fault in a file is refused naming rule and field. */
export function loadOfficeRules(
  packId: string,
  now: Temporal.Instant,
): Promise<Result<OfficeRules, Refusal>> {
  const known = kept.get(packId);
  if (known && Math.abs(now.epochMilliseconds - known.at) < KEEP_MS) return known.rules;
  const rules = readOfficeRules(packId);
  kept.set(packId, { at: now.epochMilliseconds, rules });
  return rules;
}

async function readOfficeRules(packId: string): Promise<Result<OfficeRules, Refusal>> {
  const [pack, holidays] = await Promise.all([readRulePack(packId), readHolidayTables()]);
  if (!pack.ok) return refuse(unreadable(`templates/rules/${packId}.json`, pack.refusal));
  if (!holidays.ok) return refuse(unreadable('templates/holidays', holidays.refusal));
  const standing = readStandingRules(pack.value);
  if (!standing.ok) return refuse(unreadable(`templates/rules/${packId}.json`, standing.refusal));
  return ok({ pack: pack.value, standing: standing.value, holidays: holidays.value });
}

function unreadable(name: string, faults: readonly TemplateFault[]): Refusal {
  const reason = faults.map((f) => `${f.where} ${f.field}: ${f.problem} ${f.found}`.trim()).join('; ');
  return { kind: 'unreadable', name, reason };
}
