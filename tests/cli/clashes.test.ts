import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#lib/cli/run.ts';
import { planBook, planCsv, weekMerges, weekRows } from '../usecases/calendars/plan-books.ts';

const government = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:weekly
DTSTART;TZID=Asia/Shanghai:20260918T090000
DTEND;TZID=Asia/Shanghai:20260918T110000
RRULE:FREQ=WEEKLY;COUNT=10
SUMMARY:政府常务会议
LOCATION:三楼301会议室
END:VEVENT
BEGIN:VEVENT
UID:visit
DTSTART;TZID=Asia/Shanghai:20260922T140000
DTEND;TZID=Asia/Shanghai:20260922T160000
STATUS:TENTATIVE
SUMMARY:蔺舒调研
END:VEVENT
BEGIN:VEVENT
UID:free
DTSTART;TZID=Asia/Shanghai:20260923T090000
DTEND;TZID=Asia/Shanghai:20260923T110000
TRANSP:TRANSPARENT
SUMMARY:学习
END:VEVENT
END:VCALENDAR
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'huiqian-plan-'));
  writeFileSync(path.join(folder, 'government.ics'), government);
  writeFileSync(path.join(folder, 'nothing.ics'), 'this is no calendar');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: readonly string[];
}

async function check(plan: unknown): Promise<Answer> {
  const file = path.join(folder, 'plan.json');
  writeFileSync(file, typeof plan === 'string' ? plan : JSON.stringify(plan));
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    stdin: async () => '',
    out: (text: string) => out.push(text),
    err: (line: string) => err.push(line),
  };
  const code = await run(['clashes', file], terminal);
  return { code, out: out.join(''), err };
}

const calendars = [{ body: '政府办', file: 'government.ics', people: ['喻怀瑾'] }];
function planOn(start: string, end: string, over: object = {}): object {
  return { zone: 'Asia/Shanghai', candidate: { start, end, bodies: [], people: [], ...over }, calendars };
}

describe('huiqian clashes', () => {
  it('names kind, severity and the other side, heaviest first', async () => {
    const { code, out, err } = await check(
      planOn('2026-09-18T09:30:00+08:00', '2026-09-18T11:30:00+08:00', {
        venue: '区机关三楼301会议室',
        bodies: ['政府办'],
        people: ['喻 怀瑾'],
      }),
    );
    const other = {
      body: '政府办',
      summary: '政府常务会议',
      start: '2026-09-18T09:00:00+08:00',
      end: '2026-09-18T11:00:00+08:00',
    };
    expect(code).toBe(0);
    expect(err).toEqual([]);
    expect(JSON.parse(out)).toEqual({
      clashes: [
        { kind: 'person', severity: 'block', with: other },
        { kind: 'venue', severity: 'block', with: other },
        { kind: 'body', severity: 'warn', with: other },
      ],
      alternatives: [],
    });
  });

  it('takes less seriously what is tentative, and finds people in the words of an event', async () => {
    const { out } = await check(planOn('2026-09-22T15:00', '2026-09-22T17:00', { people: ['蔺舒'] }));
    expect(
      JSON.parse(out).clashes.map((c: { kind: string; severity: string }) => [c.kind, c.severity]),
    ).toEqual([['person', 'warn']]);
  });

  it('finds nothing where events only touch, take nobody’s time, or concern nobody asked for', async () => {
    const empty = { clashes: [], alternatives: [] };
    const touching = await check(planOn('2026-09-18T11:00', '2026-09-18T12:00', { people: ['喻怀瑾'] }));
    const transparent = await check(planOn('2026-09-23T09:00', '2026-09-23T10:00', { people: ['喻怀瑾'] }));
    const others = await check(planOn('2026-09-18T09:30', '2026-09-18T10:00', { people: ['祁祎'] }));
    expect([touching, transparent, others].map(({ out }) => JSON.parse(out))).toEqual([empty, empty, empty]);
  });

  it('knows holidays and make-up workdays', async () => {
    const holiday = await check(planOn('2026-10-05T09:00', '2026-10-05T10:00'));
    expect(JSON.parse(holiday.out).clashes).toEqual([
      {
        kind: 'holiday',
        severity: 'block',
        with: { body: null, summary: '国庆节', start: '2026-10-05', end: '2026-10-06' },
      },
    ]);
    const worked = await check(planOn('2026-09-20T09:00', '2026-09-20T10:00'));
    expect(JSON.parse(worked.out).clashes).toMatchObject([{ kind: 'holiday', severity: 'note' }]);
  });

  it('offers other times inside the window, best first, none of them taken', async () => {
    const plan = planOn('2026-09-18T09:30', '2026-09-18T11:30', {
      people: ['喻怀瑾', '蔺舒'],
      bodies: ['政府办'],
    });
    const { out } = await check({ ...plan, search: { from: '2026-09-18', to: '2026-09-24' } });
    const { alternatives } = JSON.parse(out) as { alternatives: { start: string; reasons: string[] }[] };
    expect(alternatives.map(({ start }) => start)).toEqual([
      '2026-09-21T09:30:00+08:00',
      '2026-09-22T09:30:00+08:00',
      '2026-09-23T09:30:00+08:00',
      '2026-09-20T09:30:00+08:00',
      '2026-09-18T14:30:00+08:00',
    ]);
    expect(alternatives[0]?.reasons[0]).toBe('1 body free; all 2 people free');
  });

  it('counts a file without a calendar as not known, never as free', async () => {
    const plan = planOn('2026-09-18T09:30', '2026-09-18T11:30', { bodies: ['检察院'] });
    const { code, out, err } = await check({ ...plan, calendars: [{ body: '检察院', file: 'nothing.ics' }] });
    expect(code).toBe(0);
    expect(err).toEqual([
      'warning: nothing.ics: no calendar in it; whether 检察院 is free is not known (give an iCalendar (.ics) file)',
    ]);
    expect(JSON.parse(out).clashes).toMatchObject([{ kind: 'unknown', with: { body: '检察院' } }]);
  });

  it.each([
    ['{', /^error: not JSON/],
    [{ candidate: { start: 'x' } }, /^error: .* at .*candidate\.end: correct that field$/],
    [
      planOn('2026-09-18T11:30', '2026-09-18T09:30'),
      /^error: the end is not after the start at .*candidate\.end/,
    ],
    [planOn('yesterday', '2026-09-18T09:30'), /^error: no time in "yesterday" at .*candidate\.start/],
    [{ ...planOn('2026-09-18T09:30', '2026-09-18T10:30'), zone: 'Mars/Base' }, /^error: unknown time zone/],
    [
      { ...planOn('2026-09-18T09:30', '2026-09-18T10:30'), calendars: [{ body: 'x', file: 'missing.ics' }] },
      /^error: cannot read missing\.ics \(ENOENT\) at .*calendars\.0\.file: check the path$/,
    ],
  ])('refuses a bad plan: %j', async (plan, message) => {
    const { code, err } = await check(plan);
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(message);
  });
});

