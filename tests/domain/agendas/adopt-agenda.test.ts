import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { PublishableAgenda } from '#lib/domain/agendas/adopt-agenda.ts';
import { adoptAgenda, publishable, reopenAgenda, standingOf } from '#lib/domain/agendas/adopt-agenda.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import { aMeeting, anItem } from './a-meeting.ts';

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
    const adopted = adoptAgenda(meeting, ready, at);
    expect(adopted).toEqual({ ok: true, value: { ...meeting, adoptedAt: at } });
    const done = aMeeting({ adoptedAt: at });
    expect(standingOf(done)).toBe('adopted');
    expect(adoptAgenda(done, ready, at)).toEqual({
      ok: false,
      refusal: { kind: 'blocked', codes: ['agenda.adopted'] },
    });
    expect(reopenAgenda(done)).toEqual({ ok: true, value: meeting });
    expect(reopenAgenda(meeting).ok).toBe(false);
  });

  it('does not exist for a chairpersons’ meeting', () => {
    const meeting = aMeeting({ type: 'chairpersons' });
    expect(standingOf(meeting)).toBe('not-adopted-here');
    expect(adoptAgenda(meeting, ready, at).ok).toBe(false);
  });
});
