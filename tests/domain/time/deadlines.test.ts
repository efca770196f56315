import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  countDeadlines,
  countFrom,
  type Deadline,
  type DeadlineQuestion,
  type RulePack,
  type Span,
} from '#lib/domain/time/deadlines.ts';
import { isWorkday } from '#lib/domain/time/workday.ts';
import { thePack, theTables } from './rules.ts';

const tables = await theTables();
const district = await thePack();
const beijing = await thePack('beijing');
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

function count(iso: string, direction: 'before' | 'after', span: Span): string {
  return countFrom(day(iso), direction, span, tables).date.toString();
}
function ask(pack: RulePack, question: Partial<DeadlineQuestion>): readonly Deadline[] {
  return countDeadlines(pack, { type: 'standing-committee', anchors: {}, ...question }, tables).deadlines;
}
function latestById(deadlines: readonly Deadline[]): Readonly<Record<string, string>> {
  return Object.fromEntries(deadlines.map(({ rule, latest }) => [rule.id, latest.toString()]));
}

describe('counting from a day', () => {
  it.each([
    ['2026-10-15', 'before', { unit: 'days', count: 20 }, '2026-09-25'],
    ['2026-03-31', 'before', { unit: 'months', count: 1 }, '2026-02-28'],
    ['2024-03-31', 'before', { unit: 'months', count: 1 }, '2024-02-29'],
    ['2024-03-29', 'before', { unit: 'months', count: 1 }, '2024-02-29'],
    ['2026-03-29', 'before', { unit: 'months', count: 1 }, '2026-02-28'],
    ['2026-01-13', 'before', { unit: 'months', count: 1 }, '2025-12-13'],
    ['2026-01-05', 'before', { unit: 'days', count: 7 }, '2025-12-29'],
    ['2024-03-10', 'before', { unit: 'days', count: 10 }, '2024-02-29'],
    ['2025-03-10', 'before', { unit: 'days', count: 10 }, '2025-02-28'],
    ['2026-12-31', 'after', { unit: 'months', count: 2 }, '2027-02-28'],
    ['2027-12-31', 'after', { unit: 'months', count: 2 }, '2028-02-29'],
    ['2028-02-29', 'after', { unit: 'months', count: 12 }, '2029-02-28'],
    ['2026-01-31', 'after', { unit: 'months', count: 3 }, '2026-04-30'],
    ['2026-09-30', 'after', { unit: 'workdays', count: 2 }, '2026-10-09'],
    ['2026-10-08', 'before', { unit: 'workdays', count: 1 }, '2026-09-30'],
    ['2026-10-08', 'after', { unit: 'days', count: 0 }, '2026-10-08'],
  ] as const)('%s, %s %o is %s', (from, direction, span, expected) => {
    expect(count(from, direction, span)).toBe(expected);
  });

  it('counts days there and back to the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (n, days) => {
        const start = day('2000-01-01').add({ days: n }).toString();
        const span = { unit: 'days', count: days } as const;
        expect(count(count(start, 'before', span), 'after', span)).toBe(start);
      }),
      { seed: 20261015 },
    );
  });
});

describe('the deadlines of a standing committee meeting', () => {
  const deadlines = ask(district, { anchors: { meeting: day('2026-10-15') } });

  it('are the same 11 as in the district’s table, earliest first', () => {
    expect(deadlines.map(({ rule, latest }) => [latest.toString(), rule.id])).toEqual([
      ['2026-09-15', 'DL-C-30'],
      ['2026-09-15', 'DL-C-pre'],
      ['2026-09-20', 'DL-C-25'],
      ['2026-09-25', 'DL-C-20'],
      ['2026-09-30', 'DL-C-15'],
      ['2026-10-05', 'DL-C-10a'],
      ['2026-10-05', 'DL-C-10b'],
      ['2026-10-05', 'DL-C-10c'],
      ['2026-10-08', 'DL-C-7a'],
      ['2026-10-08', 'DL-C-7b'],
      ['2026-10-14', 'DL-C-sms'],
    ]);
  });

  it('move to an earlier workday inside the office, never to a later one', () => {
    expect(
      deadlines.filter((d) => !d.workday.equals(d.latest)).map((d) => [d.rule.id, d.workday.toString()]),
    ).toEqual([
      ['DL-C-20', '2026-09-24'],
      ['DL-C-10a', '2026-09-30'],
      ['DL-C-10b', '2026-09-30'],
      ['DL-C-10c', '2026-09-30'],
    ]);
  });

  it('leave out what needs an item that is not on the agenda', () => {
    const kinds = ask(district, { anchors: { meeting: day('2026-10-15') }, kinds: ['appointment', 'study'] });
    expect(kinds.map(({ rule }) => rule.id)).toEqual(['DL-C-pre', 'DL-C-10c', 'DL-C-7a', 'DL-C-sms']);
  });

  it('set the notice aside when the meeting is called specially', () => {
    const special = ask(district, {
      anchors: { meeting: day('2026-10-15') },
      circumstances: ['called-specially'],
    });
    expect(special.filter((d) => d.waivedBy !== null).map((d) => [d.rule.id, d.waivedBy])).toEqual([
      ['DL-C-7a', 'called-specially'],
    ]);
  });

  it('say which year was counted by weekends', () => {
    const next = ask(district, { anchors: { meeting: day('2027-01-08') } });
    expect(
      next
        .filter((d) => d.missingYears.length > 0)
        .map((d) => [d.rule.id, d.latest.toString(), d.missingYears]),
    ).toEqual([
      ['DL-C-10a', '2026-12-29', [2027]],
      ['DL-C-10b', '2026-12-29', [2027]],
      ['DL-C-10c', '2026-12-29', [2027]],
      ['DL-C-7a', '2027-01-01', [2027]],
      ['DL-C-7b', '2027-01-01', [2027]],
      ['DL-C-sms', '2027-01-07', [2027]],
    ]);
  });
});