describe('weekly plans as calendars', () => {
  const planWith = (file: string, start: string, end: string, over: object = {}) => ({
    candidate: { start, end, bodies: ['政府办'], people: ['喻怀瑾'], venue: '区机关三楼301会议室' },
    calendars: [{ body: '政府办', file, ...over }],
  });
  beforeAll(() => {
    writeFileSync(path.join(folder, 'week.xlsx'), planBook(weekRows, { merges: weekMerges }));
    writeFileSync(path.join(folder, 'week.csv'), planCsv(weekRows));
    writeFileSync(
      path.join(folder, 'yearless.csv'),
      planCsv([
        ['日期', '时间', '事项'],
        ['9月14日', '9:00', '例会'],
      ]),
    );
    writeFileSync(path.join(folder, 'secret.csv'), planCsv([['机密★1年'], ...weekRows]));
    writeFileSync(
      path.join(folder, 'none.csv'),
      planCsv([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    );
  });

  it.each(['week.xlsx', 'week.csv'])(
    '%s: body, people and place are checked, rows not understood are said',
    async (file) => {
      const { code, out, err } = await check(
        planWith(file, '2026-09-14T10:00:00+08:00', '2026-09-14T11:00:00+08:00'),
      );
      expect(code).toBe(0);
      const { clashes } = JSON.parse(out);
      const kinds = clashes.map(({ kind }: { kind: string }) => kind).sort();
      expect(kinds).toEqual(['body', 'person', 'venue']);
      // The row that was not understood can be of either of these two days, and of no other.
      const kindsOn = async (day: string) => {
        const { out: said } = await check(planWith(file, `${day}T20:00:00+08:00`, `${day}T21:00:00+08:00`));
        return JSON.parse(said).clashes.map(({ kind }: { kind: string }) => kind);
      };
      expect(await kindsOn('2026-09-16')).toContain('unknown');
      expect(await kindsOn('2026-09-18')).toContain('unknown');
      expect(await kindsOn('2026-09-15')).not.toContain('unknown');
      expect(clashes[0].with).toMatchObject({
        summary: '区政府常务会议',
        start: '2026-09-14T09:00:00+08:00',
        end: '2026-09-14T12:00:00+08:00',
      });
      expect(err).toContain(
        `warning: ${file}: Sheet1 row 6: 16 September 2026 is a Wednesday, the plan says Friday`,
      );
    },
  );

  it('knows nothing of a week the plan does not cover', async () => {
    const { out } = await check(
      planWith('week.xlsx', '2026-09-29T10:00:00+08:00', '2026-09-29T11:00:00+08:00'),
    );
    expect(JSON.parse(out).clashes.map(({ kind }: { kind: string }) => kind)).toContain('unknown');
  });

  it('asks for the year where the file has none, and takes it from the plan', async () => {
    const at = ['2026-09-14T10:00:00+08:00', '2026-09-14T11:00:00+08:00'] as const;
    const asked = await check(planWith('yearless.csv', ...at));
    expect(asked.err.join()).toContain('the year is not known (give "year" beside "file")');
    const told = await check(planWith('yearless.csv', ...at, { year: 2026 }));
    expect(JSON.parse(told.out).clashes[0]).toMatchObject({ with: { summary: '例会' } });
  });

  it('refuses one that is marked secret, and does not know what holds no plan', async () => {
    const at = ['2026-09-14T10:00:00+08:00', '2026-09-14T11:00:00+08:00'] as const;
    const secret = await check(planWith('secret.csv', ...at));
    expect(secret.code).toBe(1);
    expect(secret.err.join()).toMatch(/^error: secret\.csv is marked secret at .*calendars\.0\.file/);
    const none = await check(planWith('none.csv', ...at));
    expect(none.err.at(-1)).toBe(
      'warning: none.csv: nothing of a plan in it; whether 政府办 is free is not known',
    );
  });
});
