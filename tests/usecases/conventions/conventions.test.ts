import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { roles } from '#lib/domain/access/can.ts';
import { noConventions, type OfficeConventions } from '#lib/domain/office/conventions.ts';
import type { Refusal, StaleRefusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Context } from '#lib/usecases/context.ts';
import { editConventions, editPrecedence } from '#lib/usecases/conventions/commands.ts';
import { editConventionsInput, tryConventionsInput } from '#lib/usecases/conventions/input.ts';
import { viewConventions } from '#lib/usecases/conventions/queries.ts';
import { tryConventions } from '#lib/usecases/conventions/try.ts';
import { viewAudit } from '#lib/usecases/office/audit.ts';
import { viewSettingsTabs } from '#lib/usecases/office/tabs.ts';
import { viewClashes } from '#lib/usecases/planning/clash-page.ts';
import { viewNewMeeting } from '#lib/usecases/planning/new-meeting.ts';
import { compareVersions } from '#lib/usecases/versions/compare.ts';
import { plainRefusal } from '#lib/web/answer.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-chairpersons';

beforeEach(() => loadDemoOffice(database().db));

const admin = (): Promise<Context> => demoContext(database().db, 'admin');

function stale(result: Result<unknown, Refusal>): StaleRefusal {
  if (result.ok || result.refusal.kind !== 'stale') throw new Error(JSON.stringify(result));
  return plainRefusal(result.refusal);
}

async function bodyId(shortName: string): Promise<string> {
  return (await database().db.body.findFirstOrThrow({ where: { shortName } })).id;
}

const own = async (): Promise<string> =>
  (await database().db.body.findFirstOrThrow({ where: { kind: 'own' } })).id;

async function keep(over: Partial<OfficeConventions>): Promise<number> {
  const { version } = value(await viewConventions(await admin()));
  const input = editConventionsInput.parse({ ...noConventions, ...over, basedOn: version });
  return value(await editConventions(await admin(), input)).version;
}

async function attempt(over: Partial<OfficeConventions>, ranks?: readonly (readonly string[])[]) {
  const { precedence } = value(await viewConventions(await admin()));
  const input = { ...noConventions, ...over, ranks: ranks ?? precedence.ranks };
  return value(await tryConventions(await admin(), tryConventionsInput.parse(input)));
}

const pair = async (other: string, span: 'day' | 'time' = 'day') => ({
  ...{ a: await own(), b: await bodyId(other), span, reason: '主要领导都要参加' },
});

/** What the court has in the evening of the chairpersons’ meeting; its calendar is not connected. */
async function courtInTheEvening(): Promise<void> {
  const { db } = database();
  const sitting = await db.sitting.findFirstOrThrow({ where: { meetingId } });
  const day = sitting.startsAt.toISOString().slice(0, 10);
  await db.commitment.create({
    data: {
      ...{ id: 'court-evening', bodyId: await bodyId('法院'), summary: '院务会', location: '' },
      ...{ startsAt: new Date(`${day}T19:00+08:00`), endsAt: new Date(`${day}T21:00+08:00`) },
      ...{ allDay: false, firm: true, visibility: 'title' },
    },
  });
}

const titles = async (): Promise<readonly string[]> => {
  const { rows } = value(await viewClashes(await demoContext(database().db, 'office'), meetingId));
  return rows.map(({ severityWord, kindWord, title }) => `${severityWord} ${kindWord} ${title}`);
};

