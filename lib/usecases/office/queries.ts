import { can } from '#lib/domain/access/can.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { DeadlineRule } from '#lib/domain/time/deadlines.ts';
import { readRulePack, readRulePacks } from '#lib/gateways/rule-packs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { findOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';

export interface PackChoice {
  readonly id: string;
  readonly title: string;
}

/** A deadline of the office's rule pack, as it is shown with its source. */
export interface RuleLine {
  readonly id: string;
  readonly title: string;
  readonly types: readonly string[];
  readonly direction: DeadlineRule['direction'];
  readonly count: number;
  readonly unit: DeadlineRule['span']['unit'];
  readonly from: string;
  readonly to: string;
  readonly basis: string;
  readonly confidence: string;
}

export interface SettingsView {
  readonly office: Office;
  readonly mayEdit: boolean;
  readonly packs: readonly PackChoice[];
  readonly rules: readonly RuleLine[];
}

/** What the office decided about itself, and the rules that follow from it. */
export async function viewSettings({ actor, db, locale }: Context): Promise<Result<SettingsView, Refusal>> {
  if (!can(actor, 'read-office')) return refuse({ kind: 'not-allowed', action: 'read-office' });
  const office = await findOffice(db);
  if (!office) return refuse({ kind: 'not-found', what: 'office' });
  const [packs, pack] = await Promise.all([listRulePacks(locale), readRulePack(office.rulePack)]);
  const rules = pack.ok ? pack.value.rules.map((rule) => ruleLine(rule, locale)) : [];
  return ok({ office, mayEdit: can(actor, 'edit-office'), packs, rules });
}

/** The rule packs that are installed, to choose from; also asked before anybody has an account. */
export async function listRulePacks(locale: Locale): Promise<readonly PackChoice[]> {
  const packs = await readRulePacks();
  return packs.ok ? [...packs.value].map(([id, pack]) => ({ id, title: pack.title[locale] })) : [];
}

function ruleLine(rule: DeadlineRule, locale: Locale): RuleLine {
  return {
    id: rule.id,
    title: rule.title[locale],
    types: rule.types,
    direction: rule.direction,
    count: rule.span.count,
    unit: rule.span.unit,
    from: rule.from[locale],
    to: rule.to[locale],
    basis: rule.basis[locale],
    confidence: rule.confidence,
  };
}
