import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { anItem } from '../../agendas/a-meeting.ts';
import type { kindTexts } from './kind-texts.ts';
import { dossierOf, type MeetingPlan } from './meetings.ts';

const nobody = { vote: null as never, number: null as never };
const plans: Readonly<Record<keyof typeof kindTexts, MeetingPlan>> = {
  plenary: {
    locality: '云梦县',
    type: 'congress',
    title: '云梦县第十九届人民代表大会第二次会议',
    shortTitle: '县十九届人大二次会议',
    term: 19,
    number: 2,
    start: '2027-01-20T09:00+08:00',
    vote: 'show-of-hands',
    venue: '县人民会堂',
    organ: '县人大常委会',
    chair: '穆长青',
    deputies: ['霍思源', '盛晓岚'],
    members: '蓝天佑 危素 乐建业 尤立新 水清 阳春 车文山 施惠兰 苗青 雷鸣 路遥 左权'.split(' '),
    away: '苗青',
    items: [
      ['听取和审议县人民法院工作报告', '屠正义', '县人民法院院长'],
      ['听取和审议县人民检察院工作报告', '宫雪', '县人民检察院检察长'],
    ],
    motions: [],
  },
  standing: {
    locality: '海州区',
    type: 'standing-committee',
    title: '海州区第八届人民代表大会常务委员会第二十六次会议',
    shortTitle: '区八届人大常委会第二十六次会议',
    term: 8,
    number: 26,
    start: '2026-06-25T09:00+08:00',
    vote: 'secret-ballot',
    venue: '区行政中心二号楼一楼会议厅',
    organ: '区人大常委会',
    chair: '闵建军',
    deputies: ['芮国华', '凌云志', '阙红梅'],
    members: '桂林 柳眉 荀晓明 宁静 皮振东 解放 单志刚 盖庆丰 仇小虎 查良才 敖登 欧阳修文'.split(' '),
    away: '单志刚',
    items: [
      ['听取和审议区人民政府关于2026年上半年生态环境保护工作情况的报告', '荆楚', '区生态环境局局长'],
      ['听取和审议区人民政府关于《安全生产法》贯彻实施情况的报告', '卞之琳', '区应急管理局局长'],
      ['审查和批准2025年区级决算', '金石开', '区财政局局长'],
    ],
    motions: [
      { act: 'appoint', name: '辛弃之', post: '区司法局局长' },
      { act: 'appoint', name: '晏殊同', post: '区民政局局长' },
      { act: 'remove', name: '米芾生', post: '区司法局局长' },
    ],
  },
  office: {
    locality: '海州区',
    type: 'office',
    title: '区人大常委会主任办公会议',
    shortTitle: '主任办公会议',
    term: 8,
    ...nobody,
    start: '2026-07-06T14:30+08:00',
    venue: '区人大机关四楼小会议室',
    organ: '区人大常委会',
    chair: '闵建军',
    deputies: ['芮国华', '凌云志', '阙红梅'],
    members: ['柳眉', '查良才'],
    away: '凌云志',
    items: [
      ['研究7月份机关重点工作安排', '柳眉', '区人大常委会办公室主任'],
      ['研究代表之家升级改造经费事项', '查良才', '区人大常委会代表工作委员会主任'],
      ['研究防汛值班安排', '柳眉', '区人大常委会办公室主任'],
    ],
    motions: [],
  },
  chairs: {
    locality: '海州区',
    type: 'chairpersons',
    title: '海州区第八届人大常委会第五十三次主任会议',
    shortTitle: '区八届人大常委会第五十三次主任会议',
    term: 8,
    number: 53,
    start: '2026-06-11T15:00+08:00',
    vote: 'show-of-hands',
    venue: '区人大机关三楼会议室',
    organ: '区人大常委会',
    chair: '闵建军',
    deputies: ['芮国华', '凌云志', '阙红梅'],
    members: [],
    away: '阙红梅',
    items: [
      ['听取区人民政府关于老旧小区改造工作情况的汇报', '郁婷婷', '区住房和城乡建设局局长'],
      ['讨论区八届人大常委会第二十六次会议有关事项', '柳眉', '区人大常委会办公室主任'],
      ['研究《关于加强基层立法联系点建设的意见（草案）》', '查良才', '区人大常委会代表工作委员会主任'],
    ],
    motions: [],
  },
  visit: {
    locality: '海州区',
    type: 'inspection',
    title: '区人大常委会《水污染防治法》执法检查',
    shortTitle: '水污染防治法执法检查',
    term: 8,
    ...nobody,
    start: '2026-05-19T08:40+08:00',
    venue: '区河道管理所二楼会议室',
    organ: '区人大常委会',
    chair: '闵建军',
    deputies: ['芮国华', '阙红梅'],
    members: '桂林 宁静 敖登'.split(' '),
    away: '宁静',
    items: [
      ['检查沭河海州段排污口整治情况', '荆楚', '区生态环境局局长'],
      ['听取区人民政府关于《水污染防治法》实施情况的汇报', '尉迟恭敬', '副区长'],
    ],
    motions: [],
  },
  voters: {
    locality: '云梦县',
    type: 'election',
    title: '云梦县第十一选区选举大会',
    shortTitle: '第十一选区选举大会',
    term: 19,
    ...nobody,
    start: '2026-11-17T09:30+08:00',
    vote: 'secret-ballot',
    venue: '城关镇文化礼堂',
    organ: '县选举委员会',
    chair: '蓝天佑',
    deputies: [],
    members: [],
    away: '',
    items: [['选举县第二十届人民代表大会代表', '水清', '选举委员会工作人员']],
    motions: [],
  },
  city: {
    locality: '临江市',
    type: 'standing-committee',
    title: '临江市第七届人民代表大会常务委员会第十九次会议',
    shortTitle: '市七届人大常委会第十九次会议',
    term: 7,
    number: 19,
    start: '2026-08-27T08:30+08:00',
    vote: 'electronic',
    venue: '市人大机关一楼报告厅',
    organ: '市人大常委会',
    chair: '邬建设',
    deputies: ['庾亮', '谌龙', '缪冬云'],
    members: '祖青山 武艺 逄小威 郗鉴明 储安平 佟丽娅娜 靳冬 阎若愚 翁帆 晁盖一 牟其众 司空图南'.split(' '),
    away: '翁帆',
    items: [
      [
        '听取和审议市人民政府关于2026年上半年国民经济和社会发展计划执行情况的报告',
        '诸葛亮明',
        '市发展和改革委员会主任',
      ],
      ['听取和审议市人民政府关于2025年度国有资产管理情况的综合报告', '端木赐', '市财政局局长'],
      [
        '听取和审议市人大常委会执法检查组关于检查《中华人民共和国公共图书馆法》实施情况的报告',
        '缪冬云',
        '市人大常委会副主任',
      ],
      ['审议《临江市养犬管理条例（草案）》', '申公豹', '市人大常委会法制工作委员会主任'],
    ],
    motions: [
      { act: 'appoint', name: '令狐德', post: '市中级人民法院副院长' },
      { act: 'remove', name: '季布诺', post: '市人民检察院检察员' },
      { act: 'accept-resignation', name: '逄小威', post: '市人大常委会委员' },
    ],
  },
  town: {
    locality: '柳溪镇',
    type: 'congress',
    title: '柳溪镇第二十届人民代表大会第一次会议',
    shortTitle: '镇二十届人大一次会议',
    term: 20,
    number: 1,
    start: '2026-12-15T09:00+08:00',
    vote: 'show-of-hands',
    venue: '镇政府三楼大会议室',
    organ: '镇人大',
    chair: '俞伯牙',
    deputies: [],
    members: '钟子期 陶渊 孟浩 贺知 高适 岑参 王之 白居 元好 柳永'.split(' '),
    away: '白居',
    items: [
      ['听取和审议柳溪镇人民政府工作报告', '钟子期', '镇长'],
      ['审查和批准柳溪镇2026年财政预算执行情况和2027年财政预算草案的报告', '孟浩', '镇财政所所长'],
    ],
    motions: [],
  },
  topic: {
    locality: '临江市',
    type: 'topic',
    title: '临江市人大常委会养老服务工作专题询问会',
    shortTitle: '养老服务工作专题询问会',
    term: 7,
    ...nobody,
    start: '2026-09-22T14:00+08:00',
    venue: '市人大机关一楼报告厅',
    organ: '市人大常委会',
    chair: '庾亮',
    deputies: ['缪冬云'],
    members: '祖青山 武艺 储安平'.split(' '),
    away: '武艺',
    items: [
      ['听取市人民政府关于养老服务工作情况的报告', '太史慈', '市民政局局长'],
      ['开展专题询问', '廉颇生', '副市长'],
    ],
    motions: [],
  },
  chairs2: {
    locality: '临江市',
    type: 'chairpersons',
    title: '临江市第七届人大常委会第三十六次主任会议',
    shortTitle: '市七届人大常委会第三十六次主任会议',
    term: 7,
    number: 36,
    start: '2026-08-13T09:00+08:00',
    vote: 'show-of-hands',
    venue: '市人大机关五楼会议室',
    organ: '市人大常委会',
    chair: '邬建设',
    deputies: ['庾亮', '谌龙', '缪冬云'],
    members: ['靳冬'],
    away: '谌龙',
    items: [
      ['研究市七届人大常委会第十九次会议议程（草案）', '靳冬', '市人大常委会秘书长'],
      ['听取关于代表建议办理情况的汇报', '郗鉴明', '市人大常委会代表工作委员会主任'],
    ],
    motions: [],
  },
};