describe('the standing rules', () => {
  it('follow the template until the office decides', async () => {
    const view = value(await viewConventions(await admin()));
    expect(view).toMatchObject({ conventions: noConventions, version: 1, mayEdit: true });
    expect(view.template.severity.apart).toBe('block');
    expect(view.template.habits.chairpersons.starts).toEqual(['09:30', '14:30', '09:00']);
    expect(view.template.seasons.map(({ id }) => id)).toContain('flood');
    expect(view.precedence.ranks.flat()).toHaveLength(view.bodies.length);
  });

  it('are followed by every place once saved: what a new meeting starts with, what clashes weigh', async () => {
    expect((await titles()).filter((line) => line.includes('政府办'))[0]).toMatch(/^必改|^待核/);
    await keep({
      severity: { body: 'note', person: 'note' },
      habits: { chairpersons: { weekdays: [3], starts: ['15:00'] } },
    });
    const office = await demoContext(database().db, 'office');
    const { types } = value(await viewNewMeeting(office, 'chairpersons'));
    expect(types.find(({ type }) => type === 'chairpersons')?.start).toBe('15:00');
    expect((await titles()).filter((line) => line.includes('政府办'))[0]).toMatch(/^提示/);
  });

  it('find what a body kept apart has on the day, though nobody asked it and its calendar is not connected', async () => {
    await courtInTheEvening();
    expect(await titles()).not.toContain('必改 须错开 法院 · 院务会');
    await keep({ apart: [await pair('法院')] } as never);
    expect(await titles()).toContain('必改 须错开 法院 · 院务会');
    const { rows } = value(await viewClashes(await demoContext(database().db, 'office'), meetingId));
    const row = rows.find(({ kind }) => kind === 'apart');
    expect(row?.why).toBe('区人大常委会与法院约定不在同一天开会（主要领导都要参加）。');
    await keep({ apart: [await pair('法院', 'time')] } as never);
    expect((await titles()).join()).not.toContain('须错开');
  });

  it('name bodies and venues there are, and no pair of one and the same', async () => {
    const input = (apart: unknown, pairs: unknown = null) =>
      editConventionsInput.parse({
        ...noConventions,
        ...{ apart, travel: { ...noConventions.travel, pairs }, basedOn: 1 },
      });
    const same = [{ ...(await pair('法院')), b: await own() }];
    const faults = async (given: ReturnType<typeof input>) => {
      const answer = await editConventions(await admin(), given);
      return answer.ok || answer.refusal.kind !== 'invalid'
        ? []
        : answer.refusal.faults.map(({ path }) => path);
    };
    expect(await faults(input(same))).toEqual(['apart.0.b']);
    expect(await faults(input([{ ...(await pair('法院')), a: 'nobody' }]))).toEqual(['apart.0.a']);
    expect(await faults(input([], [{ from: 'x', to: 'y', minutes: 5 }]))).toEqual([
      'travel.pairs.0.from',
      'travel.pairs.0.to',
    ]);
  });

  it('saved second are refused with both in words', async () => {
    await keep({ severity: { venue: 'note' }, apart: [await pair('政协办')] } as never);
    const input = editConventionsInput.parse({
      ...noConventions,
      habits: { chairpersons: { weekdays: [1, 3], starts: ['9:00'] } },
      basedOn: 1,
    });
    const refusal = stale(await editConventions(await admin(), input));
    expect(refusal.current).toMatchObject({ version: 2, severity: { venue: 'note' } });
    const { saved, rows } = await compareVersions(await admin(), refusal);
    expect(saved?.by).toBe((await admin()).actor.name);
    expect(rows.map(({ label, theirs, yours }) => [label, theirs, yours])).toEqual([
      ['会场占用', '提示', '随模板'],
      ['必须错开的单位', '区人大常委会与政协办不在同一天（主要领导都要参加）', '无'],
      ['主任会议', '随模板', '周一、周三；09:00'],
    ]);
    const { lines } = value(await viewAudit(await admin(), { entity: 'conventions', beforeSeq: null }));
    expect(lines[0]?.changes).toContainEqual({ field: '会场占用', before: '随模板', after: '提示' });
    const event = await database().db.auditEvent.findFirst({ where: { entity: 'conventions' } });
    expect(event).toMatchObject({ action: 'edit-conventions', entityId: 'office' });
  });
});

describe('who yields to whom', () => {
  it('is saved for all at once, equals together, and no second time over a change in between', async () => {
    const { precedence } = value(await viewConventions(await admin()));
    const [first = [], ...rest] = precedence.ranks;
    const [second = [], ...others] = rest;
    const ranks = [[...second], [...first, ...(others[0] ?? [])], ...others.slice(1)];
    const moved = { ranks, basedOn: [...precedence.basedOn] } as never;
    const saved = value(await editPrecedence(await admin(), moved));
    expect(saved.ranks.map((rank) => [...rank].sort())).toEqual(ranks.map((rank) => [...rank].sort()));
    const refusal = stale(
      await editPrecedence(await admin(), { ...(moved as object), ranks: precedence.ranks } as never),
    );
    const { saved: by, rows } = await compareVersions(await admin(), refusal);
    expect(by?.by).toBe((await admin()).actor.name);
    expect(rows.map(({ label }) => label)).toEqual(['谁让谁']);
    expect(rows[0]?.theirs.split('\n')[0]).toBe(`1 ${await nameOf(second[0] ?? '')}`);
    const whole = { ranks: ranks.slice(1), basedOn: saved.basedOn } as never;
    expect(await editPrecedence(await admin(), whole)).toMatchObject({ refusal: { kind: 'invalid' } });
  });
});

