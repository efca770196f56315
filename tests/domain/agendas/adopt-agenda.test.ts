import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { PublishableAgenda } from '#lib/domain/agendas/adopt-agenda.ts';
import { adoptAgenda, publishable, reopenAgenda, standingOf } from '#lib/domain/agendas/adopt-agenda.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { aMeeting, anItem, zone } from './a-meeting.ts';

const agenda = { items: [anItem('x')], version: 2 };
const at = Temporal.Instant.from('2026-09-23T09:04+08:00');
const finding = (change: Partial<JudgedFinding>): JudgedFinding => ({
  code: 'agenda.overrun',
  key: 'agenda.overrun:s1',
  severity: 'block',
  facts: {},
  place: 'agenda',
  waivable: true,
  waiver: null,
  ...change,
});
const waiver = { reason: '已与主持人商定', by: '温玥', at: '2026-09-11T06:00:00Z' };

describe('a publishable agenda', () => {
  it('is refused with the codes that stand against it', () => {
    const objection = finding({ code: 'consultation.objection-undecided', place: 'consultation' });
    const absent = finding({ code: 'attendance.reporter-not-attending', place: 'attendance' });
    expect(publishable(agenda, [absent]).ok).toBe(false);
    expect(publishable(agenda, [finding({}), finding({}), objection])).toEqual({
      ok: false,
      refusal: { kind: 'blocked', codes: ['agenda.overrun', 'consultation.objection-undecided'] },
    });
  });

  it('is made when nothing blocks, what blocks was waived, or the trouble lies elsewhere', () => {
    expect(publishable(agenda, [])).toEqual({ ok: true, value: agenda });
    expect(publishable(agenda, [finding({ waiver })]).ok).toBe(true);
    expect(publishable(agenda, [finding({ severity: 'warn' }), finding({ place: 'seating' })]).ok).toBe(true);
  });
});

describe('adoption', () => {
  const ready = agenda as unknown as PublishableAgenda;

  it('turns the draft into the agenda once, and back only by reopening', () => {
    const meeting = aMeeting();
    expect(standingOf(meeting)).toBe('draft');
    const adopted = adoptAgenda(meeting, ready, at, zone);
    expect(adopted).toEqual({ ok: true, value: { ...meeting, adoptedAt: at } });
    const done = aMeeting({ adoptedAt: at });
    expect(standingOf(done)).toBe('adopted');
    expect(adoptAgenda(done, ready, at, zone)).toEqual({
      ok: false,
      refusal: { kind: 'blocked', codes: ['agenda.adopted'] },
    });
    expect(reopenAgenda(done)).toEqual({ ok: true, value: meeting });
    expect(reopenAgenda(meeting).ok).toBe(false);
  });

  it('is not before the day the plenary meets, and of a congress not before its preparatory meeting', () => {
    const on = (day: string) => Temporal.Instant.from(`${day}T08:00+08:00`);
    const early = (type: Meeting['type'], day: string, name = '') => {
      const meeting = aMeeting({ type, sittings: aMeeting().sittings.map((each) => ({ ...each, name })) });
      return adoptAgenda(meeting, ready, on(day), zone);
    };
    expect(early('standing-committee', '2026-09-22')).toEqual({
      ok: false,
      refusal: { kind: 'too-early', what: 'adopted', day: '2026-09-23' },
    });
    expect(early('standing-committee', '2026-09-23').ok).toBe(true);
    expect(early('congress', '2026-09-22').ok).toBe(true);
    expect(early('congress', '2026-09-19')).toMatchObject({ refusal: { day: '2026-09-20' } });
    expect(early('congress', '2026-09-22', '预备会议').ok).toBe(false);
    expect(adoptAgenda(aMeeting({ sittings: [] }), ready, at, zone)).toMatchObject({
      refusal: { kind: 'too-early', day: null },
    });
  });

  it('does not exist for a chairpersons’ meeting', () => {
    const meeting = aMeeting({ type: 'chairpersons' });
    expect(standingOf(meeting)).toBe('not-adopted-here');
    expect(adoptAgenda(meeting, ready, at, zone).ok).toBe(false);
  });
});
