import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { DIETS, hallUnits, MEALS } from '#lib/domain/ripple/hall.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';

it('tells how many eat only where somebody does', async () => {
  const dossier = await aDossier();
  const [sitting] = dossier.meeting.sittings;
  if (!sitting) throw new Error('the meeting has no sitting');
  const until = (start: string, end: string) => {
    const at = (time: string) => Temporal.Instant.from(`2026-09-23T${time}+08:00`);
    const sittings = [{ ...sitting, period: { start: at(start), end: at(end) } }];
    const attendees = dossier.attendance.attendees.map((a, n) => ({ ...a, diet: n === 0 ? '清真' : '' }));
    const meeting = { ...dossier.meeting, sittings };
    return hallUnits(
      { ...dossier, meeting, attendance: { ...dossier.attendance, attendees } },
      [],
      [],
      new Set(),
    );
  };
  const coming = dossier.attendance.attendees.filter(({ leave }) => leave === null).length;
  expect(until('09:00', '12:00')).toMatchObject({ [MEALS]: String(coming), [DIETS]: '[["清真",1]]' });
  for (const ref of [MEALS, DIETS]) expect(until('09:00', '10:30')).not.toHaveProperty(ref);
});
