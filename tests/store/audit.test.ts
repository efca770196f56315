import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { type AuditEntry, appendAudit, verifyChain } from '#lib/store/audit.ts';
import { sqlState } from '#lib/store/errors.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();

const entry: AuditEntry = {
  at: Temporal.Instant.from('2026-03-02T01:02:03.456789Z'),
  actorId: 'u1',
  actorName: '张三',
  action: 'seat.move',
  entity: 'meeting',
  entityId: 'm1',
  before: { seat: 'A3', 备注: '—', weight: 1e-7, big: 1.5e300, none: undefined },
  after: { seat: 'B1', at: new Date('2026-03-02T00:00:00Z'), list: [1, null, { b: 1, a: 2 }] },
};

async function append(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await database().db.$transaction((tx) => appendAudit(tx, { ...entry, entityId: `m${n}` }));
  }
}

/** As somebody with the rights of the database's owner could. */
async function tamper(sql: string): Promise<void> {
  await database().pool.query(
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER USER; ${sql}; ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`,
  );
}

describe('the audit chain', () => {
  it('is intact after what people did, whatever JSON it holds', async () => {
    await append(5);
    expect(await verifyChain(database().db)).toMatchObject({ intact: true, events: 5 });
  });

  it('is intact when nothing has happened', async () => {
    expect(await verifyChain(database().db)).toEqual({ intact: true, events: 0, head: '0'.repeat(64) });
  });

  it('never forks when many write at once', async () => {
    await Promise.all(Array.from({ length: 30 }, () => append(2)));
    expect(await verifyChain(database().db)).toMatchObject({ intact: true, events: 60 });
  });

  it('does not hold what was rolled back', async () => {
    await append(1);
    const { db } = database();
    const failed = db.$transaction(async (tx) => {
      await appendAudit(tx, entry);
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    await append(1);
    expect(await verifyChain(db)).toMatchObject({ intact: true, events: 2 });
  });

  it.each([
    ['a changed value', `UPDATE "AuditEvent" SET after = '{"seat":"C9"}' WHERE "entityId" = 'm2'`, 'altered'],
    [
      'another moment',
      `UPDATE "AuditEvent" SET at = at + interval '1 ms' WHERE "entityId" = 'm2'`,
      'altered',
    ],
    ['another name', `UPDATE "AuditEvent" SET "actorName" = '李四' WHERE "entityId" = 'm2'`, 'altered'],
    ['a missing event', `DELETE FROM "AuditEvent" WHERE "entityId" = 'm1'`, 'unlinked'],
    ['a missing start', `DELETE FROM "AuditEvent" WHERE "entityId" IN ('m0', 'm1')`, 'unlinked'],
  ])('shows %s at the event where it is', async (_, sql, fault) => {
    await append(4);
    await tamper(sql);
    const { seq } = await database().db.auditEvent.findFirstOrThrow({ where: { entityId: 'm2' } });
    expect(await verifyChain(database().db)).toEqual({ intact: false, seq, fault });
  });

  it.each([`UPDATE "AuditEvent" SET action = 'x'`, `DELETE FROM "AuditEvent"`, `TRUNCATE "AuditEvent"`])(
    'refuses %s',
    async (sql) => {
      await append(1);
      expect(await database().pool.query(sql).catch(sqlState)).toBe('23001');
      expect(await database().db.auditEvent.count()).toBe(1);
    },
  );

  it('refuses a second event after the same one', async () => {
    await append(2);
    const { previousHash } = await database().db.auditEvent.findFirstOrThrow();
    const fork = { ...entry, before: {}, after: {}, at: new Date(), previousHash, hash: 'f' };
    expect(await database().db.auditEvent.create({ data: fork }).catch(sqlState)).toBe('23505');
  });
});

describe('canonical JSON', () => {
  it('is the same text for the same value in any order of keys', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: undefined }], a: '会' })).toBe('{"a":"会","b":[1,{"d":2}]}');
    expect(canonicalJson({ a: '会', b: [1, { d: 2 }] })).toBe('{"a":"会","b":[1,{"d":2}]}');
  });
});
