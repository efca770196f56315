import { describe, expect, it } from 'vitest';
import { verifyChain } from '#lib/store/audit.ts';
import { findOffice } from '#lib/store/office.ts';
import type { Context } from '#lib/usecases/context.ts';
import { viewAudit } from '#lib/usecases/office/audit.ts';
import { editOffice, setUpAt } from '#lib/usecases/office/commands.ts';
import type { EditOfficeInput } from '#lib/usecases/office/input.ts';
import { viewSettings } from '#lib/usecases/office/queries.ts';
import { anAccount, anOffice, contextOf, firstRun, now } from '#tests/support/accounts.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const opened = testDatabase();
const db = () => opened().db;

describe('the first run', () => {
  it('makes the committee, the office as its department, and one administrator there', async () => {
    await setUpAt(db(), now, firstRun, 'zh-CN');
    const admin = await contextOf(db(), firstRun.email);
    const bodies = await db().body.findMany({ orderBy: { precedence: 'asc' } });
    expect((await findOffice(db()))?.name).toBe(firstRun.name);
    expect(bodies.map(({ kind, name, shortName }) => [kind, name, shortName])).toEqual([
      ['own', '云溪区人民代表大会常务委员会', '区人大常委会'],
      ['department', firstRun.name, firstRun.shortName],
    ]);
    expect(bodies[1]?.parentId).toBe(bodies[0]?.id);
    expect([admin.actor.role, admin.actor.bodyId]).toEqual(['admin', bodies[1]?.id]);
    expect((await verifyChain(db())).intact).toBe(true);
  });

  it('names the committee as it was typed, and once where the office is named as the committee', async () => {
    const typed = { committeeName: '云溪区第五届人大常委会', committeeShortName: '常委会' };
    await setUpAt(db(), now, { ...firstRun, name: '云溪区人大常委会', ...typed }, 'zh-CN');
    const bodies = await db().body.findMany();
    expect(bodies.map(({ kind, name, shortName }) => [kind, name, shortName])).toEqual([
      ['own', '云溪区第五届人大常委会', '常委会'],
    ]);
  });

  it('is closed for good once anybody has an account', async () => {
    await anOffice(db());
    const again = await setUpAt(db(), now, { ...firstRun, email: 'other@example.gov.cn' }, 'zh-CN');
    expect(again).toEqual({ ok: false, refusal: { kind: 'not-allowed', action: 'edit-office' } });
    expect(await db().user.count()).toBe(1);
  });

  it('lets one of two at the same moment win', async () => {
    const both = await Promise.all([
      setUpAt(db(), now, firstRun, 'zh-CN'),
      setUpAt(db(), now, { ...firstRun, email: 'other@example.gov.cn' }, 'zh-CN'),
    ]);
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    expect([await db().user.count(), await db().body.count(), await db().office.count()]).toEqual([1, 2, 1]);
  });

  it.each([
    ['a short password', { password: 'short' }, 'password', 'password-short'],
    ['the address as password', { password: firstRun.email }, 'password', 'password-is-name'],
    ['an unknown rule pack', { rulePack: '../../etc' }, 'rulePack', 'not-a-choice'],
  ])('refuses %s and keeps nothing', async (_, change, path, code) => {
    const outcome = await setUpAt(db(), now, { ...firstRun, ...change }, 'zh-CN');
    const faults = outcome.ok || outcome.refusal.kind !== 'invalid' ? [] : outcome.refusal.faults;
    expect(faults.map((fault) => [fault.path, fault.code])).toEqual([[path, code]]);
    expect(await db().office.count()).toBe(0);
  });
});

async function inputOf(context: Context): Promise<EditOfficeInput> {
  const view = await viewSettings(context);
  if (!view.ok) throw new Error(view.refusal.kind);
  const { version, ...facts } = view.value.office;
  return { ...facts, allowedHosts: [...facts.allowedHosts], basedOn: version };
}

describe('what the office decides about itself', () => {
  it('is saved with the change in the audit trail', async () => {
    const admin = await anOffice(db());
    const input = { ...(await inputOf(admin)), staleAfterHours: 6, allowedHosts: ['10.0.0.8'] };
    expect(await editOffice(admin, input)).toEqual({ ok: true, value: { version: 2 } });
    const office = await findOffice(db());
    expect([office?.staleAfterHours, office?.allowedHosts]).toEqual([6, ['10.0.0.8']]);
    const audit = await viewAudit(admin, { entity: 'office', beforeSeq: null });
    expect(audit.ok && audit.value.lines[0]?.changes).toEqual([
      { field: '允许读取的内网主机，一行一个', before: '', after: '10.0.0.8' },
      { field: '多少小时未更新算旧', before: '24', after: '6' },
    ]);
  });

  it('is shown twice when a colleague saved first', async () => {
    const admin = await anOffice(db());
    const input = await inputOf(admin);
    await editOffice(admin, { ...input, staleAfterHours: 6 });
    const late = await editOffice(admin, { ...input, staleAfterHours: 8 });
    const refusal = late.ok ? null : late.refusal;
    expect(refusal).toMatchObject({
      kind: 'stale',
      current: { staleAfterHours: 6 },
      yours: { staleAfterHours: 8 },
    });
    expect((await findOffice(db()))?.staleAfterHours).toBe(6);
  });

  it('is read by the office, changed by the administrator, and neither by others', async () => {
    const admin = await anOffice(db());
    const input = await inputOf(admin);
    const roles = ['office', 'leader', 'liaison'] as const;
    const outcomes = [];
    for (const role of roles) {
      const context = await anAccount(db(), { email: `${role}@example.gov.cn`, role });
      const [read, edited, audit] = [
        await viewSettings(context),
        await editOffice(context, input),
        await viewAudit(context, { entity: null, beforeSeq: null }),
      ];
      outcomes.push([read.ok, edited.ok, audit.ok]);
    }
    expect(outcomes).toEqual([
      [true, false, false],
      [false, false, false],
      [false, false, false],
    ]);
  });
});
