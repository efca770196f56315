import { Temporal } from 'temporal-polyfill';
import type { AgendaItem, Paper } from '#lib/domain/agendas/agenda.ts';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { BodyId, PaperId, PersonId, SittingId, VenueId } from '#lib/domain/id.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import { readStandingRules } from '#lib/domain/meetings/standing-rules.ts';
import { defaultOfficeRules } from '#lib/domain/office/office-rules.ts';
import type { Dispatch } from '#lib/domain/papers/dispatch.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import type { SeatPlan } from '#lib/domain/seating/seat-plan.ts';
import { seatTakers } from '#lib/domain/seating/seat-takers.ts';
import { periodOf } from '#lib/domain/time/period.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { defaultRulePack, readRulePack } from '#lib/gateways/rule-packs.ts';
import { aMeeting, anAttendee, anItem, aStep } from '../../domain/agendas/a-meeting.ts';

// The dossier of 云溪区第五届人大常委会第三十二次会议: an invented district, invented people with rare characters.

const HALL = 'hall' as VenueId;

export const hall: Venue = {
  id: HALL,
  name: '区机关会议中心三楼常委会会议室',
  address: '云溪路18号',
  capacity: 60,
  setUpMinutes: 60,
  clearDownMinutes: 30,
  layout: buildTheatre({
    name: '常委会会议室',
    rostrum: [7],
    blocks: [5, 5],
    votingRows: 2,
    nonVotingRows: 2,
    publicRows: 1,
  }),
  version: 1,
};

const LEADERS = ['阮秉堃', '祁祎', '邬翀', '戚懋德', '喻彧', '温玥'];
const MEMBERS =
  '晏喆 项珺 蔺舒 谷翯 易禾 柏原 钘璟 刘英 马丽 艾力更·依明巴海 欧阳旻 陈犇 龚龑 林㑇 王𫖮 赵㛃 孙䶮 周𬱖 吴𬀩 郑瑾 何斌'.split(
    ' ',
  );
const GUESTS = [
  ['晏知微', '区发展改革委党组书记'],
  ['蔺如舒', '区财政局局长'],
  ['项玥', '区审计局局长'],
  ['谷云翯', '区生态环境局局长'],
  ['喻怀瑾', '副区长'],
] as const;

function people(): readonly Attendee[] {
  const leaders = LEADERS.map((name, at) => ({
    ...anAttendee(name, at === 0 ? '区人大常委会主任' : '区人大常委会副主任'),
    rank: at + 1,
    onRostrum: true,
    leave: name === '戚懋德' ? ({ kind: 'sick', reason: '', approved: true } as const) : null,
  }));
  const members = MEMBERS.map((name) => ({
    ...anAttendee(name, '区人大常委会委员'),
    leave: name === '易禾' ? ({ kind: 'official', reason: '', approved: true } as const) : null,
  }));
  const guests = GUESTS.map(([name, post]) => ({
    ...anAttendee(name, post),
    capacity: 'non-voting' as const,
    reading: name === '谷云翯' ? 'hè' : '',
  }));
  return [...leaders, ...members, ...guests];
}

function reportOf(id: string, title: string, guest: number, minutes: number): AgendaItem {
  const [name, post] = GUESTS[guest] ?? GUESTS[0];
  const reporters = [{ personId: name as PersonId, name, post }];
  return anItem(id, { title, minutes, reporters, vote: 'electronic' });
}

const ITEMS: readonly AgendaItem[] = [
  { ...aStep('open', 'opening', 3), title: '宣布开会' },
  { ...aStep('adopt', 'adopt-agenda', 5), title: '通过会议议程', vote: 'electronic' },
  reportOf('plan', '听取和审议区人民政府关于2026年上半年国民经济和社会发展计划执行情况的报告', 0, 12),
  reportOf('accounts', '听取和审议区人民政府关于2025年区级决算草案的报告，审查和批准2025年区级决算', 1, 15),
  reportOf('audit', '听取和审议区人民政府关于2025年度区级预算执行和其他财政收支的审计工作报告', 2, 15),
  reportOf('environment', '听取和审议区人民政府关于2025年度环境状况和环境保护目标完成情况的报告', 3, 15),
  { ...aStep('break', 'break', 10), title: '休息' },
  { ...aStep('groups', 'group-deliberation', 45), title: '分组审议' },
  anItem('appoint', {
    kind: 'appointment',
    title: '审议人事任免事项',
    minutes: 18,
    reporters: [{ personId: '喻怀瑾' as PersonId, name: '喻怀瑾', post: '副区长' }],
    vote: 'electronic',
    embargoed: true,
    motions: [{ act: 'appoint', name: '晏知微', post: '区发展和改革委员会主任' }],
  }),
  { ...aStep('vote', 'voting', 15), title: '表决' },
  { ...aStep('close', 'closing', 5), title: '散会' },
];

