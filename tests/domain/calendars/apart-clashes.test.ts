import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { bodiesKeptApart } from '#lib/domain/calendars/apart-clashes.ts';
import { leadingClashes } from '#lib/domain/calendars/clash.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import { findSlots } from '#lib/domain/calendars/find-slots.ts';
import type { ApartPair, PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import { aBody, aCandidate, aCommitment, aGround, body, planning } from './clash-ground.ts';

const pair = (over: Partial<ApartPair> = {}): ApartPair => ({
  a: body('own'),
  b: body('party'),
  span: 'day',
  reason: '主要领导都要参加',
  ...over,
});
const bodies = [
  aBody('own', { kind: 'own', precedence: 20 }),
  aBody('party', { precedence: 11 }),
  aBody('cppcc', { precedence: 25 }),
];
const evening = aCommitment('party-evening', '09-23 19:00', '09-23 21:00', { bodyId: body('party') });
const ground = (apart: readonly ApartPair[], commitments = [evening], over: Partial<PlanningRules> = {}) =>
  aGround({ commitments, bodies, sources: [], planning: { ...planning, ...over, apart } });
const morning = (over: Parameters<typeof aCandidate>[2] = {}) =>
  aCandidate('09-23 09:00', '09-23 12:00', over);

describe('bodies that must never coincide', () => {
  it('are found on the same day though nobody asked the other and nothing overlaps', () => {
    const [clash] = findClashes(morning(), ground([pair()]));
    expect(clash).toMatchObject({
      kind: 'apart',
      cause: 'must-not-coincide',
      severity: 'block',
      yields: 'ours',
      waivable: true,
      facts: { hereId: 'own', span: 'day', reason: '主要领导都要参加' },
      with: { id: 'party-evening', bodyId: 'party' },
    });
    expect(findClashes(morning(), ground([pair({ span: 'time' })]))).toEqual([]);
    expect(findClashes(morning(), ground([]))).toEqual([]);
  });

  it('counts from a body that comes, not from one the meeting is only kept clear of', () => {
    const pairs = [pair({ a: body('cppcc') })];
    const kinds = (candidate: ReturnType<typeof morning>) =>
      findClashes(candidate, ground(pairs))
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'apart');
    expect(kinds(morning({ bodyIds: [body('cppcc')] }))).toEqual(['apart']);
    expect(kinds(morning({ bodyIds: [body('cppcc')], asked: [] }))).toEqual([]);
    expect(kinds(morning({ bodyIds: [], asked: [body('cppcc')] }))).toEqual(['apart']);
  });

  it('does not mean the host’s own other meetings, nor the meeting itself', () => {
    const other = aCommitment('ours', '09-23 15:00', '09-23 16:00', {
      bodyId: body('own'),
      meetingId: 'm2',
    });
    const itself = { ...evening, meetingId: 'm1' };
    const found = findClashes(
      morning({ meetingId: 'm1', bodyIds: [body('party')] }),
      ground([pair()], [other, itself]),
    );
    expect(found.filter(({ kind }) => kind === 'apart')).toEqual([]);
  });

  it('weighs one step less where theirs is only pencilled in, and what the office set otherwise', () => {
    const [tentative] = findClashes(morning(), ground([pair()], [{ ...evening, firm: false }]));
    expect(tentative?.severity).toBe('warn');
    const severity = { ...planning.severity, apart: 'note' } as const;
    const [light] = findClashes(morning(), ground([pair()], [evening], { severity }));
    expect(light?.severity).toBe('note');
  });

  it('says it all where the body itself would be named too, unless it weighs less', () => {
    const during = { ...evening, start: morning().sittings[0]?.period.start ?? evening.start };
    const candidate = morning({ bodyIds: [body('party')] });
    const read = (over: Partial<PlanningRules>) =>
      leadingClashes(findClashes(candidate, ground([pair()], [during], over))).map(({ kind }) => kind);
    expect(read({})).not.toContain('body');
    expect(read({ severity: { ...planning.severity, apart: 'note' } })).toContain('body');
  });

  it('are looked for in the calendars of those kept apart', () => {
    const pairs = [pair(), pair({ a: body('cppcc'), b: body('court') })];
    expect(bodiesKeptApart(pairs, morning({ asked: [] }))).toEqual(['party']);
    expect(bodiesKeptApart(pairs, morning({ asked: [body('court')] }))).toEqual(['party', 'cppcc']);
  });
});

describe('finding a time with bodies kept apart', () => {
  it('excludes their days with the reason', () => {
    const { sittings: _, ...candidate } = morning({ asked: [] });
    const day = (n: number) => Temporal.PlainDate.from(`2026-09-${n}`);
    const { days } = findSlots(
      {
        candidate,
        window: { from: day(22), to: day(24) },
        blocks: [{ dayOffset: 0, start: Temporal.PlainTime.from('09:00'), minutes: 180, venueId: null }],
        starts: [],
        weekdays: [1, 2, 3, 4, 5],
        required: { kind: 'share', percent: 10 },
        askedDay: null,
        turn: { after: null, before: null },
        limit: 5,
      },
      ground([pair()]),
    );
    expect(days.map(({ grade }) => grade === 'excluded')).toEqual([false, true, false]);
    expect(days[1]?.reason).toMatchObject({ code: 'clash', clash: { kind: 'apart' } });
  });
});
