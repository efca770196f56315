import { beforeEach, expect, it } from 'vitest';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Context } from '#lib/usecases/context.ts';
import { loadDossier } from '#lib/usecases/dossiers/load-dossier.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { buildScript } from '#lib/usecases/scripts/build-script.ts';
import { editPassage, restoreVersion } from '#lib/usecases/scripts/commands.ts';
import { viewTextVersions } from '#lib/usecases/scripts/versions.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
let begun: number;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  begun = await version();
});

const later = (minutes: number): Promise<Context> =>
  demoContext(database().db, 'office', { now: demoNow.add({ minutes }) });

async function dossier() {
  return value(await loadDossier(await later(0), meetingId as MeetingId));
}

async function version(): Promise<number> {
  return (await dossier()).script.version;
}

async function write(minutes: number, text: string, place: number): Promise<string> {
  const script = value(await buildScript(await dossier(), 'zh-CN'));
  const spoken = script.scenes.flatMap((s) => s.passages).filter((p) => p.kind === 'speech');
  const passageKey = spoken[place]?.key ?? '';
  const input = { meetingId, paper: 'script', passageKey, kind: 'replace', as: 'speech', text } as const;
  value(await editPassage(await later(minutes), { ...input, basedOn: await version() }));
  return passageKey;
}

const view = async (from?: number, to?: number) =>
  value(await viewTextVersions(await later(90), meetingId, { paper: 'script', from, to }));

it('keeps every save, says who printed which, and holds any two against each other', async () => {
  const first = await write(1, '请大家起立。', 0);
  value(await renderPaper(await later(2), meetingId, 'script.pdf'));
  const second = await write(3, '请坐下。', 1);
  const { versions, from, to, changes } = await view();
  expect(versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(versions.map(({ printed }) => printed.length)).toEqual([0, 1, 0]);
  expect([from, to]).toEqual([2, 3]);
  expect(changes.map(({ key }) => key)).toEqual([second]);
  const whole = await view(1, 3);
  expect(whole.changes.map(({ key }) => key)).toEqual([first, second]);
  const said = whole.changes[0]?.stretches.filter((s) => s.in !== 'before').map((s) => s.text);
  expect(said?.join('')).toBe('请大家起立。');
});

it('reads an older version as it read when it was saved, whatever has changed in the meeting since', async () => {
  await write(1, '请大家起立。', 0);
  await write(2, '请坐下。', 1);
  const { db } = database();
  const before = await view(1, 3);
  await db.attendance.updateMany({
    where: { meetingId, capacity: 'non-voting' },
    data: { capacity: 'observer' },
  });
  const after = await view(1, 3);
  expect([after.changes, after.overToday]).toEqual([before.changes, []]);
  // What is saved after it shows the change.
  await write(3, '请继续。', 1);
  expect((await view(3, 4)).changes.map(({ key }) => key)).toContain('demo-main-item-1.guests');
});

it('takes an older version back as the newest, and that back again', async () => {
  await write(1, '请大家起立。', 0);
  const before = (await dossier()).script.edits;
  const back = value(
    await restoreVersion(await later(2), { meetingId, paper: 'script', number: 1, basedOn: await version() }),
  );
  expect(back.version).toBe(begun + 2);
  expect((await view(1, 3)).changes).toEqual([]);
  value(
    await restoreVersion(await later(3), { meetingId, paper: 'script', number: 2, basedOn: back.version }),
  );
  expect((await dossier()).script.edits).toEqual(before);
  expect((await view()).versions.length).toBe(4);
});

it('refuses a restore over what a colleague saved since, a version there is not, and whoever may not edit', async () => {
  const basedOn = await version();
  await write(1, '请大家起立。', 0);
  const stale = await restoreVersion(await later(2), { meetingId, paper: 'script', number: 1, basedOn });
  expect(stale).toMatchObject({ ok: false, refusal: { kind: 'stale', what: 'script' } });
  const none = await restoreVersion(await later(2), {
    meetingId,
    paper: 'script',
    number: 9,
    basedOn: await version(),
  });
  expect(none).toMatchObject({ ok: false, refusal: { kind: 'not-found', what: 'version' } });
  const leader = await demoContext(database().db, 'leader');
  expect(await viewTextVersions(leader, meetingId, { paper: 'script' })).toMatchObject({
    ok: false,
    refusal: { kind: 'not-allowed' },
  });
});
