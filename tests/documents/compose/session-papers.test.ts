import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { ballotItems, composeBallots } from '#lib/documents/compose/ballots.ts';
import { composeDuties } from '#lib/documents/compose/duties.ts';
import { composeFileLabels } from '#lib/documents/compose/file-labels.ts';
import { composeMinutes } from '#lib/documents/compose/minutes.ts';
import { composeOpinions } from '#lib/documents/compose/opinions.ts';
import { composeOrderSheet } from '#lib/documents/compose/order-sheet.ts';
import { composeResults } from '#lib/documents/compose/results.ts';
import { composeRoster } from '#lib/documents/compose/roster.ts';
import { composeRunningOrder } from '#lib/documents/compose/running-order.ts';
import { composeScript } from '#lib/documents/compose/script.ts';
import { composeSeating } from '#lib/documents/compose/seating.ts';
import { composeSignIn } from '#lib/documents/compose/sign-in.ts';
import { composeTally } from '#lib/documents/compose/tally.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Document } from '#lib/documents/page.ts';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Consultation } from '#lib/domain/consultations/consultation.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PersonId, SittingId } from '#lib/domain/id.ts';
import type { RoomLayout } from '#lib/domain/seating/room.ts';
import type { Task } from '#lib/domain/tasks/task.ts';
import { periodOf } from '#lib/domain/time/period.ts';
import { buildScript } from '#lib/usecases/scripts/build-script.ts';
import { anAttendee } from '../../domain/agendas/a-meeting.ts';
import { book, linesOf, textsOf } from '../paper-samples.ts';
import { aDossier, hall, seatPlanOf } from './a-dossier.ts';

const ON = Temporal.PlainDate.from('2026-09-25');

let dossier: Dossier;
beforeAll(async () => {
  dossier = await aDossier();
});

/** What a paper says, block by block and cell by cell; it must also fit its pages. */
function say(document: Document): string {
  expect(layOut(document, book).length).toBeGreaterThan(0);
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) collect(part);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        if ((key === 'text' || key === 'lines') && isText(part)) texts.push(plain(part));
        else if (typeof part === 'object') collect(part);
      }
    }
  };
  collect(document.blocks);
  return texts.join('\n').replaceAll('　', '');
}

const isText = (value: unknown): value is string | readonly unknown[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((part) => !isCell(part)));
const isCell = (value: unknown): boolean => typeof value === 'object' && value !== null && 'cells' in value;

/** Words of a text; a rule to write on is a blank. */
function plain(text: string | readonly unknown[]): string {
  if (typeof text === 'string') return text;
  return text
    .map((run) => (typeof run === 'string' ? run : ((run as { text?: string }).text ?? ' ')))
    .join('');
}

/** The sample's personnel item, changed. */
const withPersonnel = (change: Partial<AgendaItem>): Dossier => ({
  ...dossier,
  agenda: {
    ...dossier.agenda,
    items: dossier.agenda.items.map((item) => (item.id === 'appoint' ? { ...item, ...change } : item)),
  },
});

