import { beforeEach, describe, expect, it } from 'vitest';
import { peopleInOrder } from '#lib/documents/compose/people-in-order.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { verifyChain } from '#lib/store/audit.ts';
import { viewAttendance } from '#lib/usecases/attendance/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { loadDossier } from '#lib/usecases/dossiers/load-dossier.ts';
import { previewRosterFile } from '#lib/usecases/people/preview-roster.ts';
import { viewPeople } from '#lib/usecases/people/queries.ts';
import { buildSeatPlan } from '#lib/usecases/seating/build-seat-plan.ts';
import { enterStrokes, forgetStrokes } from '#lib/usecases/strokes/commands.ts';
import { enterStrokesInput } from '#lib/usecases/strokes/input.ts';
import { tryStrokes, viewStrokes } from '#lib/usecases/strokes/queries.ts';
import { wordFinding } from '#lib/web/worded-finding.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

/** In no sourced table. */
const RARE = '𪚥';
const MEETING = 'demo-main';

const database = testDatabase();
let office: Context;
let name: string;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
  const { attendees } = value(await viewAttendance(office, MEETING));
  const unranked = attendees.filter(({ capacity, rank }) => capacity === 'member' && rank === null);
  const last = unranked.at(-1);
  name = `${RARE}${last?.name.slice(1) ?? ''}`;
  await db.person.update({ where: { id: last?.personId ?? '' }, data: { name } });
});

const enter = (part: object = {}) =>
  enterStrokes(
    office,
    enterStrokesInput.parse({ character: RARE, strokes: '１', source: '《字典》1页', basedOn: 0, ...part }),
  );

/** The unranked members as each list has them. */
async function lists() {
  const dossier = value(await loadDossier(office, MEETING as MeetingId));
  const { attendees, strokes } = value(await viewAttendance(office, MEETING));
  const plan = buildSeatPlan(dossier);
  const roster = value(await viewPeople(office, {}));
  return {
    paper: peopleInOrder(dossier, 'member').filter((p) => p.rank === null),
    page: attendees.filter((p) => p.capacity === 'member' && p.rank === null),
    roster: roster.people,
    notes: [roster.strokes, strokes],
    unsortable: plan?.findings.filter(({ code }) => code === 'seating.unsortable') ?? [],
  };
}

describe('a character that cannot be ordered', () => {
  it('is reported on every list, last, with the way to enter it', async () => {
    const { paper, page, roster, notes, unsortable } = await lists();
    for (const list of [paper, page, roster]) expect(list.at(-1)?.name).toBe(name);
    for (const { missing } of notes) expect(missing).toEqual([{ character: RARE, names: [name] }]);
    const [finding] = unsortable;
    if (!finding) throw new Error('no finding');
    expect(wordFinding('zh-CN', finding, MEETING, 'Asia/Shanghai').mend).toEqual({
      label: `录入“${RARE}”的笔顺`,
      href: `/people/strokes?of=${encodeURIComponent(RARE)}`,
    });
    expect(value(await viewStrokes(office)).missing).toEqual([{ character: RARE, names: [name] }]);
  });

  it('is ordered by every list at once as soon as it is entered, and they say by whose word', async () => {
    value(await enter());
    const { paper, page, roster, notes, unsortable } = await lists();
    for (const list of [paper, page, roster]) expect(list[0]?.name).toBe(name);
    for (const { missing, entered } of notes) expect([missing, entered]).toEqual([[], [RARE]]);
    expect(unsortable).toEqual([]);
    const file = { name: 'r.csv', bytes: new TextEncoder().encode(`姓名,单位\n王${RARE},区人大常委会\n`) };
    expect(value(await previewRosterFile(office, file, { group: 'members', bodyId: 'own' })).faults).toEqual(
      [],
    );
    const [kept] = value(await viewStrokes(office)).entered;
    expect(kept).toMatchObject({
      ...{ character: RARE, strokes: '1', source: '《字典》1页', by: office.actor.name },
      ...{ at: office.now.toString(), names: [name], sourced: false, version: 1 },
    });
  });

  it('shows before it is kept where the name would stand in each circle', async () => {
    const lines = value(await tryStrokes(office, { character: RARE, strokes: '1' }));
    expect(lines.map(({ group, place }) => [group, place])).toContainEqual(['members', 1]);
    expect(value(await viewStrokes(office)).entered).toEqual([]);
  });
});

describe('keeping strokes', () => {
  it('refuses what the table orders and what is no Han character', async () => {
    const faultOf = async (character: string) => {
      const answer = await enter({ character });
      return !answer.ok && answer.refusal.kind === 'invalid' ? answer.refusal.faults[0]?.code : null;
    };
    expect([await faultOf('王'), await faultOf('Ω'), await faultOf(`${RARE}王`)]).toEqual([
      'strokes-known',
      'not-a-han-character',
      'not-a-han-character',
    ]);
    const strokesOf = (strokes: string) => enterStrokesInput.shape.strokes.safeParse(strokes);
    expect(strokesOf('１ ２-3、4').data).toBe('1234');
    expect(strokesOf('126').error?.issues[0]?.message).toBe('not-strokes');
  });

  it('lets one of two win and shows the other both', async () => {
    value(await enter());
    expect(await enter({ strokes: '12' })).toMatchObject({
      refusal: { kind: 'stale', current: { strokes: '1', version: 1 }, yours: { strokes: '12' } },
    });
    expect(value(await enter({ strokes: '12', basedOn: 1 }))).toEqual({ version: 2 });
    expect(await enter({ strokes: '13', basedOn: 1 })).toMatchObject({ refusal: { kind: 'stale' } });
  });

  it('is taken back and put back as it was, each time told by the trail', async () => {
    value(await enter());
    expect(await forgetStrokes(office, { character: RARE, basedOn: 7 })).toMatchObject({
      refusal: { kind: 'stale' },
    });
    const before = value(await forgetStrokes(office, { character: RARE, basedOn: 1 }));
    expect((await lists()).paper.at(-1)?.name).toBe(name);
    value(await enter({ ...before }));
    expect((await lists()).paper[0]?.name).toBe(name);
    const trail = await office.db.auditEvent.findMany({
      where: { entity: 'strokes' },
      orderBy: { seq: 'asc' },
    });
    expect(trail.map(({ action }) => action)).toEqual(['enter-strokes', 'remove-strokes', 'enter-strokes']);
    expect((await verifyChain(office.db)).intact).toBe(true);
  });

  it('is not for leaders and liaisons', async () => {
    for (const role of ['leader', 'liaison'] as const) {
      const context = await demoContext(office.db, role);
      const input = { character: RARE, strokes: '1', source: '本人说明', basedOn: 0 };
      expect(await enterStrokes(context, input)).toMatchObject({ refusal: { kind: 'not-allowed' } });
      expect(await forgetStrokes(context, { character: RARE, basedOn: 1 })).toMatchObject({
        refusal: { kind: 'not-allowed' },
      });
    }
  });
});