const OWN: Body = {
  id: 'own' as BodyId,
  name: '云溪区人民代表大会常务委员会',
  shortName: '区人大常委会',
  kind: 'own',
  parentId: null,
  shareLevel: 'full',
  precedence: 1,
  contactName: '温玥',
  contactPhone: '010-61234567',
  version: 1,
};

/** One meeting, whole; `change` replaces parts of it. */
export async function aDossier(change: Partial<Dossier> = {}): Promise<Dossier> {
  const [pack, holidays] = await Promise.all([readRulePack(defaultRulePack), readHolidayTables()]);
  if (!pack.ok || !holidays.ok) throw new Error('the templates cannot be read');
  const standing = readStandingRules(pack.value);
  if (!standing.ok) throw new Error('the rule pack has no standing rules');
  const start = Temporal.Instant.from('2026-09-23T09:00+08:00');
  return {
    office: {
      ...defaultOfficeRules,
      locality: '云溪区',
      localityEn: 'Yunxi District',
      name: '云溪区人大常委会办公室',
      shortName: '云溪区人大办',
      zone: 'Asia/Shanghai',
      locale: 'zh-CN',
      term: 5,
      rulePack: defaultRulePack,
      version: 1,
    },
    wording: {},
    enteredStrokes: {},
    rankTable: null,
    meeting: aMeeting({
      sittings: [
        {
          id: 's1' as SittingId,
          name: '',
          period: periodOf(start, start.add({ hours: 3 })),
          venueId: HALL,
          chairId: '阮秉堃' as PersonId,
        },
      ],
    }),
    host: OWN,
    bodies: [OWN],
    venues: [hall],
    agenda: { items: ITEMS, version: 1 },
    attendance: { attendees: people(), version: 1 },
    chairNames: new Map(people().map(({ personId, name }) => [personId, name])),
    unlisted: [],
    uncounted: [],
    memberCount: 27,
    namesakes: [],
    consultations: [],
    seating: { locks: {}, moves: [], version: 1 },
    script: { edits: [], version: 1 },
    texts: {},
    tasks: [],
    marks: [],
    waivers: [],
    lessons: [],
    printings: [],
    dispatches: [],
    votes: [],
    rejectedTwice: [],
    rules: pack.value,
    standing: standing.value,
    holidays: holidays.value,
    takenNumbers: [],
    earlierNumbers: [],
    previousMeetingOn: null,
    ...change,
  };
}

/** The same meeting's seats by rule. */
export function seatPlanOf(dossier: Dossier): SeatPlan {
  const { seating } = dossier.office;
  const rules = { even: seating.even, two: seating.two, nameOrder: seating.nameOrder };
  return assignSeats({
    room: hall.layout,
    attendees: seatTakers(dossier.attendance, dossier.meeting.type),
    rules,
  });
}

/** How a paper goes out: by itself nothing special. */
export function aDispatch(change: Partial<Dispatch> & Pick<Dispatch, 'artefact'>): Dispatch {
  return {
    ...{ headed: false, code: '', year: 2026, sequence: null, addressees: '', copies: '', attachments: [] },
    ...{ sealed: true, datedOn: null, issuedOn: null, version: 1 },
    ...change,
  };
}

const GOVERNMENT: Body = {
  ...OWN,
  id: 'gov' as BodyId,
  name: '云溪区人民政府',
  kind: 'government',
  precedence: 3,
};

/** The same dossier with papers that the government owes: one is due, one has come. */
export function asking(dossier: Dossier): Dossier {
  const paper = (title: string, received: string | null): Paper => ({
    ...{ id: title as PaperId, title, bodyId: GOVERNMENT.id, deadlineRule: null },
    dueOn: Temporal.PlainDate.from('2026-09-10'),
    receivedOn: received === null ? null : Temporal.PlainDate.from(received),
  });
  const papers = [paper('关于计划执行情况的报告', null), paper('已经收到的材料', '2026-09-01')];
  const items = dossier.agenda.items.map((item) => (item.id === 'plan' ? { ...item, papers } : item));
  return { ...dossier, bodies: [...dossier.bodies, GOVERNMENT], agenda: { ...dossier.agenda, items } };
}