describe('名单', () => {
  it('notes women and minorities in brackets, men and Han not, and says the order it used', () => {
    const attendees = dossier.attendance.attendees.map((person) => ({
      ...person,
      gender: person.name === '刘英' ? ('female' as const) : ('male' as const),
      ethnicity: person.name === '艾力更·依明巴海' ? '维吾尔族' : '汉族',
    }));
    const text = say(composeRoster({ ...dossier, attendance: { attendees, version: 1 } }, 'zh-CN'));
    expect(text).toContain('刘英（女）');
    expect(text).toContain('艾力更·依明巴海（维吾尔族）');
    expect(text.match(/（女）/g)).toHaveLength(1);
    expect(text).not.toContain('汉族');
    expect(text).toContain('以姓名笔画为序');
    expect(text).toContain('组成人员（27人）');
  });

  it('of names in letters goes by the alphabet, says so, and leaves no hole', () => {
    const names = ['Susan Lee', "Mary O'Neill", 'Alice Wong', 'Robert Chan'];
    const attendees = names.map((name) => ({
      ...anAttendee(name, ''),
      gender: name.startsWith('Robert') ? ('male' as const) : ('female' as const),
      ethnicity: '汉族',
    }));
    const paper = composeRoster({ ...dossier, attendance: { attendees, version: 1 } }, 'en');
    const text = say(paper);
    expect(text).toContain('(in alphabetical order)');
    expect(text).not.toContain('strokes');
    expect(text).toContain('Members (4)');
    const table = paper.blocks.find(({ kind }) => kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    const set = rows.map(({ cells }) =>
      cells.map((cell) =>
        typeof cell.text === 'string'
          ? cell.text
          : cell.text.map((run) => (typeof run === 'object' && 'text' in run ? run.text : '')).join(''),
      ),
    );
    expect(set).toEqual([
      ['Alice Wong (f)', "Mary O'Neill (f)"],
      ['Robert Chan', 'Susan Lee (f)'],
    ]);
    const mixed = [...attendees, anAttendee('丁一', '')];
    const both = composeRoster({ ...dossier, attendance: { attendees: mixed, version: 1 } }, 'zh-CN');
    expect(say(both)).toContain('（以姓名笔画为序，字母姓名列后，以字母为序）');
    const signed = composeSignIn({ ...dossier, attendance: { attendees, version: 1 } }, 'en');
    expect(say(signed)).toContain('Members (4) (members without a rank in alphabetical order)');
  });

  it('and every other list tell two people of one name apart alike', async () => {
    const [first, ...others] = dossier.attendance.attendees.filter(({ name }) =>
      /^(?:刘英|马丽)$/.test(name),
    );
    const rest = dossier.attendance.attendees.filter(({ name }) => !/^(?:刘英|马丽)$/.test(name));
    const two = [
      { ...(first as Attendee), name: '王晓梅', gender: 'female' as const },
      { ...(others[0] as Attendee), name: '王晓梅', gender: 'male' as const },
    ];
    const same = { ...dossier, attendance: { attendees: [...rest, ...two], version: 1 } };
    const day = Temporal.PlainDate.from('2026-09-11');
    for (const paper of [
      composeRoster(same, 'zh-CN'),
      composeSignIn(same, 'zh-CN'),
      composeMinutes(same, 'zh-CN', day),
    ]) {
      const text = say(paper).replaceAll('\n', '');
      expect(text.match(/王晓梅（女）/g), paper.title).toHaveLength(1);
      expect(text.match(/王晓梅(?!（)/g), paper.title).toHaveLength(1);
    }
    const seats = {
      room: hall.layout as RoomLayout,
      plan: seatPlanOf(same),
      view: 'audience',
      paper: 'A4',
    } as const;
    expect(say(composeSeating(same, seats, 'zh-CN'))).toContain('王晓梅（女）');
  });

  it('names everybody once', () => {
    const text = say(composeRoster(dossier, 'zh-CN')).replaceAll('\n', '');
    for (const { name, capacity } of dossier.attendance.attendees) {
      if (capacity === 'staff') continue;
      expect(text.split(name).length - 1, name).toBe(1);
    }
  });
});

describe('表决票', () => {
  it('is for what is voted on in secret, and for every dismissal whatever the item says', () => {
    expect(ballotItems(dossier)).toEqual([]);
    const dismissal = { act: 'dismiss', name: '甲', post: '局长' } as const;
    const mixed = withPersonnel({ motions: [{ act: 'appoint', name: '乙', post: '局长' }, dismissal] });
    expect(ballotItems(mixed).flatMap(({ motions }) => motions)).toEqual([dismissal]);
    expect(ballotItems(withPersonnel({ vote: 'secret-ballot' })).map(({ id }) => id)).toEqual(['appoint']);
  });

  it('has a line for every motion and a box for every choice', () => {
    const text = say(composeBallots(withPersonnel({ vote: 'secret-ballot' }), 'zh-CN'));
    expect(text).toContain('晏知微');
    expect(text).toMatch(/赞成\n反对\n弃权/);
    expect(text).toContain('任命：');
    expect(text).not.toContain('另选');
  });

  it('of an election puts candidates forward, appoints nobody, and has lines for others', () => {
    const election = withPersonnel({ kind: 'election', vote: 'secret-ballot' });
    const text = say(composeBallots(election, 'zh-CN'));
    expect(text).toContain('选票');
    expect(text).not.toContain('任命：');
    expect(text.match(/（另选他人，写姓名）/g)).toHaveLength(2);
    expect(text).toContain('弃权的不得另选');
  });

  it('is made by whoever holds the meeting: at a congress its presidium', () => {
    const election = withPersonnel({ kind: 'election', vote: 'secret-ballot' });
    const congress = { ...election, meeting: { ...election.meeting, type: 'congress' } as const };
    expect(say(composeBallots(election, 'zh-CN'))).toContain(`（${election.host.shortName}制）`);
    expect(say(composeBallots(congress, 'zh-CN'))).toContain('（大会主席团制）');
  });
});

describe('计票单', () => {
  const election = () => withPersonnel({ kind: 'election', vote: 'secret-ballot' });

  it('has the candidates of the ballot in its order, lines for others only in an election, and nothing filled in', () => {
    const text = say(composeTally(election(), 'zh-CN'));
    expect(text).toContain('晏知微');
    expect(text.match(/另选：/g)).toHaveLength(2);
    expect(text).toMatch(/总监票人.*监票人.*计票人/s);
    expect(text).not.toContain('通过');
    expect(say(composeTally(withPersonnel({ vote: 'secret-ballot' }), 'zh-CN'))).not.toContain('另选');
  });

  it('is one page for a few candidates', () => {
    expect(layOut(composeTally(election(), 'zh-CN'), book)).toHaveLength(1);
  });

  it('lets who watch and who count sign on one line each of the page', () => {
    for (const document of [composeTally(election(), 'zh-CN'), composeResults(election(), 'zh-CN')]) {
      const signing = layOut(document, book)
        .flatMap(linesOf)
        .filter((line) => line.includes('计票人：'));
      expect(signing).toHaveLength(1);
      expect(signing[0]).toContain('监票人：');
      expect(signing[0]).toMatch(/^(总监票人|监票人)：/);
    }
  });
});

describe('表决结果报告单', () => {
  it('says what it takes, counted on all members, and no result beforehand', () => {
    const text = say(composeResults(dossier, 'zh-CN')).replaceAll('\n', '');
    expect(text).toContain('组成人员27人，法定人数14人');
    expect(text).toContain('每项赞成满14人为通过');
    expect(text).not.toContain('一致');
    const votes = dossier.agenda.items.filter(({ vote }) => vote !== null).length;
    expect(text.match(/未获通过/g)).toHaveLength(votes);
  });

  it('asks for the ballots where there are any', () => {
    expect(say(composeResults(dossier, 'zh-CN'))).not.toContain('收回');
    expect(say(composeResults(withPersonnel({ vote: 'secret-ballot' }), 'zh-CN'))).toContain('收回');
  });
});

it('纪要 names the present, those on leave and those sitting in, and leaves the decisions open', () => {
  const text = say(composeMinutes(dossier, 'zh-CN', ON)).replaceAll('\n', '');
  expect(text).toContain('阮秉堃主持召开');
  expect(text).toContain('请假：戚懋德、易禾');
  expect(text.match(/会议议定：/g)).toHaveLength(5);
});

it('分工表 is in the order of the days and names a hand-over that nobody takes', () => {
  const task = (id: string, day: string | null, over: Partial<Task> = {}): Task => ({
    id: id as Task['id'],
    meetingId: null,
    title: id,
    departmentId: null,
    ownerName: '温玥',
    dueOn: day === null ? null : Temporal.PlainDate.from(day),
    doneAt: null,
    deliverable: '',
    receiverId: null,
    receiverName: '',
    receivedAt: null,
    version: 1,
    ...over,
  });
  const tasks = [
    task('丙事', null),
    task('乙事', '2026-09-20', { deliverable: '稿' }),
    task('甲事', '2026-09-18'),
  ];
  const text = say(composeDuties({ ...dossier, tasks }, 'zh-CN'));
  expect(text.indexOf('甲事')).toBeLessThan(text.indexOf('乙事'));
  expect(text.indexOf('乙事')).toBeLessThan(text.indexOf('丙事'));
  expect(text.replaceAll('\n', '')).toMatch(/接收人未|（接收人/);
});

it('征求意见汇总表 shows the last word of everybody asked, and who has not answered', () => {
  const at = Temporal.Instant.from('2026-09-10T09:00+08:00');
  const [one, other] = dossier.attendance.attendees;
  if (!one || !other) throw new Error('the sample has nobody');
  const round = {
    id: 'c',
    round: 1,
    sentAt: at,
    dueAt: at,
    message: '',
    personIds: [one.personId, other.personId],
    itemIds: ['plan'],
    openedBy: [],
    opinions: [
      {
        ...{ id: 'o', personId: one.personId, personName: one.name, itemId: 'plan', words: '单列投资一节' },
        ...{ answer: 'agree-with-advice', by: 'self', recordedBy: '', at, version: 1, decision: null },
      },
    ],
    version: 1,
  } as unknown as Consultation;
  const text = say(composeOpinions({ ...dossier, consultations: [round] }, 'zh-CN'));
  expect(text.replaceAll('\n', '')).toContain('单列投资一节');
  expect(text).toContain(other.name);
  expect(text.match(/未回复/g)).toHaveLength(1);
});

it('会序 has the items by number and the steps between them, in order', () => {
  const text = say(composeOrderSheet(dossier, 'zh-CN'));
  const order = ['宣布开会', '一、', '四、', '分组审议', '五、', '散会'].map((part) => text.indexOf(part));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order.every((at) => at >= 0)).toBe(true);
});