/** Elections and oaths, which the plans have no words for. */
const elected = (name: string, post: string) => ({ act: 'appoint' as const, name, post });
const plain = { reporters: [], papers: [] };
const changes: Readonly<Partial<Record<keyof typeof kindTexts, (dossier: Dossier) => Dossier>>> = {
  plenary: (dossier) =>
    withItems(named(dossier, '第三次全体会议'), (item) =>
      item.kind === 'adopt-agenda'
        ? []
        : item.kind !== 'closing'
          ? [{ ...item, vote: null }]
          : [
              anItem('chosen', {
                ...plain,
                ...{ kind: 'election', vote: 'secret-ballot' },
                title: '选举云梦县第十九届人民代表大会常务委员会副主任',
                motions: ['危素', '鲜于枢'].map((name) => elected(name, '县人大常委会副主任')),
              }),
              anItem('resolution', {
                ...plain,
                ...{ kind: 'decision', vote: 'show-of-hands' },
                title: '表决关于云梦县人民政府工作报告的决议（草案）',
              }),
              anItem('oath', { ...plain, kind: 'oath', title: '宪法宣誓', vote: null }),
              item,
            ],
    ),
  office: (dossier) => withoutAgenda(dossier),
  topic: (dossier) => withoutAgenda(dossier),
  town: (dossier) =>
    withItems(dossier, (item) =>
      item.kind !== 'closing'
        ? [item]
        : [
            anItem('chosen', {
              ...plain,
              ...{ kind: 'election', vote: 'secret-ballot' },
              title: '选举柳溪镇第二十届人民代表大会主席、镇长',
              motions: [elected('陶渊', '镇人大主席'), elected('钟子期', '镇长')],
            }),
            anItem('oath', { ...plain, kind: 'oath', title: '宪法宣誓', vote: null }),
            item,
          ],
    ),
  visit: (dossier) => {
    const { meeting } = dossier;
    const sittings = meeting.sittings.map((sitting) => ({ ...sitting, chairId: '芮国华' as PersonId }));
    return withoutAgenda({ ...dossier, meeting: { ...meeting, sittings } });
  },
  voters: (dossier) =>
    withItems(withoutAgenda({ ...dossier, memberCount: 1386 }), (item) =>
      item.id === 'i0'
        ? [
            {
              ...item,
              ...plain,
              ...{ kind: 'election', vote: 'secret-ballot' },
              motions: ['苏慧', '元稹之'].map((name) => elected(name, '县人大代表')),
            } as AgendaItem,
          ]
        : [item],
    ),
};

function withItems(dossier: Dossier, change: (item: AgendaItem) => readonly AgendaItem[]): Dossier {
  return { ...dossier, agenda: { ...dossier.agenda, items: dossier.agenda.items.flatMap(change) } };
}

/** Of a meeting that has no number and adopts no agenda. */
function withoutAgenda(dossier: Dossier): Dossier {
  const meeting: Meeting = { ...dossier.meeting, number: null };
  return withItems({ ...dossier, meeting }, (item) => (item.kind === 'adopt-agenda' ? [] : [item]));
}

function named(dossier: Dossier, name: string): Dossier {
  const sittings = dossier.meeting.sittings.map((sitting) => ({ ...sitting, name }));
  return { ...dossier, meeting: { ...dossier.meeting, sittings } };
}

/** The dossier a text is of. */
export async function kindDossier(kind: keyof typeof kindTexts): Promise<Dossier> {
  const dossier = await dossierOf(plans[kind]);
  return changes[kind]?.(dossier) ?? dossier;
}
