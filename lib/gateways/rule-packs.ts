import { itemKinds } from '#lib/domain/agendas/agenda.ts';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { RulePack } from '#lib/domain/time/deadlines.ts';
import { resolveRulePack } from '#lib/domain/time/resolve-rule-pack.ts';
import { parseRulePack, type RulePackSource } from '#lib/domain/time/rule-pack.ts';
import type { TemplateFault } from '#lib/domain/time/template-fields.ts';
import { readTemplateFolder } from './template-files.ts';

/** The pack an office follows until it has chosen one. */
export const defaultRulePack = 'district-default';

/** Reads every pack of `templates/rules`; one that cannot be read refuses them all, naming rule and field. */
export async function readRulePacks(): Promise<
  Result<ReadonlyMap<string, RulePackSource>, readonly TemplateFault[]>
> {
  const folder = await readTemplateFolder('rules');
  const faults: TemplateFault[] = [...folder.faults];
  const packs = new Map<string, RulePackSource>();
  for (const [name, json] of folder.files) {
    const pack = parseRulePack(json, { meetingTypes, itemKinds });
    if (!pack.ok) faults.push(...pack.refusal);
    else if (pack.value.id !== name) {
      faults.push({ where: `rules/${name}.json`, field: 'id', problem: 'not-one-of', found: pack.value.id });
    } else packs.set(name, pack.value);
  }
  return faults.length > 0 ? refuse(faults) : ok(packs);
}

/** One pack laid over those it extends. */
export async function readRulePack(id: string): Promise<Result<RulePack, readonly TemplateFault[]>> {
  const packs = await readRulePacks();
  return packs.ok ? resolveRulePack(id, packs.value) : packs;
}