it('选票 is one sheet for as many candidates as a committee has', () => {
  const motions = Array.from({ length: 12 }, (_, at) => ({
    act: 'appoint' as const,
    name: `候选${at}`,
    post: '区人大常委会委员',
  }));
  const elected = withPersonnel({ kind: 'election', vote: 'secret-ballot', motions });
  expect(layOut(composeBallots(elected, 'zh-CN'), book)).toHaveLength(1);
});

it('主持词 begins anew with every sitting, under its name, time and chair', async () => {
  const [first] = dossier.meeting.sittings;
  if (!first) throw new Error('the dossier has a sitting');
  const start = first.period.start.add({ hours: 29 });
  const second = {
    ...first,
    ...{ id: 's2' as SittingId, name: '第二次全体会议', chairId: '祁祎' as PersonId },
    period: periodOf(start, start.add({ hours: 2 })),
  };
  const items = dossier.agenda.items.map((item) =>
    item.kind === 'voting' || item.kind === 'closing' ? { ...item, sittingId: second.id } : item,
  );
  const two = {
    ...dossier,
    meeting: { ...dossier.meeting, sittings: [{ ...first, name: '第一次全体会议' }, second] },
    agenda: { ...dossier.agenda, items },
  };
  const script = await buildScript(two, 'zh-CN');
  if (!script.ok) throw new Error('no script');
  const pages = layOut(composeScript(two, script.value, 'zh-CN', { size: 26 }), book).map((page) =>
    linesOf(page).join('\n'),
  );
  const begun = pages.filter((page) => page.includes('主持词'));
  expect(begun).toHaveLength(2);
  expect(begun[1]).toMatch(/^表决14:00/);
  expect(begun[1]).toContain('第二次全体会议　2026年9月24日（星期四）下午2:00\n主持人：祁祎');
});

