import { Temporal } from 'temporal-polyfill';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PersonId, SittingId, VenueId } from '#lib/domain/id.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import { periodOf } from '#lib/domain/time/period.ts';
import type { VoteMethod } from '#lib/domain/votes/vote-method.ts';
import { aDossier, hall } from '#tests/documents/compose/a-dossier.ts';
import { anAttendee, anItem, aStep } from '../../agendas/a-meeting.ts';

/** What a meeting is made from: its name, its day, its items as published, who reports each. */
export interface MeetingPlan {
  readonly locality: string;
  readonly type: MeetingType;
  readonly title: string;
  readonly shortTitle: string;
  readonly term: number;
  readonly number: number;
  readonly start: string;
  readonly vote: VoteMethod;
  readonly venue: string;
  readonly organ: string;
  readonly chair: string;
  readonly deputies: readonly string[];
  readonly members: readonly string[];
  /** The nth member and deputy on leave. */
  readonly away: string;
  readonly items: readonly (readonly [title: string, reporter: string, post: string])[];
  readonly motions: AgendaItem['motions'];
}

/** Meetings with the items of published agendas; the people are invented. */
export const meetingPlans: readonly MeetingPlan[] = [
  {
    locality: '北京市丰台区',
    type: 'standing-committee',
    title: '北京市丰台区第十六届人民代表大会常务委员会第二十二次会议',
    shortTitle: '区第十六届人大常委会第二十二次会议',
    ...{ term: 16, number: 22, start: '2023-11-28T09:00+08:00', vote: 'electronic' as const },
    venue: '区政府一号楼210会议室',
    organ: '区人大常委会',
    chair: '李建国',
    deputies: ['张文静', '董明慧', '高志强', '尹丽君'],
    members:
      '王海涛 赵雪梅 孙立军 周建华 吴晓东 郑秀英 冯国栋 陈志远 褚红 卫东升 蒋丽华 沈万山 韩冬梅 杨光'.split(
        ' ',
      ),
    away: '韩冬梅',
    items: [
      ['听取和审议区人民检察院关于法律监督工作情况的报告', '马腾飞', '区人民检察院检察长'],
      [
        '听取和审议区政府关于结合疏解整治促提升开展公共文化服务设施建设情况的报告',
        '刘静怡',
        '区文化和旅游局局长',
      ],
      ['听取和审议区政府关于落实乡村振兴战略，开展美丽乡村建设情况的报告', '秦岭', '区农业农村局局长'],
      [
        '审议通过区人大常委会代表资格审查委员会关于个别代表的代表资格的报告',
        '尹丽君',
        '区人大常委会代表资格审查委员会主任委员',
      ],
    ],
    motions: [
      { act: 'appoint', name: '郭晓燕', post: '丰台区人民法院审判员' },
      { act: 'remove', name: '段志宏', post: '丰台区教育委员会主任' },
    ],
  },
  {
    locality: '陕西省',
    type: 'standing-committee',
    title: '陕西省第十二届人民代表大会常务委员会第九次会议',
    shortTitle: '省十二届人大常委会第九次会议',
    ...{ term: 12, number: 9, start: '2014-05-27T09:00+08:00', vote: 'electronic' as const },
    venue: '省人大常委会第一会议室',
    organ: '省人大常委会',
    chair: '胡悦',
    deputies: ['刘维隆', '安东', '李金柱'],
    members: '黄玮 郭大为 白阿莹 乔征 汪立新 鲁焱 康永利 郝瀛 苏碧波 党双忍'.split(' '),
    away: '鲁焱',
    items: [
      ['听取和审议省人民政府关于陕西省食品安全工作情况的报告', '田昌建', '省食品药品监督管理局局长'],
      ['听取和审议省人民政府关于陕西省渭河流域水污染防治工作情况的报告', '李孝廉', '省环境保护厅厅长'],
      ['听取和审议省人民政府关于陕西省扶贫开发工作情况的报告', '桂维民', '省扶贫开发办公室主任'],
      ['审议《陕西省标准化条例（草案修改二稿）》', '安东', '省人大法制委员会主任委员'],
    ],
    motions: [{ act: 'appoint', name: '姚瑶', post: '陕西省人民检察院检察员' }],
  },
  {
    locality: '深圳市龙华区',
    type: 'congress',
    title: '深圳市龙华区第一届人民代表大会第二次会议',
    shortTitle: '区一届人大二次会议',
    ...{ term: 1, number: 2, start: '2018-01-23T09:00+08:00', vote: 'show-of-hands' as const },
    venue: '龙华文体中心大剧院报告厅',
    organ: '区人大常委会',
    chair: '叶枝俊',
    deputies: ['曾念红', '吴滨', '廖远飞'],
    members: '邓伟杰 罗嘉敏 梁启明 谢若彤 钟惠玲 欧阳俊 司徒慧 温国辉 詹晓红 阿不都拉·买买提'.split(' '),
    away: '谢若彤',
    items: [
      ['听取和审议政府工作报告', '王卫红', '区长'],
      ['听取和审议区人大常委会工作报告', '曾念红', '区人大常委会副主任'],
      ['听取和审议区人民法院工作报告', '聂效', '区人民法院院长'],
      ['听取和审议区人民检察院工作报告', '康天军', '区人民检察院检察长'],
      ['审议区人民代表大会议事规则（草案）', '吴滨', '区人大常委会副主任'],
    ],
    motions: [],
  },
  {
    locality: '上海市',
    type: 'standing-committee',
    title: '上海市第十六届人民代表大会常务委员会第一次会议',
    shortTitle: '市十六届人大常委会第一次会议',
    ...{ term: 16, number: 1, start: '2023-02-24T13:30+08:00', vote: 'show-of-hands' as const },
    venue: '市人大常委会三楼会议厅',
    organ: '市人大常委会',
    chair: '董卓云',
    deputies: ['陈靖', '宗明远', '张全', '肖贵玉'],
    members: '丁伟 毛放 许丽萍 沈志先 邹翔 林荫茂 侯建荣 施政 徐毅松 诸葛宇杰'.split(' '),
    away: '施政',
    items: [
      ['审议市政府关于本市2022年度环境状况和环境保护目标完成情况的报告', '程鹏', '市生态环境局局长'],
      ['审议市人大常委会法工委关于2022年备案审查工作情况的报告', '阎锐', '市人大常委会法制工作委员会主任'],
    ],
    motions: [
      { act: 'appoint', name: '赵永峰', post: '上海市人民政府秘书长' },
      { act: 'acting', name: '陈宇剑', post: '上海市市长' },
    ],
  },
];

