import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyId } from '#lib/domain/id.ts';
import { verifyChain } from '#lib/store/audit.ts';
import { listCalendarSources } from '#lib/store/calendar-sources.ts';
import { importWeeklyPlan, previewWeeklyPlan } from '#lib/usecases/calendars/weekly-plan.ts';
import { type WeeklyPlanInput, weeklyPlanInput } from '#lib/usecases/calendars/weekly-plan-input.ts';
import type { Context } from '#lib/usecases/context.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';
import { planBook, planCsv, weekMerges, weekRows } from './plan-books.ts';

const database = testDatabase();
const bodyId = 'government-office' as BodyId;
let office: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
});

interface Said {
  readonly name?: string;
  readonly year?: number | null;
  readonly columns?: WeeklyPlanInput['choices']['columns'];
}

function input(
  bytes: Uint8Array<ArrayBuffer>,
  { name = '一周安排.xlsx', year = null, columns = [] }: Said = {},
) {
  const form = new FormData();
  form.set('file', new File([bytes], name));
  form.set('choices', JSON.stringify({ bodyId, year, columns }));
  return weeklyPlanInput.parse(form);
}

const week = () => planBook(weekRows, { merges: weekMerges });

async function kept(): Promise<readonly string[]> {
  const rows = await office.db.commitment.findMany({
    where: { bodyId, source: { kind: 'weekly-plan' } },
    include: { people: { include: { person: true } }, venue: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ startsAt, endsAt, summary, firm, venue, people }) =>
    [
      `${startsAt.toISOString().slice(5, 16)}/${endsAt.toISOString().slice(5, 16)}`,
      summary,
      venue?.id,
      people
        .map(({ person }) => person.name)
        .sort()
        .join('、'),
      firm ? '' : '~',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

const ids = async () =>
  (
    await office.db.commitment.findMany({
      where: { bodyId, source: { kind: 'weekly-plan' } },
      orderBy: { id: 'asc' },
    })
  ).map(({ id }) => id);

describe('looking at a plan', () => {
  it('says what was understood, whose leaders and venues they are, and what was not, without saving', async () => {
    const view = value(await previewWeeklyPlan(office, input(week())));
    expect(view.rows.map((r) => [r.row, r.date, r.time, r.assumed, r.matter, r.venue, r.firm])).toEqual([
      [3, '9月14日 周一', '9:00–12:00', 'end', '区政府常务会议', '区机关会议中心三楼301会议室', true],
      [4, '9月14日 周一', '14:30–18:00', 'end', '安全生产专题会', '', false],
      [7, '9月17日 周四', '全天', 'nothing', '赴市里参会', '', true],
    ]);
    expect(view.rows[0]).toMatchObject({ people: '喻怀瑾、蔺舒', change: 'added' });
    expect(view.notUnderstood.map(({ row, message }) => [row, message])).toEqual([
      [6, '2026年9月16日是星期三，表上写星期五'],
      [8, '时间看不懂：“会后”'],
    ]);
    expect(view.skipped.map(({ reason, rows }) => [reason, rows.map(({ row }) => row)])).toEqual([
      ['title', [1]],
      ['heading', [2]],
      ['nothing-planned', [5]],
      ['cancelled', [9]],
    ]);
    expect(view.weeks).toEqual(['9月14日 周一 – 9月20日 周日']);
    expect(view.changes).toEqual({ added: 3, changed: 0, removed: 0, kept: 0 });
    expect(await kept()).toEqual([]);
  });

  it('words every fault in English too', async () => {
    const english = await demoContext(office.db, 'office', { locale: 'en' });
    const view = value(await previewWeeklyPlan(english, input(week())));
    expect(view.notUnderstood.map(({ message }) => message)).toEqual([
      '16 September 2026 is a Wednesday, the plan says Friday',
      'time not understood: “会后”',
    ]);
  });

  it('takes the likeliest year where nothing says it, says so, and takes the answer', async () => {
    const rows = [['一周安排'], ['日期', '时间', '事项'], ['9月14日', '9:00', '会']];
    const asked = value(await previewWeeklyPlan(office, input(planBook(rows))));
    expect([asked.year, asked.yearTaken, asked.years]).toEqual([2026, true, [2025, 2026, 2027]]);
    const told = value(await previewWeeklyPlan(office, input(planBook(rows), { year: 2026 })));
    expect(told.rows.map(({ date }) => date)).toEqual(['9月14日 周一']);
    expect(told.yearTaken).toBe(false);
  });

  it.each([
    ['the weekday beside the date', '2026-09-11', '9月14日', '周二', 2027],
    ['the day nearest to today, over the turn of the year', '2026-12-28', '1月5日', '', 2027],
    ['the day nearest to today, just after it', '2027-01-03', '12月30日', '', 2026],
  ])('takes the year by %s', async (_by, today, date, weekday, year) => {
    const rows = [['一周安排'], ['日期', '星期', '时间', '事项'], [date, weekday, '9:00', '会']];
    const now = Temporal.PlainDate.from(today).toZonedDateTime('Asia/Shanghai').toInstant();
    const read = value(await previewWeeklyPlan({ ...office, now }, input(planBook(rows))));
    expect([read.year, read.yearTaken, read.rows.length]).toEqual([year, true, 1]);
  });

  it.each(['机密★1年', '（秘密）'])('refuses a file marked %s, and names the row', async (marking) => {
    const rows = weekRows.with(1, [...(weekRows[1] ?? []).slice(0, 6), marking]);
    for (const act of [previewWeeklyPlan, importWeeklyPlan]) {
      expect(await act(office, input(planBook(rows)))).toEqual({
        ok: false,
        refusal: { kind: 'classified', sheet: expect.any(String), row: expect.any(Number) },
      });
    }
  });

  it('is not for leaders and liaisons, and needs a body', async () => {
    for (const role of ['leader', 'liaison'] as const) {
      const context = await demoContext(office.db, role);
      expect(await previewWeeklyPlan(context, input(week()))).toMatchObject({
        refusal: { kind: 'not-allowed' },
      });
      expect(await importWeeklyPlan(context, input(week()))).toMatchObject({
        refusal: { kind: 'not-allowed' },
      });
    }
    const form = input(week());
    const elsewhere = { ...form, choices: { ...form.choices, bodyId: 'nobody' } };
    expect(await importWeeklyPlan(office, elsewhere)).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});

describe('importing a plan', () => {
  it.each([
    ['XLSX', week, '安排.xlsx'],
    ['XLS', () => planBook(weekRows, { merges: weekMerges }, 'biff8'), '安排.xls'],
    ['CSV in GB18030', () => planCsv(weekRows), '安排.csv'],
    ['CSV in UTF-8', () => planCsv(weekRows, 'utf-8'), '安排.csv'],
  ])('keeps what was understood (%s)', async (_, bytes, name) => {
    expect(value(await importWeeklyPlan(office, input(bytes(), { name })))).toEqual({
      added: 3,
      changed: 0,
      removed: 0,
      kept: 0,
    });
    expect(await kept()).toEqual([
      '09-14T01:00/09-14T04:00 区政府常务会议 room-301 喻怀瑾、蔺舒',
      '09-14T06:30/09-14T10:00 安全生产专题会 蔺舒 ~',
      '09-16T16:00/09-17T16:00 赴市里参会 喻怀瑾',
    ]);
    const source = (await listCalendarSources(office.db)).find(({ kind }) => kind === 'weekly-plan');
    expect(source).toMatchObject({ bodyId, name: '一周安排', used: 3, skipped: 2 });
    expect(source?.warnings.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      '6 weekday-mismatch',
      '8 time-unclear',
    ]);
    expect((await verifyChain(office.db)).intact).toBe(true);
  });

  it('finds our people in leaders’ cells', async () => {
    const rows = weekRows.with(2, [
      '9月14日',
      '周一',
      '上午9:00',
      '区政府常务会议',
      '',
      '阮秉堃、祁　祎',
      '',
    ]);
    value(await importWeeklyPlan(office, input(planBook(rows, { merges: weekMerges }))));
    const [first] = await kept();
    expect(first).toMatch(/区政府常务会议 (阮秉堃、祁祎|祁祎、阮秉堃)$/);
  });

  it('changes nothing the second time', async () => {
    value(await importWeeklyPlan(office, input(week())));
    const before = await ids();
    const events = await office.db.auditEvent.count();
    const view = value(await previewWeeklyPlan(office, input(week())));
    expect(view.changes).toEqual({ added: 0, changed: 0, removed: 0, kept: 3 });
    expect(value(await importWeeklyPlan(office, input(week())))).toMatchObject({
      added: 0,
      removed: 0,
      kept: 3,
    });
    expect(await ids()).toEqual(before);
    expect(await office.db.auditEvent.count()).toBe(events);
  });

  it('replaces its own weeks only, and keeps the id of a matter that moved within its day', async () => {
    value(await importWeeklyPlan(office, input(week())));
    const next = [
      ['区政府办公室一周会议活动安排（2026年9月21日—9月27日）'],
      ['日期', '时间', '会议名称'],
      ['9月21日', '9:00', '下周例会'],
    ];
    value(await importWeeklyPlan(office, input(planBook(next))));
    const before = await ids();
    const moved = weekRows
      .with(2, ['9月14日', '周一', '10:00', '区政府常务会议', '', '', ''])
      .filter((_, i) => i !== 6);
    const view = value(await previewWeeklyPlan(office, input(planBook(moved, { merges: weekMerges }))));
    expect(view.changes).toEqual({ added: 0, changed: 1, removed: 1, kept: 1 });
    expect(view.removed).toEqual(['9月17日 周四 赴市里参会']);
    value(await importWeeklyPlan(office, input(planBook(moved, { merges: weekMerges }))));
    expect(await kept()).toEqual([
      '09-14T02:00/09-14T04:00 区政府常务会议',
      '09-14T06:30/09-14T10:00 安全生产专题会 蔺舒 ~',
      '09-21T01:00/09-21T04:00 下周例会',
    ]);
    const after = await ids();
    expect(after.every((id) => before.includes(id))).toBe(true);
    const sources = (await listCalendarSources(office.db)).filter(({ kind }) => kind === 'weekly-plan');
    expect(sources.map(({ knownUntil }) => String(knownUntil))).toEqual(['2026-09-27T16:00:00Z']);
  });

  it('empties a week that has nothing on it any more, and knows it as free', async () => {
    value(await importWeeklyPlan(office, input(week())));
    const rows = [weekRows[0] ?? [], ['日期', '时间', '事项'], ['9月14日', '', '无安排']];
    expect(value(await importWeeklyPlan(office, input(planBook(rows))))).toMatchObject({ removed: 3 });
    expect(await kept()).toEqual([]);
    const source = (await listCalendarSources(office.db)).find(({ kind }) => kind === 'weekly-plan');
    expect(source?.knownWithin).toHaveLength(1);
  });

  it('knows the days of a week only once every row that can be of them is understood', async () => {
    const known = async () => {
      const source = (await listCalendarSources(office.db)).find(({ kind }) => kind === 'weekly-plan');
      return source?.knownWithin?.map(({ start, end }) => `${start}/${end}`);
    };
    value(await importWeeklyPlan(office, input(week())));
    const parted = await known();
    expect(parted).toHaveLength(3);
    const mended = weekRows.with(5, ['9月16日', '周三', '9:00-11:30', '重点项目调度会', '', '', '']);
    const whole = planBook(mended.with(7, ['9月18日', '周五', '10:00', '座谈会', '', '', '']), {
      merges: weekMerges,
    });
    value(await importWeeklyPlan(office, input(whole)));
    expect(await known()).toEqual(['2026-09-13T16:00:00Z/2026-09-20T16:00:00Z']);
    value(await importWeeklyPlan(office, input(week())));
    expect(await known()).toEqual(parted);
  });

  it('leaves unknown only the days a row can be of that was not understood', async () => {
    const rows = [
      ['区政府办公室一周会议活动安排（2026年9月14日—9月20日）'],
      ['日期', '时间', '会议名称'],
      ['9月14日', '9:00', '常务会议'],
      ['9月15日 星期三', '9:00', '专题会议'],
      ['9月18日', '16:00-9:00', '座谈会'],
    ];
    const known = async () => {
      const source = (await listCalendarSources(office.db)).find(({ kind }) => kind === 'weekly-plan');
      return source?.knownWithin?.map(({ start, end }) =>
        [start, end].map((at) => at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString().slice(5)),
      );
    };
    value(await importWeeklyPlan(office, input(planBook(rows))));
    expect(await known()).toEqual([
      ['09-14', '09-15'],
      ['09-17', '09-18'],
      ['09-19', '09-21'],
    ]);
    const mended = rows.with(3, ['9月15日 星期二', '9:00', '专题会议']).slice(0, 4);
    value(await importWeeklyPlan(office, input(planBook(mended))));
    expect(await known()).toEqual([['09-14', '09-21']]);
    value(await importWeeklyPlan(office, input(planBook([...mended, ['改期', '9:00', '座谈会']]))));
    expect(await known()).toEqual([]);
    const abreast = [
      ['区政府办公室一周会议活动安排（2026年9月14日—9月20日）'],
      ['时间', '9月14日 周一', '9月15日 周二', '9月16日 周三'],
      ['25:00', '常务会', '', '常务会'],
    ];
    value(await importWeeklyPlan(office, input(planBook(abreast))));
    expect(await known()).toEqual([
      ['09-15', '09-16'],
      ['09-17', '09-21'],
    ]);
  });

  it('refuses a file of which nothing was understood, and leaves no empty source', async () => {
    const rows = [
      ['甲', '乙'],
      ['丙', '丁'],
    ];
    expect(await importWeeklyPlan(office, input(planBook(rows)))).toEqual({
      ok: false,
      refusal: { kind: 'blocked', codes: ['weekly-plan.nothing-understood'] },
    });
    expect((await listCalendarSources(office.db)).some(({ kind }) => kind === 'weekly-plan')).toBe(false);
  });

  it('is one source even where two people import at once', async () => {
    await Promise.all([importWeeklyPlan(office, input(week())), importWeeklyPlan(office, input(week()))]);
    expect((await listCalendarSources(office.db)).filter(({ kind }) => kind === 'weekly-plan')).toHaveLength(
      1,
    );
    expect(await kept()).toHaveLength(3);
  });
});

describe('columns somebody assigned', () => {
  const odd = (day: string, matter: string) => [
    ['2026年9月'],
    ['何日', '何时', '何事', '何处'],
    [day, '9:00', matter, '三楼301会议室'],
  ];

  it('are remembered for the body’s next file with these headings', async () => {
    const first = planBook(odd('9月14日', '例会'));
    const [sheet] = value(await previewWeeklyPlan(office, input(first))).sheets;
    expect(sheet).toMatchObject({ form: 'none', headingRow: 2, signature: '何日|何时|何事|何处' });
    const columns = [
      { signature: sheet?.signature ?? '', fields: ['date', 'time', 'matter', 'place'] as const },
    ].map((one) => ({ ...one, fields: [...one.fields] }));
    value(await importWeeklyPlan(office, input(first, { columns })));
    const next = value(await previewWeeklyPlan(office, input(planBook(odd('9月22日', '调度会')))));
    expect(next.sheets[0]).toMatchObject({ remembered: true, form: 'list' });
    expect(next.rows.map(({ matter, venue }) => [matter, venue])).toEqual([
      ['调度会', '区机关会议中心三楼301会议室'],
    ]);
  });

  it('are not those of other headings, and not remembered where there are none', async () => {
    const bare = planBook([
      ['9月14日', '9:00', '例会'],
      ['9月15日', '9:00', '调研'],
    ]);
    const [sheet] = value(await previewWeeklyPlan(office, input(bare, { year: 2026 }))).sheets;
    const columns = [
      { signature: sheet?.signature ?? '', fields: ['date' as const, 'time' as const, 'matter' as const] },
    ];
    expect(value(await importWeeklyPlan(office, input(bare, { year: 2026, columns })))).toMatchObject({
      added: 2,
    });
    expect(await office.db.planColumns.count()).toBe(0);
  });

  it('are nobody else’s', async () => {
    const first = planBook(odd('9月14日', '例会'));
    const [sheet] = value(await previewWeeklyPlan(office, input(first))).sheets;
    const columns = [
      { signature: sheet?.signature ?? '', fields: ['date' as const, 'time' as const, 'matter' as const] },
    ];
    value(await importWeeklyPlan(office, input(first, { columns })));
    const form = input(first);
    const other = { ...form, choices: { ...form.choices, bodyId: 'party-office' } };
    expect(value(await previewWeeklyPlan(office, other)).sheets[0]?.remembered).toBe(false);
  });
});