const nameOf = async (id: string): Promise<string> =>
  (await database().db.body.findUniqueOrThrow({ where: { id } })).shortName;

describe('trying rules before they are saved', () => {
  it('says of every meeting ahead what would change, and saves nothing', async () => {
    await courtInTheEvening();
    const tried = await attempt({ apart: [await pair('法院')] } as never);
    const line = tried.changed.find((one) => one.meetingId === meetingId);
    expect(line?.title).toBe('第四十八次主任会议');
    expect(line?.lines).toEqual([
      {
        key: 'clash.apart:court-evening',
        severity: 'block',
        text: '与法院 · 院务会：新增，“必改”',
        waived: false,
      },
    ]);
    expect(tried.same).toBe(tried.meetings - tried.changed.length);
    expect(value(await viewConventions(await admin())).version).toBe(1);
    expect((await titles()).join()).not.toContain('须错开');
  });

  it('compares with what is saved: weight, and what no longer clashes', async () => {
    await courtInTheEvening();
    expect(await attempt({})).toMatchObject({ changed: [] });
    await keep({ apart: [await pair('法院')] } as never);
    const text = async (over: Partial<OfficeConventions>) =>
      (await attempt(over)).changed.find((one) => one.meetingId === meetingId)?.lines.map(({ text }) => text);
    expect(await text({ apart: [await pair('法院')], severity: { apart: 'warn' } } as never)).toEqual([
      '与法院 · 院务会由“必改”变“待核”',
    ]);
    expect(await text({})).toEqual(['与法院 · 院务会：不再算撞车（原为“必改”）']);
    const reason = { ...(await pair('法院')), reason: '主任要列席' };
    const [said] = (await text({ apart: [reason] } as never)) ?? [];
    expect(said).toMatch(/^与法院 · 院务会仍为“必改”；另因：.*法院约定不在同一天开会（主任要列席）$/);
  });

  it('tries the order of who yields as well', async () => {
    await courtInTheEvening();
    const apart = [await pair('法院')];
    await keep({ apart } as never);
    const { precedence } = value(await viewConventions(await admin()));
    const court = await bodyId('法院');
    const ranks = [
      [court],
      ...precedence.ranks.map((rank) => rank.filter((id) => id !== court)).filter((r) => r.length),
    ];
    const tried = await attempt({ apart } as never, ranks);
    expect(tried.changed.find((one) => one.meetingId === meetingId)?.lines.map(({ text }) => text)).toEqual([
      '与法院 · 院务会由“对方让”变“我们让”',
    ]);
  });
});

describe('who may', () => {
  it('read and edit the standing rules', async () => {
    const { precedence } = value(await viewConventions(await admin()));
    const outcomes: unknown[] = [];
    for (const role of roles) {
      const context = await demoContext(database().db, role);
      outcomes.push([
        role,
        viewSettingsTabs(context).includes('planning'),
        (await viewConventions(context)).ok,
        (await editConventions(context, editConventionsInput.parse({ ...noConventions, basedOn: 1 }))).ok,
        (
          await tryConventions(
            context,
            tryConventionsInput.parse({ ...noConventions, ranks: precedence.ranks }),
          )
        ).ok,
        (await editPrecedence(context, precedence as never)).ok,
      ]);
    }
    expect(outcomes).toEqual([
      ['admin', true, true, true, true, true],
      ['office', true, true, false, false, false],
      ['leader', false, false, false, false, false],
      ['liaison', false, false, false, false, false],
    ]);
  });
});

describe('an office from before', () => {
  it('keeps what it decided about the weight of clashes, and follows the template with the rest', async () => {
    const { db } = database();
    const rules = { defaultStart: '08:30', clashSeverity: { venue: 'block', body: 'block', season: 'warn' } };
    await db.office.update({ where: { id: 'office' }, data: { rules } });
    const sql = readFileSync('prisma/migrations/0006_conventions/migration.sql', 'utf8');
    for (const statement of sql.split(';').filter((part) => part.includes('UPDATE'))) {
      await db.$executeRawUnsafe(statement);
    }
    const { conventions } = value(await viewConventions(await admin()));
    expect(conventions).toEqual({ ...noConventions, severity: { body: 'block', season: 'warn' } });
    const row = await db.office.findUniqueOrThrow({ where: { id: 'office' } });
    expect(row.rules).toEqual({ defaultStart: '08:30' });
  });
});