describe('deadlines that count from something other than the meeting', () => {
  it('take the latest day their predecessor allows until the real day is known', () => {
    const meeting = day('2026-11-10');
    const assumed = ask(district, { type: 'election', anchors: { meeting } });
    expect(latestById(assumed)).toEqual({
      'DL-E-20': '2026-10-21',
      'DL-E-15': '2026-10-26',
      'DL-E-5a': '2026-10-26',
      'DL-E-3': '2026-10-29',
      'DL-E-7': '2026-11-03',
      'DL-E-5b': '2026-11-05',
    });
    const known = ask(district, {
      type: 'election',
      anchors: { meeting, 'list-published': day('2026-10-15') },
    });
    expect([latestById(known)['DL-E-5a'], latestById(known)['DL-E-3']]).toEqual(['2026-10-20', '2026-10-23']);
  });

  it('are undated while nothing says when', () => {
    const question = { type: 'congress', anchors: { meeting: day('2027-01-12') }, kinds: ['election'] };
    const { undated } = countDeadlines(district, question, tables);
    expect(undated.filter((rule) => rule.direction === 'before').map((rule) => rule.id)).toEqual([
      'DL-P-2d-up',
    ]);
  });

  it('count from the vote where it is known, from the first day where it is not', () => {
    const latest = (anchors: DeadlineQuestion['anchors']): string | undefined =>
      latestById(ask(beijing, { anchors }))['DL-C-1a'];
    expect(latest({ meeting: day('2026-10-15') })).toBe('2026-10-14');
    expect(latest({ meeting: day('2026-10-15'), vote: day('2026-10-16') })).toBe('2026-10-15');
  });

  it('count forward with the last day of a short month, and hint at the workday after', () => {
    const [report] = ask(district, { anchors: { 'handed-over': day('2026-11-30') } });
    expect([report?.rule.id, report?.latest.toString(), report?.nextWorkday?.toString()]).toEqual([
      'DL-R-report',
      '2027-02-28',
      '2027-03-01',
    ]);
  });
});

describe('levels and circumstances', () => {
  const meeting = day('2026-12-15');

  it('give a town congress its own notice', () => {
    const town = ask(district, { type: 'congress', anchors: { meeting }, level: 'town' });
    expect(latestById(town)).toEqual({ 'DL-T-7': '2026-12-08', 'DL-T-1': '2026-12-14' });
  });

  it('let another pack change a number of the town', async () => {
    const town = ask(await thePack('chongqing'), { type: 'congress', anchors: { meeting }, level: 'town' });
    expect(latestById(town)).toEqual({ 'DL-T-7': '2026-12-05', 'DL-T-1': '2026-12-14' });
  });

  it('give a by-election in Beijing its shorter periods, and date nothing from those it replaces', () => {
    const question = { type: 'election', anchors: { meeting }, circumstances: ['by-election'] } as const;
    const { deadlines, undated } = countDeadlines(beijing, question, tables);
    expect(latestById(deadlines.filter((d) => d.waivedBy === null))).toEqual({
      'DL-E-by-15': '2026-11-30',
      'DL-E-by-5': '2026-12-10',
      'DL-E-5b': '2026-12-10',
      'DL-E-by-3': '2026-12-12',
    });
    expect(undated.map((rule) => rule.id)).toEqual(['DL-E-5a', 'DL-E-3']);
  });

  it('keep the central budget for the national level', async () => {
    const national = await thePack('national');
    const ids = (level: 'county' | 'national'): readonly string[] =>
      ask(national, { type: 'congress', anchors: { meeting }, level }).map(({ rule }) => rule.id);
    expect(ids('county')).toEqual(['DL-P-1m', 'DL-P-30']);
    expect(ids('national')).toEqual(['DL-P-45', 'DL-P-1m']);
  });
});

describe('laws of deadlines', () => {
  const anyMeeting = fc.integer({ min: 0, max: 2500 }).map((n) => day('2020-03-01').add({ days: n }));

  it('an internal due date is a workday and never after the legal day', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        for (const { latest, workday } of ask(district, { anchors: { meeting } })) {
          expect(Temporal.PlainDate.compare(workday, latest) <= 0).toBe(true);
          expect(isWorkday(workday, tables).workday).toBe(true);
        }
      }),
      { seed: 20261015, numRuns: 60 },
    );
  });
});
