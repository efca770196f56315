import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import {
  aBody,
  aCandidate,
  aCommitment,
  aGround,
  at,
  body,
  linkage,
  noticeRules,
  planning,
  season,
} from './clash-ground.ts';

function short(candidate: ReturnType<typeof aCandidate>, ground = aGround()): readonly string[] {
  return findClashes(candidate, ground).map((c) => `${c.severity} ${c.kind} ${c.cause} ${c.with.id}`);
}

describe('days off and make-up workdays', () => {
  const cases = [
    ['a workday', '09-23', []],
    ['a statutory day off', '10-05', ['block holiday day-off 2026-10-05']],
    ['a weekend', '09-26', ['warn holiday weekend 2026-09-26']],
    ['a Sunday that is worked', '09-20', ['note holiday make-up-workday 2026-09-20']],
  ] as const;
  it.each(cases)('%s', (_name, day, expected) => {
    expect(short(aCandidate(`${day} 09:00`, `${day} 12:00`))).toEqual(expected);
  });

  it('a public holiday by law is named before its year has a table', () => {
    const on = (day: string) => {
      const start = Temporal.Instant.from(`${day}T09:00+08:00`);
      const sittings = [{ period: { start, end: start.add({ hours: 3 }) }, venueId: null }];
      return short({ ...aCandidate('09-23 09:00', '09-23 12:00'), sittings });
    };
    const table = 'warn holiday unpublished table-2027';
    expect(on('2027-01-01')).toEqual(['warn holiday statutory-day 2027-01-01', table]);
    expect(on('2027-02-06')).toEqual(['warn holiday statutory-day 2027-02-06', table]);
    expect(on('2027-02-09')).toEqual([table]);
    expect(on('2026-10-01')).toEqual(['block holiday day-off 2026-10-01']);
  });

  it('a year without a table says so once, and guesses by the weekend', () => {
    const start = Temporal.Instant.from('2027-01-12T08:00+08:00');
    const end = Temporal.Instant.from('2027-01-15T12:00+08:00');
    const candidate = {
      ...aCandidate('09-23 09:00', '09-23 12:00'),
      sittings: [{ period: { start, end }, venueId: null }],
    };
    expect(short(candidate)).toEqual(['warn holiday unpublished table-2027']);
  });
});

describe('deadlines that count back from the meeting', () => {
  const ground = aGround({ rules: noticeRules });

  it('block once they have gone by, and cannot be waived where the law sets them', () => {
    const [clash] = findClashes(aCandidate('09-16 09:00', '09-16 12:00'), ground);
    expect(clash).toMatchObject({
      kind: 'deadline',
      cause: 'deadline-missed',
      severity: 'block',
      waivable: false,
      facts: { rule: 'DL-C-7a', latest: '2026-09-09', late: 2 },
    });
  });

  it('are said to be met where nothing notes it, by the law or not, and on the day nobody is told to move it', () => {
    const missed = (from: string, to: string) =>
      findClashes(aCandidate(from, to, { kinds: ['report'] }), ground)
        .filter(({ facts }) => facts.rule === 'DL-C-20')
        .map(({ waivable, facts }) => [waivable, facts.remedy]);
    expect(missed('09-16 09:00', '09-16 12:00')).toEqual([[true, 'either']]);
    expect(missed('09-11 16:00', '09-11 18:00')).toEqual([[true, 'note']]);
    const notice = findClashes(aCandidate('09-11 16:00', '09-11 18:00'), ground)
      .filter(({ facts }) => facts.rule === 'DL-C-7a')
      .map(({ waivable, facts }) => [waivable, facts.remedy]);
    expect(notice).toEqual([[false, 'notice']]);
  });

  it('are met while their last day is still today', () => {
    expect(short(aCandidate('09-18 09:00', '09-18 12:00'), ground)).toEqual([]);
  });

  it('do not bind a meeting called specially', () => {
    expect(short(aCandidate('09-16 09:00', '09-16 12:00', { urgent: true }), ground)).toEqual([]);
  });

  it('are measured by the day the notice went out, where it meets them', () => {
    const sentOn = (day: string) => ({ noticeOn: Temporal.PlainDate.from(day) });
    expect(short(aCandidate('09-16 09:00', '09-16 12:00', sentOn('2026-09-09')), ground)).toEqual([]);
    const [late] = findClashes(aCandidate('09-16 09:00', '09-16 12:00', sentOn('2026-09-10')), ground);
    expect(late).toMatchObject({ severity: 'block', facts: { late: 1, metOn: '2026-09-10' } });
    // What the notice does not meet is measured by today, as before.
    const report = { ...sentOn('2026-09-01'), kinds: ['report'] };
    expect(short(aCandidate('09-18 09:00', '09-18 12:00', report), ground)).toEqual([
      'block deadline deadline-missed DL-C-20',
    ]);
  });

  it('weigh less for items nobody has put on the agenda yet', () => {
    const [perhaps] = findClashes(aCandidate('09-18 09:00', '09-18 12:00', { kinds: null }), ground);
    expect(perhaps).toMatchObject({ severity: 'warn', facts: { rule: 'DL-C-20', kinds: 'report' } });
    expect(short(aCandidate('09-18 09:00', '09-18 12:00', { kinds: ['report'] }), ground)).toEqual([
      'block deadline deadline-missed DL-C-20',
    ]);
  });

  it('are noted where only the internal due date has gone', () => {
    const now = at('10-01 12:00');
    expect(short(aCandidate('10-09 09:00', '10-09 12:00'), aGround({ now, rules: noticeRules }))).toEqual([
      'note deadline internal-deadline-missed DL-C-7a',
    ]);
  });
});