/** The dossier of such a meeting. */
export async function dossierOf(plan: MeetingPlan): Promise<Dossier> {
  const base = await aDossier();
  const start = Temporal.Instant.from(plan.start);
  const venue = { ...hall, id: 'room' as VenueId, name: plan.venue };
  const items = plan.items.map(([title, name, post], at) =>
    anItem(`i${at}`, {
      title,
      vote: at === 0 ? plan.vote : null,
      reporters: [{ personId: name as PersonId, name, post }],
    }),
  );
  const appointment =
    plan.motions.length === 0
      ? []
      : [
          anItem('posts', {
            ...{ kind: 'appointment', title: '审议人事任免事项', vote: plan.vote, motions: plan.motions },
            reporters: [
              {
                personId: plan.deputies[0] as PersonId,
                name: plan.deputies[0] ?? '',
                post: `${plan.organ}副主任`,
              },
            ],
          }),
        ];
  const attendees = attendeesOf(plan);
  return {
    ...base,
    office: {
      ...base.office,
      locality: plan.locality,
      name: `${plan.locality}人大常委会办公室`,
      term: plan.term,
    },
    meeting: {
      ...base.meeting,
      ...{ type: plan.type, title: plan.title, shortTitle: plan.shortTitle, term: plan.term },
      number: plan.number,
      sittings: [
        {
          ...{ id: 's1' as SittingId, name: '', venueId: venue.id, chairId: plan.chair as PersonId },
          period: periodOf(start, start.add({ hours: 3 })),
        },
      ],
    },
    host: { ...base.host, name: plan.organ, shortName: plan.organ },
    bodies: [{ ...base.host, name: plan.organ, shortName: plan.organ }],
    venues: [venue],
    agenda: {
      items: [
        { ...aStep('open', 'opening', 3), title: '宣布开会' },
        { ...aStep('adopt', 'adopt-agenda', 5), title: '通过会议议程', vote: plan.vote },
        ...items,
        ...appointment,
        { ...aStep('close', 'closing', 5), title: '散会' },
      ],
      version: 1,
    },
    attendance: { attendees, version: 1 },
    chairNames: new Map(attendees.map(({ personId, name }) => [personId, name])),
    namesakes: [],
    unlisted: [],
    uncounted: [],
    memberCount: 1 + plan.deputies.length + plan.members.length,
  };
}

function attendeesOf(plan: MeetingPlan): readonly Attendee[] {
  const { organ, chair, deputies, members, away, items, type } = plan;
  const leave = (name: string): Attendee['leave'] =>
    name === away ? { kind: 'official', reason: '', approved: true } : null;
  const own = [chair, ...deputies];
  return [
    ...own.map((name, at) => ({
      ...anAttendee(name, at === 0 ? `${organ}主任` : `${organ}副主任`),
      ...{ rank: at + 1, onRostrum: true, leave: leave(name) },
    })),
    ...members.map((name) => ({
      ...anAttendee(name, type === 'congress' ? '代表' : `${organ}委员`),
      leave: leave(name),
    })),
    ...items
      .filter(([, name]) => ![...own, ...members].includes(name))
      .map(([, name, post]) => ({ ...anAttendee(name, post), capacity: 'non-voting' as const })),
  ];
}
