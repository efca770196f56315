import { beforeEach, expect, it } from 'vitest';
import type { Role } from '#lib/domain/access/can.ts';
import type { Context } from '#lib/usecases/context.ts';
import { type PaperOptions, paperOptions } from '#lib/usecases/papers/input.ts';
import { viewIssued } from '#lib/usecases/papers/issued.ts';
import { viewPaper } from '#lib/usecases/papers/queries.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { takeBackIssue } from '#lib/usecases/papers/take-back-issue.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';
import { settle, textXml } from '../../documents/tracked/revisions.ts';

const database = testDatabase();
const meetingId = 'demo-main';
const TITLE = '听取和审议区人民检察院关于法律监督工作情况的报告';
const RENAMED = '听取和审议区人民检察院关于法律监督工作情况的书面报告';

beforeEach(async () => {
  await loadDemoOffice(database().db);
  await database().db.printing.deleteMany();
});

const at = (minutes: number, role: Role = 'office'): Promise<Context> =>
  demoContext(database().db, role, { now: demoNow.add({ minutes }) });

async function take(
  name: string,
  minutes: number,
  options: Partial<Record<keyof PaperOptions, string>> = {},
) {
  return value(await renderPaper(await at(minutes), meetingId, name, paperOptions.parse(options)));
}

async function rename(): Promise<void> {
  const { count } = await database().db.agendaItem.updateMany({
    where: { meetingId, title: TITLE },
    data: { title: RENAMED },
  });
  expect(count).toBe(1);
}

const view = async (from?: number, to?: number) =>
  value(await viewIssued(await at(90), meetingId, { paper: 'agenda', from, to }));

/** What only one of the two states says. */
const differing = ({ compared }: Awaited<ReturnType<typeof view>>) =>
  (compared ?? []).flatMap(({ stretches }) => stretches.filter(({ in: where }) => where !== 'both'));

it('keeps of every issue who, when, how and how many, and the words of then', async () => {
  await take('agenda.pdf', 1);
  await rename();
  await take('agenda.docx', 2);
  await take('pack.zip', 3);
  const now = await view();
  expect(now.issues.map(({ number, way, isKept }) => [number, way, isKept])).toEqual([
    [3, 'pack', true],
    [2, 'docx', true],
    [1, 'pdf', true],
  ]);
  expect(now.issues[0]?.copies).toBeGreaterThan(35);
  expect(new Set(now.issues.map(({ by }) => by)).size).toBe(1);
  expect(now.issues.map(({ at: when }) => when)).toEqual(
    [3, 2, 1].map((minutes) => expect.stringMatching(demoNow.add({ minutes }).toString().slice(0, 19))),
  );
  expect(now.sendings.map(({ kind, round }) => [kind, round])).toEqual([['consulted', 1]]);
  expect([now.from, now.to, now.now]).toEqual([3, 4, 4]);
  expect(differing(now)).toEqual([]);
});

it('holds any two states against each other, all of the paper with its changes in it', async () => {
  await take('agenda.pdf', 1);
  await rename();
  await take('agenda.pdf', 2);
  expect(differing(await view(1, 2))).toEqual([{ in: 'after', text: '书面' }]);
  expect(differing(await view(2, 3))).toEqual([]);
  const whole = (await view(1, 2)).compared ?? [];
  expect(whole.length).toBeGreaterThan(5);
  expect(whole.filter(({ isChanged }) => isChanged)).toHaveLength(1);
});

it('says of a print from before words were kept that there is nothing to compare', async () => {
  await take('agenda.pdf', 1);
  await database().db.printing.updateMany({ data: { paper: null, way: 'noted' } });
  const { issues, compared } = await view();
  expect(issues).toMatchObject([{ way: 'noted', isKept: false }]);
  expect(compared).toBeNull();
});

it('gives the changes since the last issue as tracked changes, and issues nothing by that', async () => {
  const { db } = database();
  await take('agenda.docx', 1);
  const former = settle(textXml((await take('agenda.docx', 1, { show: '' })).bytes), 'ins');
  await rename();
  const issues = await db.printing.count();
  const file = await take('agenda.docx', 5, { tracked: '' });
  expect(file.fileName).toBe('常委会第二十二次会议 议程（标出改动）.docx');
  const xml = textXml(file.bytes);
  expect(settle(xml, 'del')).toEqual(former);
  expect(settle(xml, 'ins')).toEqual(
    settle(textXml((await take('agenda.docx', 5, { show: '' })).bytes), 'ins'),
  );
  expect(xml).toMatch(new RegExp(`<w:ins w:id="\\d+" w:author="${(await at(0)).actor.name}"`));
  expect(await db.printing.count()).toBe(issues);
});

it('refuses to mark changes against nothing', async () => {
  const refused = await renderPaper(
    await at(1),
    meetingId,
    'agenda.docx',
    paperOptions.parse({ tracked: '' }),
  );
  expect(refused).toEqual({ ok: false, refusal: { kind: 'blocked', codes: ['papers.never-issued'] } });
});

it('is for those who issue papers', async () => {
  await take('agenda.pdf', 1);
  for (const role of ['leader', 'liaison'] as const) {
    const context = await at(2, role);
    expect((await viewIssued(context, meetingId, { paper: 'agenda' })).ok).toBe(false);
    const marked = await renderPaper(context, meetingId, 'agenda.docx', paperOptions.parse({ tracked: '' }));
    expect(marked.ok).toBe(false);
    expect(value(await viewPaper(context, meetingId, 'agenda')).issued).toBeNull();
  }
  expect(value(await viewPaper(await at(2), meetingId, 'agenda')).issued).toEqual({ times: 1, isKept: true });
  expect((await viewIssued(await at(2), meetingId, { paper: 'seating' })).ok).toBe(false);
});

it('forgets what was noted for one who only looked, and nothing a colleague put out on top', async () => {
  const look = await take('agenda.pdf', 1);
  expect((await view()).issues).toHaveLength(1);
  const back = { meetingId, at: look.notedAt ?? '' };
  expect(await takeBackIssue(await at(2, 'leader'), back)).toMatchObject({
    refusal: { kind: 'not-allowed' },
  });
  value(await takeBackIssue(await at(2), back));
  expect((await view()).issues).toHaveLength(0);

  const pack = await take('pack.zip', 3);
  await take('agenda.pdf', 4);
  expect(await takeBackIssue(await at(5), { meetingId, at: pack.notedAt ?? '' })).toMatchObject({
    refusal: { kind: 'blocked', codes: ['ripple.printed-since'] },
  });
  expect((await view()).issues).toHaveLength(2);
});

it('notes nothing, and offers nothing to take back, where a paper was only shown or cards were taken out', async () => {
  expect((await take('agenda.pdf', 1, { show: '' })).notedAt).toBeUndefined();
  expect((await take('name-cards.pdf', 2)).notedAt).toBeUndefined();
});