describe('the time since the meeting before', () => {
  const interval = { ...season, types: ['standing-committee'] as const, months: 2 };
  const previousOn = Temporal.PlainDate.from('2026-07-23');

  it('may be two months to the day and no longer', () => {
    const ground = aGround({ intervals: [interval] });
    expect(short(aCandidate('09-23 09:00', '09-23 12:00', { previousOn }), ground)).toEqual([]);
    expect(short(aCandidate('09-24 09:00', '09-24 12:00', { previousOn }), ground)).toEqual([
      'warn deadline interval-exceeded interval-standing-committee',
    ]);
  });
});

describe('seasons and sessions', () => {
  it('a first day in a season is noted, whatever the year', () => {
    const ground = aGround({ planning: { ...planning, seasons: [season] } });
    expect(short(aCandidate('09-15 09:00', '09-15 12:00'), ground)).toEqual(['note season in-season flood']);
    expect(short(aCandidate('09-16 09:00', '09-16 12:00'), ground)).toEqual([]);
  });

  it('a season may run over the new year', () => {
    const winter = { ...season, from: '12-15', to: '02-10' };
    const ground = aGround({ planning: { ...planning, seasons: [winter] } });
    expect(short(aCandidate('12-22 09:00', '12-22 12:00'), ground)).toEqual(['note season in-season flood']);
  });

  const congress = aCandidate('12-22 09:00', '12-24 12:00', { type: 'congress' });
  const sessionOn = (from: string, to: string) =>
    aGround({
      planning: { ...planning, linkages: [linkage] },
      bodies: [aBody('own', { kind: 'own' }), aBody('cppcc', { kind: 'cppcc' })],
      commitments: [aCommitment('session', from, to, { bodyId: body('cppcc') })],
    });

  it('the CPPCC opens on the day before or the same day', () => {
    expect(short(congress, sessionOn('12-21 09:00', '12-24 12:00'))).toEqual([]);
    expect(short(congress, sessionOn('12-22 08:00', '12-24 12:00'))).toEqual([]);
  });

  it('a session that opens after ours, or days before it, is out of order', () => {
    const expected = ['warn linkage out-of-order session'];
    expect(short(congress, sessionOn('12-23 09:00', '12-26 12:00'))).toEqual(expected);
    expect(short(congress, sessionOn('12-18 09:00', '12-21 12:00'))).toEqual(expected);
  });

  it('a short meeting of the CPPCC, or one weeks away, is no session of ours', () => {
    expect(short(congress, sessionOn('12-18 09:00', '12-18 12:00'))).toEqual([]);
    expect(short(congress, sessionOn('11-18 09:00', '11-21 12:00'))).toEqual([]);
  });
});
