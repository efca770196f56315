import { ok, type Result, refuse } from '../result.ts';
import { type Anchor, anchors, type DeadlineRule, type RulePack } from './deadlines.ts';
import type { PartialRule, RulePackSource } from './rule-pack.ts';
import type { RuleParameter } from './rule-parameters.ts';
import { fault, type Reading, type TemplateFault } from './template-fields.ts';

/** What a rule may leave out altogether. `anchor` is the meeting for a rule that counts back. */
const defaults = {
  levels: [],
  appliesToKinds: [],
  assume: null,
  only: [],
  waivedBy: [],
  metBy: null,
} as const;

const required = [
  'types',
  'title',
  'direction',
  'span',
  'from',
  'to',
  'basis',
  'force',
  'confidence',
  'statutory',
] as const satisfies readonly (keyof DeadlineRule)[];

/**
 * Lays a pack over those it extends: a rule or parameter of the same name overrides, `drop` takes an inherited
 * rule away. Refused when the chain is broken or circular, when a rule is left incomplete, or when a changed
 * span keeps the citation of the rule it overrides.
 */
export function resolveRulePack(
  id: string,
  sources: ReadonlyMap<string, RulePackSource>,
): Result<RulePack, readonly TemplateFault[]> {
  const faults: TemplateFault[] = [];
  const chain = ancestry(id, sources, faults);
  const own = chain.at(-1);
  if (!own || faults.length > 0) return refuse(faults);
  const merged = mergeRules(chain, faults);
  const rules = [...merged.values()].flatMap((rule) => complete(rule, faults) ?? []);
  for (const rule of rules) checkAssumption(rule, rules, faults);
  if (faults.length > 0) return refuse(faults);
  const parameters = new Map<string, RuleParameter>(chain.flatMap((pack) => [...pack.parameters]));
  return ok({ id: own.id, title: own.title, rules, parameters });
}

/** The pack and those it extends, the root first. */
function ancestry(
  id: string,
  sources: ReadonlyMap<string, RulePackSource>,
  faults: TemplateFault[],
): readonly RulePackSource[] {
  const chain: RulePackSource[] = [];
  let reading: Reading = { where: id, faults };
  for (let next: string | null = id; next !== null; ) {
    const pack = sources.get(next);
    if (!pack) {
      fault(reading, chain.length === 0 ? 'id' : 'extends', 'unknown-reference', next);
      break;
    }
    if (chain.includes(pack)) {
      fault(reading, 'extends', 'circular', next);
      break;
    }
    chain.push(pack);
    reading = { where: pack.id, faults };
    next = pack.extends;
  }
  return chain.reverse();
}

function mergeRules(
  chain: readonly RulePackSource[],
  faults: TemplateFault[],
): ReadonlyMap<string, PartialRule> {
  const merged = new Map<string, PartialRule>();
  for (const pack of chain) {
    for (const dropped of pack.drop) {
      if (!merged.delete(dropped)) fault({ where: pack.id, faults }, 'drop', 'unknown-reference', dropped);
    }
    for (const rule of pack.rules) {
      const inherited = merged.get(rule.id);
      if (inherited && rule.span && !rule.basis) {
        fault({ where: rule.id, faults }, 'basis', 'override-without-basis');
      }
      merged.set(rule.id, { ...inherited, ...rule });
    }
  }
  return merged;
}

function complete(rule: PartialRule, faults: TemplateFault[]): DeadlineRule | null {
  const reading: Reading = { where: rule.id, faults };
  const missing = required.filter((field) => rule[field] === undefined);
  for (const field of missing) {
    if (field === 'span') continue;
    fault(reading, field === 'direction' ? 'before' : field, 'missing');
  }
  const anchor = rule.anchor ?? (rule.direction === 'before' ? 'meeting' : null);
  if (rule.direction === 'after' && anchor === null) fault(reading, 'anchor', 'missing');
  if (rule.statutory && rule.force === 'office') fault(reading, 'statutory', 'statutory-without-law');
  if (missing.length > 0 || anchor === null) return null;
  return { ...defaults, ...rule, anchor } as DeadlineRule;
}

/** `assume` names an anchor or a rule of the pack, and following it comes to an end. */
function checkAssumption(rule: DeadlineRule, rules: readonly DeadlineRule[], faults: TemplateFault[]): void {
  const reading: Reading = { where: rule.id, faults };
  const seen = new Set([rule.id]);
  let assume = rule.assume;
  while (assume !== null && !anchors.includes(assume as Anchor)) {
    const next = rules.find((other) => other.id === assume);
    if (!next) {
      fault(reading, 'assume', 'unknown-reference', assume);
      return;
    }
    if (seen.has(next.id)) {
      fault(reading, 'assume', 'circular', assume);
      return;
    }
    seen.add(next.id);
    assume = next.assume;
  }
}
