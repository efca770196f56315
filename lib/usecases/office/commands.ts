import { can } from '#lib/domain/access/can.ts';
import { type CommitteeNames, committeeOf } from '#lib/domain/bodies/committee.ts';
import type { Office } from '#lib/domain/office/office.ts';
import { defaultOfficeRules } from '#lib/domain/office/office-rules.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { hashPassword } from '#lib/gateways/password.ts';
import { readRulePacks } from '#lib/gateways/rule-packs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type Database, database } from '#lib/store/database.ts';
import { saveOffice } from '#lib/store/office.ts';
import { setUpOffice } from '#lib/store/set-up.ts';
import type { Context } from '../context.ts';
import { passwordFault } from '../users/password-rule.ts';
import type { EditOfficeInput, SetUpInput } from './input.ts';

/** First run: the office and its first administrator. Refused once anybody has an account. */
export async function setUp(input: SetUpInput, locale: Locale): Promise<Result<null, Refusal>> {
  return setUpAt(await database(), systemNow(), input, locale);
}

/** As `setUp`, on a given database and moment. */
export async function setUpAt(
  db: Database,
  now: ReturnType<typeof systemNow>,
  input: SetUpInput,
  locale: Locale,
): Promise<Result<null, Refusal>> {
  const { adminName, email, password, committeeName, committeeShortName, ...facts } = input;
  const fault = passwordFault(password, { email, name: adminName });
  if (fault) return refuse({ kind: 'invalid', faults: [{ ...fault, path: 'password' }] });
  if (!(await isKnownPack(facts.rulePack))) return refuseUnknownPack();
  const office: Office = { ...facts, locale, ...defaultOfficeRules, version: 1 };
  const admin = { name: adminName, email, passwordHash: await hashPassword(password) };
  const committee = committeeFor(office, { name: committeeName, shortName: committeeShortName });
  const made = await setUpOffice(db, { office, committee, admin, at: now });
  return made.ok ? ok(null) : made;
}

/** As it was typed; what was left empty as the office's name says. Null where neither says anything. */
function committeeFor(
  { name, locality }: Pick<Office, 'name' | 'locality'>,
  typed: CommitteeNames,
): CommitteeNames | null {
  const said = committeeOf(name, locality);
  const full = typed.name || said?.name;
  return full === undefined
    ? null
    : { name: full, shortName: typed.shortName || (said?.shortName ?? full.slice(0, 30)) };
}

/** Saves what the office decided about itself; the new version, or `stale` with both. */
export async function editOffice(
  { actor, db, now }: Context,
  { basedOn, ...facts }: EditOfficeInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(actor, 'edit-office')) return refuse({ kind: 'not-allowed', action: 'edit-office' });
  if (!(await isKnownPack(facts.rulePack))) return refuseUnknownPack();
  const office: Office = { ...facts, version: basedOn };
  const saved = await saveOffice(db, { office, by: { id: actor.userId, name: actor.name }, at: now });
  return saved.ok ? ok({ version: saved.value.version }) : saved;
}

async function isKnownPack(id: string): Promise<boolean> {
  const packs = await readRulePacks();
  return packs.ok && packs.value.has(id);
}

function refuseUnknownPack(): Result<never, Refusal> {
  return refuse({ kind: 'invalid', faults: [{ path: 'rulePack', code: 'not-a-choice' }] });
}
