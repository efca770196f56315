import { describe, expect, it } from 'vitest';
import { checkAttendance } from '#lib/domain/attendance/check-attendance.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';

describe('a meeting of a circle nobody is entered in', () => {
  const codesOf = async (type: MeetingType) => {
    const dossier = await aDossier();
    const nobody = { ...dossier, memberCount: 0, meeting: { ...dossier.meeting, type } };
    return checkAttendance(nobody).map(({ code }) => code);
  };

  it('has no quorum to reach, which is said', async () => {
    expect(await codesOf('congress')).toContain('attendance.no-members');
    expect(await codesOf('standing-committee')).toContain('attendance.no-members');
  });

  it('is not missed where nobody is counted, or by voters the roster does not hold', async () => {
    expect(await codesOf('inspection')).not.toContain('attendance.no-members');
    expect(await codesOf('election')).not.toContain('attendance.no-members');
  });
});