it('会务流程单 says a direction that comes again in a scene once', async () => {
  const vote = { vote: 'show-of-hands' as const };
  const items = dossier.agenda.items.map((item) => (item.vote === null ? item : { ...item, ...vote }));
  const raised = { ...dossier, agenda: { ...dossier.agenda, items } };
  const script = await buildScript(raised, 'zh-CN');
  if (!script.ok) throw new Error('no script');
  expect(say(composeRunningOrder(raised, script.value, 'zh-CN'))).toMatch(/停 5 秒，清点（共\d次）/);
});

it('会务流程单 has the scenes and the very cues of the script', async () => {
  const script = await buildScript(dossier, 'zh-CN');
  if (!script.ok) throw new Error('no script');
  const text = say(composeRunningOrder(dossier, script.value, 'zh-CN')).replaceAll('\n', '');
  expect(text).toContain('9:00');
  expect(text).toContain('主持人：阮秉堃');
  const cue = script.value.scenes.flatMap(({ passages }) => passages).find(({ kind }) => kind === 'cue');
  expect(text).toContain((cue?.text ?? '').slice(0, 6));
});

it('工作本 says what the reading copy says, with a margin of 72 mm beside it', async () => {
  const script = await buildScript(dossier, 'zh-CN');
  if (!script.ok) throw new Error(JSON.stringify(script.refusal));
  const copy = (size: 26 | 'working') =>
    layOut(composeScript(dossier, script.value, 'zh-CN', { size }), book);
  const [working, reading] = [copy('working'), copy(26)];
  expect(working.length).toBeLessThan(reading.length);
  const spoken = (pages: typeof working): string =>
    pages
      .flatMap((page) =>
        textsOf(page)
          .filter(({ ref }) => ref?.startsWith('passage:') === true)
          .map(({ text }) => text),
      )
      .join('');
  expect(spoken(working)).toBe(spoken(reading));
  const right = Math.max(...working.flatMap((page) => textsOf(page).map((mark) => mark.right)));
  expect(right).toBeLessThan(((210 - 72) * 72) / 25.4 + 6);
});

it('文件标签 are one for the bag and one for each matter, in order, no title set too small to read', () => {
  const pages = layOut(composeFileLabels(dossier, 'zh-CN'), book);
  const titles = pages.flatMap((page) => textsOf(page));
  const refs = [...new Set(titles.flatMap(({ ref }) => ref ?? []))];
  expect(refs).toEqual([
    'meeting',
    'item:plan',
    'item:accounts',
    'item:audit',
    'item:environment',
    'item:appoint',
  ]);
  expect(Math.min(...titles.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  expect(titles.map(({ text }) => text).join('')).not.toContain('晏知微');
});
