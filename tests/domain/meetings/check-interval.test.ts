import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { checkInterval, unknownInterval } from '#lib/domain/meetings/check-interval.ts';
import { unknownNumber } from '#lib/domain/meetings/check-meeting.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';

// The meeting is on 23 September 2026; the rule allows two months.
it.each([
  ['2026-07-23', []],
  ['2026-07-22', [1]],
  ['2026-07-09', [14]],
])('a standing committee that last met on %s is late by %j days', async (previous, late) => {
  const dossier = await aDossier({ previousMeetingOn: Temporal.PlainDate.from(previous) });
  expect(checkInterval(dossier).map((finding) => finding.facts.days)).toEqual(late);
});

it('counts to the last day of a shorter month', async () => {
  const dossier = await aDossier({ previousMeetingOn: Temporal.PlainDate.from('2026-07-31') });
  expect(checkInterval(dossier)).toEqual([]);
});

it('asks nothing of the first meeting and of other kinds', async () => {
  expect(checkInterval(await aDossier())).toEqual([]);
  const dossier = await aDossier({ previousMeetingOn: Temporal.PlainDate.from('2025-01-01') });
  const other = { ...dossier, meeting: { ...dossier.meeting, type: 'chairpersons' as const } };
  expect(checkInterval(other)).toEqual([]);
});

it('is not known where no earlier meeting is on record, nor a number above the first of a term', async () => {
  const first = await aDossier({ previousMeetingOn: null, earlierNumbers: [] });
  expect(unknownInterval(first)).toEqual(['meeting.interval-too-long']);
  expect(unknownNumber(first)).toEqual(['meeting.number-']);
  expect(unknownNumber({ ...first, meeting: { ...first.meeting, number: 1 } })).toEqual([]);
  const next = await aDossier({
    previousMeetingOn: Temporal.PlainDate.from('2026-07-31'),
    earlierNumbers: [31],
  });
  expect([...unknownInterval(next), ...unknownNumber(next)]).toEqual([]);
});
