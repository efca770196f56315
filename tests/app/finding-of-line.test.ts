import { expect, it } from 'vitest';
import { isOfLine } from '#app/(desk)/meetings/[meetingId]/agenda/_components/finding-topics.ts';
import { checkAttendance } from '#lib/domain/attendance/check-attendance.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';

it('a reporter on leave is seen at the item that is to be reported, and at no other', async () => {
  const dossier = await aDossier();
  const attendees = dossier.attendance.attendees.map((one) =>
    one.name === '项玥' ? { ...one, leave: { reason: '', approved: true, on: null } as never } : one,
  );
  const findings = checkAttendance({ ...dossier, attendance: { ...dossier.attendance, attendees } }).filter(
    ({ code }) => code === 'attendance.reporter-on-leave',
  );
  const at = dossier.agenda.items.filter(({ id }) =>
    findings.some(({ code, subjectId = '' }) => isOfLine({ code, subjectId }, id)),
  );
  expect(at.map(({ id }) => id)).toEqual(['audit']);
});
