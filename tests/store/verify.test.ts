import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendAudit } from '#lib/store/audit.ts';
import type { OpenDatabase } from '#lib/store/database.ts';
import { verifyDatabase } from '#lib/store/verify.ts';
import { projectRoot } from '#tests/support/template.ts';
import { openTestDatabase } from '#tests/support/test-database.ts';

describe('verifying a database', { timeout: 300_000 }, () => {
  let opened: OpenDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase();
    await opened.db.venue.create({ data: { id: 'hall', name: '会议厅', capacity: 60, layout: {} } });
    await opened.db.$transaction((tx) =>
      appendAudit(tx, {
        at: Temporal.Instant.from('2026-03-01T00:00:00Z'),
        actorId: 'u1',
        actorName: '张三',
        action: 'add-venue',
        entity: 'venue',
        entityId: 'hall',
        before: null,
        after: { capacity: 60 },
      }),
    );
  });
  afterEach(() => opened.close());

  /** The checks that fail after `sql`, with what they say. */
  async function failuresAfter(sql: string): Promise<Readonly<Record<string, string>>> {
    await opened.pool.query(sql);
    const checks = await verifyDatabase(opened, projectRoot);
    return Object.fromEntries(checks.filter(({ ok }) => !ok).map(({ name, detail }) => [name, detail]));
  }

  it('finds nothing wrong with a sound one', async () => {
    expect(await failuresAfter('SELECT 1')).toEqual({});
  });

  it('finds a missing constraint, a sleeping trigger and what they let in', async () => {
    const book = `INSERT INTO "Booking" (id, "venueId", "startsAt", "endsAt", title) VALUES`;
    const failures = await failuresAfter(`
      ALTER TABLE "Booking" DROP CONSTRAINT "Booking_no_overlap";
      ${book} ('a', 'hall', '2026-03-02 09:00+08', '2026-03-02 12:00+08', ''), ('b', 'hall', '2026-03-02 10:00+08', '2026-03-02 11:00+08', '');
      ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_append_only";
      UPDATE "AuditEvent" SET after = '{"capacity":61}'`);
    expect(failures).toEqual({
      structure:
        'constraint Booking.Booking_no_overlap is missing, index Booking.Booking_no_overlap is missing, ' +
        'trigger AuditEvent.AuditEvent_append_only is not in force',
      bookings: 'a and b',
      audit: 'event 1 was altered',
    });
  });

  it('finds a sequence that would give a number again', async () => {
    expect(await failuresAfter(`SELECT setval('"AuditEvent_seq_seq"', 1, false)`)).toEqual({
      sequences: 'would give a number again: AuditEvent.seq',
    });
  });

  it('finds a migration that was not applied, and stops there', async () => {
    expect(
      await failuresAfter(`DELETE FROM "_prisma_migrations" WHERE migration_name = '0001_init'`),
    ).toEqual({
      migrations: 'not applied: 0001_init',
    });
  });
});
