import { describe, expect, it } from 'vitest';
import type { Reporter } from '#lib/domain/agendas/agenda.ts';
import { checkAgenda } from '#lib/domain/agendas/check-agenda.ts';
import type { RosterPerson } from '#lib/domain/agendas/roster-post.ts';
import { checkAttendance } from '#lib/domain/attendance/check-attendance.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { anAttendee, anItem, seenAt, surroundings } from './a-meeting.ts';

function onRoster(name: string, post: string, ...bodyNames: string[]): RosterPerson {
  return { personId: name as PersonId, name, posts: [{ post, bodyNames }] };
}

const procurator = onRoster('池月白', '区人民检察院检察长', '云溪区人民检察院', '区检察院');
const member = onRoster('欧阳锋', '委员', '云溪区人民代表大会常务委员会', '区人大常委会');

async function seenOf(reporter: Reporter, namesakes: readonly RosterPerson[], attendees = [] as string[][]) {
  const items = [anItem('x', { reporters: [reporter] })];
  const list = attendees.map(([name = '', post = '']) => anAttendee(name, post));
  return checkAgenda(await surroundings(items, { namesakes, attendees: list }), seenAt)
    .filter(({ code }) => code === 'agenda.reporter-post-differs')
    .map(({ severity, waivable, facts }) => ({ severity, waivable, held: facts.held }));
}

describe('the post a reporter is called by', () => {
  it('is the one on the roster, or a finding names it, a must-fix of who was chosen', async () => {
    const wrong = { personId: null, name: '池月白', post: '区人民法院院长' };
    const held = '区人民检察院检察长';
    expect(await seenOf(wrong, [procurator])).toEqual([{ severity: 'warn', waivable: true, held }]);
    const chosen = { ...wrong, personId: procurator.personId };
    expect(await seenOf(chosen, [procurator])).toEqual([{ severity: 'block', waivable: true, held }]);
    expect(await seenOf({ ...chosen, post: '区监委副主任' }, [procurator])).toMatchObject([
      { severity: 'block' },
    ]);
    expect(await seenOf({ ...chosen, post: '区卫生健康委主任' }, [procurator])).toMatchObject([
      { severity: 'warn' },
    ]);
    expect(await seenOf({ ...wrong, post: '检察长' }, [procurator])).toEqual([]);
    expect(await seenOf({ ...wrong, post: '' }, [procurator])).toEqual([]);
    expect(await seenOf(wrong, [])).toEqual([]);
  });

  it('may be that of another of the same name', async () => {
    const judge = onRoster('池月白', '院长', '云溪区人民法院', '区法院');
    const other = { ...judge, personId: 'other' as PersonId };
    expect(
      await seenOf({ personId: null, name: '池月白', post: '区人民法院院长' }, [procurator, other]),
    ).toEqual([]);
  });

  it('stands beside a seat among deputies, or may be one for a while', async () => {
    const deputy = onRoster('戚明远', '代表', '云溪区人民代表大会', '区人大');
    const deputyHead = onRoster('邬翀', '副主任', '云溪区人民代表大会常务委员会', '区人大常委会');
    for (const [{ personId, name }, post] of [
      [deputy, '区财政局局长'],
      [deputyHead, '区人大常委会执法检查组组长'],
    ] as const) {
      expect(await seenOf({ personId, name, post }, [deputy, deputyHead])).toEqual([]);
      expect(await seenOf({ personId: null, name, post }, [deputy, deputyHead])).toEqual([]);
    }
  });

  it('is not believed of who was chosen under another post', async () => {
    const reporter = { personId: '欧阳锋' as PersonId, name: '欧阳锋', post: '区生态环境局局长' };
    expect(await seenOf(reporter, [member], [['欧阳锋', '区人大常委会委员']])).toMatchObject([
      { held: '区人大常委会委员' },
    ]);
  });

  it('may be the one the list of the meeting has', async () => {
    const reporter = { personId: null, name: '池月白', post: '区监察委员会主任' };
    expect(await seenOf(reporter, [procurator], [['池月白', '区监委主任']])).toEqual([]);
  });
});

describe('a reporter on the list', () => {
  const codesOf = async (post: string, personId: PersonId | null = null) => {
    const dossier = await aDossier();
    const leave = { kind: 'sick', reason: '', approved: true } as const;
    const attendees = [
      { ...anAttendee('欧阳锋', '区人大常委会委员'), leave },
      ...dossier.attendance.attendees.filter(({ name }) => name !== '欧阳锋'),
    ];
    const reporters = [{ personId, name: '欧阳锋', post }];
    return checkAttendance({
      ...dossier,
      namesakes: [member],
      attendance: { ...dossier.attendance, attendees },
      agenda: { ...dossier.agenda, items: [anItem('x', { reporters })] },
    })
      .map(({ code }) => code)
      .filter((code) => code.includes('reporter'));
  };

  it('is not taken for a member of that name in another post', async () => {
    expect(await codesOf('区人大常委会委员')).toEqual(['attendance.reporter-on-leave']);
    expect(await codesOf('区生态环境局局长')).toEqual(['attendance.reporter-not-attending']);
    expect(await codesOf('代表资格审查委员会主任委员')).toEqual(['attendance.reporter-on-leave']);
  });

  it('is whoever was chosen, in whatever post', async () => {
    for (const post of ['执法检查组组长', '区生态环境局局长', ''])
      expect(await codesOf(post, '欧阳锋' as PersonId)).toEqual(['attendance.reporter-on-leave']);
  });
});
