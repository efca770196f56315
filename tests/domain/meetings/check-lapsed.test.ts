import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { checkLapsed, hasLapsed } from '#lib/domain/meetings/check-lapsed.ts';
import { daysToGo } from '#lib/domain/meetings/days-to-go.ts';
import { meetingStates } from '#lib/domain/meetings/meeting.ts';
import { nextStates } from '#lib/domain/meetings/next-states.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';

const after = Temporal.Instant.from('2026-10-01T09:00:00+08:00');
const before = Temporal.Instant.from('2026-09-11T09:00:00+08:00');

it('lapses where the day went by before the notice was out, and in no other state', async () => {
  const { meeting } = await aDossier();
  const lapsed = meetingStates.filter((state) => hasLapsed({ ...meeting, state }, after));
  expect(lapsed).toEqual(['tentative', 'consulting', 'preparing']);
  expect(meetingStates.filter((state) => hasLapsed({ ...meeting, state }, before))).toEqual([]);
});

it('is one thing to mend, counts no days any more, and can be closed in one step', async () => {
  const dossier = await aDossier();
  const meeting = { ...dossier.meeting, state: 'tentative' as const };
  const [finding, ...more] = checkLapsed({ ...dossier, meeting }, after);
  expect(finding).toMatchObject({ code: 'meeting.lapsed', severity: 'block', facts: { year: '2026' } });
  expect(more).toEqual([]);
  expect(daysToGo(meeting, after, dossier.office.zone)).toBeNull();
  expect(daysToGo(meeting, before, dossier.office.zone)).toBe(12);
  expect(nextStates('tentative', true)).toContain('closed');
  expect(nextStates('tentative', false)).not.toContain('closed');
});
