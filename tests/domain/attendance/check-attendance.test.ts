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

it('a list that is not the members of the day must be mended, or a reason given; who is missing is named', async () => {
  const dossier = await aDossier();
  const off = (change: object) =>
    checkAttendance({ ...dossier, ...change }).filter(({ code }) => /listed/.test(code));
  expect(off({})).toEqual([]);
  const unlisted = ['晏喆', '项珺', '蔺舒', '谷翯', '易禾', '柏原', '钘璟'];
  expect(off({ memberCount: 34, unlisted })).toMatchObject([
    {
      code: 'attendance.members-not-listed',
      severity: 'block',
      waivable: true,
      facts: { missing: 7, names: '晏喆、项珺、蔺舒、谷翯、易禾', more: 2 },
    },
  ]);
  const swapped = off({ unlisted: ['晏喆'], uncounted: ['项珺'] });
  expect(swapped.map(({ code, facts: { names } }) => [code, names])).toEqual([
    ['attendance.members-not-listed', '晏喆'],
    ['attendance.more-listed', '项珺'],
  ]);
  expect(off({ memberCount: 26 })).toMatchObject([{ code: 'attendance.more-listed', facts: { surplus: 1 } }]);
});
