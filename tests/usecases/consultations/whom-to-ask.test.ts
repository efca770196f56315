import { expect, it } from 'vitest';
import { arePeople, listLeaders } from '#lib/store/leaders.ts';
import { setUpInput } from '#lib/usecases/office/input.ts';
import { importRosterFile } from '#lib/usecases/people/import-roster.ts';
import { createUser } from '#lib/usecases/users/commands.ts';
import { anOffice, contextOf, firstRun, now } from '#tests/support/accounts.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();

it('proposes who leads by post, has an account of a leader or takes the chair, and names others only once they were asked', async () => {
  const { db } = database();
  await anOffice(db);
  const admin = await contextOf(db, firstRun.email);
  const bytes = new TextEncoder().encode(
    '姓名,职务\n赵建国,主任\n钱卫东,副主任\n孙丽华,秘书长\n李明远,委员\n周文静,委员',
  );
  const own = (await db.body.findFirstOrThrow({ where: { kind: 'own' } })).id;
  const choices = { group: 'members' as const, bodyId: own, choices: [] };
  value(await importRosterFile(admin, { name: '名册.csv', bytes }, choices));
  const idOf = async (name: string) => (await db.person.findFirstOrThrow({ where: { name } })).id;
  const account = { email: 'li@example.gov.cn', name: '李明远', role: 'leader' as const, bodyId: null };
  value(await createUser(admin, { ...account, personId: await idOf('李明远') }));
  const day = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  const asked = async (chairs: readonly string[], others: readonly string[] = []) => {
    const listed = await listLeaders(db, day, chairs, others);
    return [true, false].map((is) => listed.flatMap((l) => (l.isProposed === is ? [l.name] : [])).sort());
  };
  const leading = ['孙丽华', '李明远', '赵建国', '钱卫东'].sort();
  const other = await idOf('周文静');
  expect(await asked([])).toEqual([leading, []]);
  expect(await asked([], [other])).toEqual([leading, ['周文静']]);
  expect(await asked([other])).toEqual([[...leading, '周文静'].sort(), []]);
  expect(await arePeople(db, [other, other])).toBe(true);
  expect(await arePeople(db, [other, 'nobody'])).toBe(false);
});

it('takes an English name of an office as long as they are', () => {
  const name = 'General Office of the Standing Committee of the Shaanxi Provincial People’s Congress';
  expect(setUpInput.safeParse({ ...firstRun, name }).success).toBe(true);
});
