import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, it } from 'vitest';
import { appendAudit, verifyChain } from '#lib/store/audit.ts';
import { readBackup } from '#lib/store/backup.ts';
import { checkBackupFile, readBackupFile, writeBackupFile } from '#lib/store/backup-file.ts';
import type { Database, OpenDatabase } from '#lib/store/database.ts';
import { restore } from '#lib/store/restore.ts';
import { projectRoot } from '#tests/support/template.ts';
import { openTestDatabase, testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'huiqian-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = Temporal.Instant.from('2026-03-01T00:00:00Z');
const source = { root: projectRoot, where: 'the backup' };

/** A bit of every type a column can have, and values that are easily bent. */
async function fill(db: Database): Promise<void> {
  await db.body.create({
    data: { id: 'office', name: '区人大常委会', shortName: '常委会', kind: 'ours', parentId: null },
  });
  // Alphabetically before its parent, to try the order of rows.
  await db.body.create({
    data: {
      id: 'a-department',
      name: '办公室 "引号" \\ 反斜杠\u2028',
      shortName: '办',
      kind: 'department',
      parentId: 'office',
    },
  });
  await db.calendarSource.create({
    data: {
      id: 'source',
      bodyId: 'office',
      kind: 'ics-file',
      name: 'x',
      content: new Uint8Array([0, 1, 255, 10, 13]),
      warnings: ['第一', { line: 2, weight: 1e-7 }],
    },
  });
  await db.venue.create({ data: { id: 'hall', name: '会议厅', capacity: 60, layout: { rows: [7, 8] } } });
  await db.booking.create({
    data: {
      venueId: 'hall',
      startsAt: new Date('2026-03-02T01:00:00.123Z'),
      endsAt: new Date('2026-03-02T04:00Z'),
      title: '全体会议',
    },
  });
  await db.lesson.create({
    data: {
      what: '话筒',
      check: '开会前试',
      types: ['congress', '{a,"b"}', ''],
      recordedBy: '张',
      recordedAt: new Date('1989-04-15T23:59:59.999Z'),
    },
  });
  for (const action of ['create', 'rename']) {
    await db.$transaction((tx) =>
      appendAudit(tx, {
        at: now,
        actorId: 'u1',
        actorName: '张三',
        action,
        entity: 'body',
        entityId: 'office',
        before: null,
        after: { action },
      }),
    );
  }
}

/** Every row as PostgreSQL writes it. */
async function everything({ pool }: OpenDatabase): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of readBackup(pool, now)) lines.push(line);
  return lines;
}

describe('a backup', () => {
  it('restores every value into an empty database', async () => {
    await fill(database().db);
    const file = path.join(folder, 'office.backup');
    await writeBackupFile(readBackup(database().pool, now), file);
    const target = await openTestDatabase();
    try {
      await restore(target.pool, readBackupFile(file), source);
      expect(await everything(target)).toEqual(await everything(database()));
      expect(await target.db.calendarSource.findUniqueOrThrow({ where: { id: 'source' } })).toEqual(
        await database().db.calendarSource.findUniqueOrThrow({ where: { id: 'source' } }),
      );
    } finally {
      await target.close();
    }
  });

  it('leaves a database that goes on where the old one stopped', async () => {
    await fill(database().db);
    const target = await openTestDatabase();
    try {
      await restore(target.pool, readBackup(database().pool, now), source);
      await target.db.$transaction((tx) =>
        appendAudit(tx, {
          at: now,
          actorId: 'u1',
          actorName: '张三',
          action: 'after',
          entity: 'body',
          entityId: 'office',
          before: null,
          after: null,
        }),
      );
      expect(await verifyChain(target.db)).toMatchObject({ intact: true, events: 3 });
    } finally {
      await target.close();
    }
  });

  it('holds more rows than fit in one batch', async () => {
    const names = Array.from({ length: 1_234 }, (_, n) => ({ name: `代表${n}` }));
    await database().db.person.createMany({ data: names });
    const target = await openTestDatabase();
    try {
      const restored = await restore(target.pool, readBackup(database().pool, now), source);
      expect(restored.tables.Person).toBe(1_234);
      expect(await target.db.person.count()).toBe(1_234);
    } finally {
      await target.close();
    }
  });

  it('is refused by a database that is not empty', async () => {
    await fill(database().db);
    const before = await everything(database());
    await expect(restore(database().pool, lines(before), source)).rejects.toThrow(
      /the database is not empty \(.*Venue.*\) at the target/,
    );
    expect(await everything(database())).toEqual(before);
  });

  it('is refused when the program does not know its migrations', async () => {
    const [header = '', ...rest] = await everything(database());
    const foreign = header.replace(/"checksum":"[0-9a-f]{4}/, '"checksum":"0000');
    await expect(restore(database().pool, lines([foreign, ...rest]), source)).rejects.toThrow(
      'the backup was made by another version of this program at the backup',
    );
  });

  it('leaves the database empty when it turns out to be damaged', async () => {
    await fill(database().db);
    const whole = await everything(database());
    const changed = whole.map((line) => line.replace('全体会议', '全体会義'));
    const target = await openTestDatabase();
    try {
      await expect(restore(target.pool, lines(changed), source)).rejects.toThrow('the backup is damaged');
      await expect(restore(target.pool, lines(whole.slice(0, -3)), source)).rejects.toThrow(
        'the backup is damaged',
      );
      expect(await target.db.booking.count()).toBe(0);
    } finally {
      await target.close();
    }
  });
});

describe('a backup file', () => {
  it('is readable by its owner only', async () => {
    const file = path.join(folder, 'private.backup');
    await writeBackupFile(readBackup(database().pool, now), file);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('keeps the one before it when a new one cannot be made', async () => {
    const file = path.join(folder, 'kept.backup');
    await writeBackupFile(readBackup(database().pool, now), file);
    const before = readFileSync(file);
    await expect(writeBackupFile(failing(), file)).rejects.toThrow('the disk is gone');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is recognised when it is cut short, changed or something else', async () => {
    const file = path.join(folder, 'whole.backup');
    await fill(database().db);
    await writeBackupFile(readBackup(database().pool, now), file);
    const bytes = readFileSync(file);
    const changed = gzipSync(gunzipSync(bytes).toString('utf8').replace('全体会议', '全体会義'));
    const check = async (content: Uint8Array | string): Promise<string> => {
      const other = path.join(folder, 'other.backup');
      writeFileSync(other, content);
      return checkBackupFile(other).then(
        () => 'whole',
        (error: { readonly what?: string }) => error.what ?? String(error),
      );
    };
    expect(await check(bytes)).toBe('whole');
    expect(await check(bytes.subarray(0, bytes.length - 20))).toBe('the backup is damaged');
    expect(await check(changed)).toBe('the backup is damaged');
    expect(await check('{"format":"huiqian-backup"}')).toBe('this is not a backup made by huiqian');
    expect(await check(gzipSync('{"format":"other"}\n'))).toBe('this is not a backup made by huiqian');
    expect(await check('')).toBe('this is not a backup made by huiqian');
  });
});

async function* lines(given: readonly string[]): AsyncGenerator<string> {
  yield* given;
}

async function* failing(): AsyncGenerator<string> {
  yield '{"format":"huiqian-backup","formatVersion":1,"tables":[]}';
  throw new Error('the disk is gone');
}
