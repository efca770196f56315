import { expect, inject, it } from 'vitest';
import { openDatabase } from '#lib/store/database.ts';
import { dataDirectory } from '#tests/support/data-directory.ts';
import { runProgram } from '#tests/support/run-program.ts';
import { createServerDatabase, dropServerDatabase, testServer } from '#tests/support/test-database.ts';

const exact = {
  epoch: Date.UTC(2026, 4, 6, 7, 8, 9, 123) / 1000,
  read: '2026-05-06T07:08:09.123Z',
  rawFound: ['2026-05-06T07:08:09.123Z'],
  day: '2026-05-06',
};

it('stores exact instants and days in a process whose zone is Shanghai', async () => {
  using data = await dataDirectory({ migrated: true });
  const { stdout, stderr } = await runProgram('tests/support/time-zone-probe.ts', [], {
    env: { TZ: 'Asia/Shanghai', HUIQIAN_DATA: data.path },
  });
  expect({ ...parse(stdout), stderr }).toEqual({ ...exact, processZoneOffset: -480, stderr: '' });
});

it.skipIf(!testServer)('stores exact instants and days on a server whose zone is Shanghai too', async () => {
  const server = testServer ?? '';
  const url = await createServerDatabase(server, inject('databaseTemplate'));
  try {
    const admin = await openDatabase({ kind: 'postgres', url });
    await admin.pool.query(
      `ALTER DATABASE "${new URL(url).pathname.slice(1)}" SET timezone TO 'Asia/Shanghai'`,
    );
    await admin.close();
    const { stdout, stderr } = await runProgram('tests/support/time-zone-probe.ts', [], {
      env: { TZ: 'Asia/Shanghai', DATABASE_URL: url },
    });
    expect({ ...parse(stdout), stderr }).toEqual({ ...exact, processZoneOffset: -480, stderr: '' });
  } finally {
    await dropServerDatabase(server, url);
  }
});

it.skipIf(!testServer)('keeps its zone when the URL brings options of its own', async () => {
  const url = new URL(testServer ?? '');
  url.searchParams.set('options', '-c TimeZone=Asia/Shanghai -c application_name=own');
  const opened = await openDatabase({ kind: 'postgres', url: url.href });
  const { rows } = await opened.pool.query(`SELECT current_setting('TimeZone') AS zone`);
  await opened.close();
  expect(rows).toEqual([{ zone: 'UTC' }]);
});

function parse(text: string): Record<string, unknown> {
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
