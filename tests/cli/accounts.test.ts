import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { settled } from '#lib/cli/as-command-line.ts';
import { withOpenDatabase } from '#lib/cli/with-database.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { refuse } from '#lib/domain/result.ts';
import { huiqian, huiqianOn } from '#tests/support/command-line.ts';
import { dataDirectory } from '#tests/support/data-directory.ts';

const directory = await dataDirectory({ migrated: true });
const roster = path.join(directory.path, 'roster.csv');

beforeAll(async () => {
  vi.stubEnv('HUIQIAN_DATA', directory.path);
  vi.stubEnv('DATABASE_URL', '');
  const { code, err } = await huiqian('seed-demo');
  if (code !== 0) throw new Error(err);
}, 120_000);
afterAll(() => {
  vi.unstubAllEnvs();
  directory[Symbol.dispose]();
});

describe('huiqian create-admin', () => {
  it('makes an administrator with a password to hand over', async () => {
    expect(await huiqian('create-admin', 'new@demo.huiqian')).toMatchObject({
      code: 0,
      json: { email: 'new@demo.huiqian', password: expect.stringMatching(/\S{12,}/) },
    });
  });

  it.each([
    ['admin@demo.huiqian', 'an account has this address', 'add --reset to give it a new password'],
    ['nobody', 'this is not an e-mail address or name we can use', 'check it'],
  ])('says in words why %s is refused', async (email, what, mend) => {
    const { code, json, err } = await huiqian('create-admin', email);
    expect([code, json, err]).toEqual([1, null, `error: ${what} at ${email}: ${mend}`]);
  });
});

describe('huiqian import-people', () => {
  it.each([
    ['', 'the file is empty'],
    ['会期,天数\n一,二\n', 'no header row with 姓名 or Name was found'],
  ])('says in words why a file is no roster', async (text, reason) => {
    writeFileSync(roster, text);
    const { code, err } = await huiqian('import-people', roster);
    expect([code, err]).toEqual([
      1,
      `error: roster.csv could not be read: ${reason} at ${roster}: mend the file and try again`,
    ]);
  });

  it('counts with --dry-run the rows that cannot be used, and those that are to be decided about', async () => {
    const names = ['何清越', '王😀', '', '何清越', '张'.repeat(31)];
    writeFileSync(roster, `姓名,职务\n${names.map((name) => `${name},代表\n`).join('')}`);
    const { json, err } = await huiqian('import-people', roster, '--dry-run');
    const counts = { created: 1, updated: 0, unchanged: 0, skipped: 1 };
    expect(json).toEqual({ rows: 5, people: 2, refused: 3, ...counts });
    for (const row of [3, 4, 5, 6]) expect(err).toContain(`Row ${row}, column A`);
  });
});

describe('what the command line changed', () => {
  it('stands in the trail under one name, whatever the command', async () => {
    const trail = () => withOpenDatabase(({ db }) => db.auditEvent.findMany({ orderBy: { seq: 'asc' } }));
    const earlier = (await trail()).length;
    writeFileSync(roster, '姓名,职务\n解琬,代表\n');
    expect((await huiqian('import-people', roster)).code).toBe(0);
    expect((await huiqian('create-admin', 'admin@demo.huiqian', '--reset')).code).toBe(0);
    const ours = (await trail()).slice(earlier);
    expect(new Set(ours.map(({ entity }) => entity)).size).toBeGreaterThan(1);
    expect([...new Set(ours.map(({ actorId, actorName }) => `${actorId} ${actorName}`))]).toEqual([
      'command-line 命令行',
    ]);
  });
});

describe('huiqian names', () => {
  it('reports what it cannot order, and with --office orders by what the office entered', async () => {
    await withOpenDatabase(({ db }) =>
      db.enteredStrokes.create({
        data: { character: '𪚥', strokes: '1', source: '字典', enteredBy: '温玥', enteredAt: new Date() },
      }),
    );
    const names = '丁一\n𪚥文\n';
    const args = ['--by', 'fullname'] as const;
    expect(await huiqianOn(names, 'names', ...args)).toEqual({
      ...{ code: 0, out: '丁一\n𪚥文\n', err: 'unsortable: 𪚥文: 𪚥' },
    });
    expect(await huiqianOn(names, 'names', ...args, '--office')).toEqual({
      ...{ code: 0, out: '𪚥文\n丁一\n', err: '' },
    });
  });
});

describe('a refusal on the command line', () => {
  const refusals: readonly Refusal[] = [
    { kind: 'not-found', what: 'account' },
    { kind: 'invalid', faults: [{ path: 'email', code: 'email-taken' }] },
    { kind: 'invalid', faults: [{ path: '', code: 'last-admin' }] },
    { kind: 'not-allowed', action: 'manage-users' },
    { kind: 'missing-glyphs', characters: ['翯', '𬘭'] },
    { kind: 'too-large', megabytes: 20 },
  ];
  it.each(refusals)('is a sentence: $kind', (refusal) => {
    let said = '';
    try {
      settled(refuse(refusal), 'x@y.cn', 'try again');
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toMatch(/^[A-Za-z].* at x@y\.cn: \S/);
    expect(said).not.toMatch(/[{}[\]"]/);
  });

  it('names every field that is wrong', () => {
    const faults = [
      { path: 'email', code: 'email-taken' },
      { path: 'name', code: 'too-long', facts: { limit: 40 } },
    ];
    expect(() => settled(refuse({ kind: 'invalid', faults }), 'x@y.cn')).toThrow(
      'E-mail: Another account already has this address; Name: At most 40 characters at x@y.cn: mend what is named and try again',
    );
  });
});
