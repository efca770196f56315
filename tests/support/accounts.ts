import { Temporal } from 'temporal-polyfill';
import { actorOf } from '#lib/domain/access/account.ts';
import type { Role } from '#lib/domain/access/can.ts';
import { committeeOf } from '#lib/domain/bodies/committee.ts';
import type { Office } from '#lib/domain/office/office.ts';
import { defaultOfficeRules } from '#lib/domain/office/office-rules.ts';
import { hashPassword } from '#lib/gateways/password.ts';
import type { Database } from '#lib/store/database.ts';
import { setUpOffice } from '#lib/store/set-up.ts';
import { findAccountByEmail, insertAccount } from '#lib/store/users.ts';
import type { Context } from '#lib/usecases/context.ts';

export const now = Temporal.Instant.from('2026-09-11T06:32:00Z');

export const firstRun = {
  locality: '云溪区',
  localityEn: 'Yunxi District',
  name: '云溪区人民代表大会常务委员会办公室',
  shortName: '云溪区人大办',
  zone: 'Asia/Shanghai',
  term: 5,
  rulePack: 'district-default',
  committeeName: '',
  committeeShortName: '',
  adminName: '邵宸',
  email: 'admin@example.gov.cn',
  password: 'correct horse battery',
};

const cheap = { N: 2 ** 10, r: 8, p: 1 };

/** An office that was set up a moment ago, as its administrator sees it. */
export async function anOffice(db: Database): Promise<Context> {
  const { adminName, email, password, committeeName: _, committeeShortName: __, ...facts } = firstRun;
  const office: Office = { ...facts, locale: 'zh-CN', ...defaultOfficeRules, version: 1 };
  const admin = { name: adminName, email, passwordHash: await hashPassword(password, cheap) };
  const done = await setUpOffice(db, {
    office,
    committee: committeeOf(office.name, office.locality),
    admin,
    at: now,
  });
  if (!done.ok) throw new Error(`set-up was refused: ${done.refusal.kind}`);
  return contextOf(db, email);
}

/** The context of someone who has an account. */
export async function contextOf(db: Database, email: string, at: Temporal.Instant = now): Promise<Context> {
  const found = await findAccountByEmail(db, email);
  if (!found) throw new Error(`no account ${email}`);
  return { actor: actorOf(found.account), db, now: at, locale: 'zh-CN' };
}

/** One more account with a cheap hash, and its context. */
export async function anAccount(
  db: Database,
  {
    email,
    role,
    password = 'correct horse battery',
    bodyId = null,
  }: {
    readonly email: string;
    readonly role: Role;
    readonly password?: string;
    readonly bodyId?: string | null;
  },
): Promise<Context> {
  const passwordHash = await hashPassword(password, cheap);
  const account = {
    email,
    role,
    name: `${role} ${email}`,
    bodyId: bodyId as never,
    personId: null,
    passwordHash,
  };
  await db.$transaction((tx) => insertAccount(tx, account, null, now));
  return contextOf(db, email);
}
