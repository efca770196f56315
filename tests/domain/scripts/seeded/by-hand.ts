import { isSubstantive } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import type { CleanText } from './clean.ts';

// Texts of people who never saw ours: three offices' ways of writing the same meeting, without a fault.

interface Ways {
  readonly salutation: (deputies: boolean) => string;
  readonly opening: (facts: Facts) => readonly string[];
  readonly listed: (titles: readonly string[]) => readonly string[];
  readonly announce: (n: string, title: string, last: boolean) => string;
  readonly call: (post: string, name: string) => string;
  readonly thanks: (name: string) => readonly string[];
  readonly put: (what: string) => string;
  readonly blank: string;
  readonly both: string;
  readonly closing: readonly string[];
}

interface Facts {
  readonly title: string;
  readonly short: string;
  readonly date: string;
  readonly weekday: string;
  readonly part: string;
  readonly clock: string;
  readonly venue: string;
  readonly chair: string;
  readonly due: number;
  readonly leave: number;
  readonly away: string;
  readonly counted: string;
  readonly share: string;
  readonly guests: string;
}

const formal: Ways = {
  salutation: (deputies) => (deputies ? '各位代表、同志们：' : '各位副主任、各位委员、同志们：'),
  opening: (f) => [
    `${f.title}主持词`,
    `（${f.date}）`,
    `时间：${f.date}（${f.weekday}）${f.part}${f.clock}`,
    `地点：${f.venue}`,
    `主持人：${f.chair}`,
    `现在开会。`,
    `${f.short}应到${f.counted}${f.due}人，因事因病请假${f.leave}人，实到　　人，符合法定人数。`,
    `列席今天会议的有：${f.guests}。让我们以热烈的掌声对他们的到来表示欢迎！`,
  ],
  listed: (titles) => [
    `这次会议的建议议程共有${hanNumeral(titles.length)}项：`,
    ...titles.map((title, at) => `（${hanNumeral(at + 1)}）${title}；`),
    '各位对会议议程草案有没有不同意见？（稍停）没有，现在表决。',
  ],
  announce: (n, title) => `下面，进行会议第${n}项议程：${title}。`,
  call: (post, name) => `现在，请${post}${name}同志作报告，大家欢迎！`,
  thanks: (name) => [
    `〔${name}报告后〕`,
    `刚才，${name}同志作了报告，请各位结合视察调研情况，认真审议，积极发言。`,
  ],
  put: (what) => `现在，对${what}进行表决。`,
  blank: '　　',
  both: '通过／未通过',
  closing: ['同志们，会议预定的各项议程已经全部完成。会后，请各有关部门抓好落实。', '现在，我宣布，散会！'],
};

const brisk: Ways = {
  salutation: (deputies) => (deputies ? '各位代表：' : '各位组成人员，同志们，大家好！'),
  opening: (f) => [
    `${f.title}\n主持稿`,
    `${f.part}好！经主任会议研究决定，今天${f.part}召开${f.short}。`,
    `会议应出席${f.counted}${f.due}名，请假${f.leave}名（${f.away}同志），实际到会　　名，达到法定人数，可以开会。`,
    `今天的会议由我（${f.chair}）主持。会场设在${f.venue}。`,
    `参加今天会议的还有：${f.guests}等同志。`,
  ],
  listed: (titles) => [
    `本次会议共有${titles.length}项议程：${titles.map((title, at) => `${numerals[at + 1]}是${title}`).join('；')}。`,
    '大家有意见吗？没有意见，就按建议议程进行。请大家表决。',
  ],
  announce: (n, title, last) => `${last ? '最后' : '接下来'}，我们进行第${n}项议程，${title}。`,
  call: (post, name) => `先请${post}${name}向会议作汇报。`,
  thanks: (name) => [
    `感谢${name}同志的汇报。请大家发表意见。`,
    '……',
    '大家谈得很好，请办公室和有关工作机构认真梳理，形成审议意见。',
  ],
  put: (what) => `下面，就${what}进行表决。`,
  blank: '____',
  both: '通过（未通过）',
  closing: ['议程到此全部结束。感谢各位的辛勤付出。', '散会。'],
};

const noted: Ways = {
  salutation: (deputies) =>
    deputies ? '各位代表，各位列席人员：' : '各位主任、各位委员、列席会议的各位同志：',
  opening: (f) => [
    `主 持 词`,
    `——在${f.title}上`,
    `主持人　${f.chair}`,
    `（${f.date}　${f.weekday}）`,
    `${f.short}今天${f.part}在这里举行。`,
    `首先，报告一下到会情况：应到${f.due}人，请假${f.leave}人，实到⟦　⟧人，超过${f.counted}的${f.share}，符合法定人数，会议有效。`,
    `列席会议的有${f.guests}。`,
    '请大家将手机关闭或调至静音状态，遵守会场纪律。',
  ],
  listed: (titles) => [
    '会议议程已印发大家，共安排：',
    ...titles.map((title, at) => `${at + 1}. ${title}`),
    '请审议。（停顿）如无不同意见，请表决。',
  ],
  announce: (n, title) => `会议进入第${n}项议程，${title}。`,
  call: (post, name) => `请${name}同志（${post}）到发言席报告。`,
  thanks: (name) => [`（${name}报告完毕）`, '对这个报告，大家有什么意见，请发表。'],
  put: (what) => `请对${what}进行表决——`,
  blank: '×××',
  both: '通过 / 不通过',
  closing: ['今天的会议开得很好、很成功，达到了预期目的。', '今天的会议到此结束，散会！谢谢大家。'],
};

/** A text with what happened to it on its way; nothing: as it was written. */
export interface HandText extends CleanText {
  readonly form: string;
}

/** A meeting in the words of three offices, each text in every form. */
export function byHand(dossier: Dossier): readonly HandText[] {
  return Object.entries({ formal, brisk, noted }).flatMap(([name, ways]) => {
    const paragraphs = textOf(dossier, ways);
    const forms = Object.entries(hands).map(([form, write]) => ({
      ...{ name: `${name}, ${form}`, form },
      paragraphs: write(paragraphs),
    }));
    return [{ name, form: '', paragraphs }, ...forms];
  });
}

const numerals = '〇一二三四五六七八九';
/** What happens to a text on its way through programs and hands. */
const hands: Readonly<Record<string, (paragraphs: readonly string[]) => readonly string[]>> = {
  'pasted without paragraphs': (paragraphs) => [paragraphs.join('')],
  'with a blank line between paragraphs': (paragraphs) => paragraphs.flatMap((text) => [text, '']),
  'indented, with spaces about figures': (paragraphs) =>
    paragraphs.map((text) => `　　${text.replace(/\d+/g, (n) => ` ${n} `)}`),
  'wrapped at forty characters': (paragraphs) =>
    paragraphs.map((text) => text.replace(/[^\n]{40}(?=[^\n])/gu, (part) => `${part}\n`)),
  'with soft hyphens and joiners': (paragraphs) =>
    paragraphs.map((text) => [...text].map((c, at) => (at % 7 === 3 ? `${c}\u00ad\u200b` : c)).join('')),
  'dated in Chinese numerals': (paragraphs) =>
    paragraphs.map((text) =>
      text.replace(
        /(\d{4})年(\d+)月(\d+)日/gu,
        (_, y: string, m: string, d: string) =>
          `${[...y].map((n) => numerals[Number(n)]).join('')}年${hanNumeral(Number(m))}月${hanNumeral(Number(d))}日`,
      ),
    ),
  'with results on lines of their own': (paragraphs) =>
    paragraphs.flatMap((text) => text.split(/(?<=赞成.*。)(?=通过)/u)),
  'in Latin punctuation': (paragraphs) =>
    paragraphs.map((text) =>
      text.replace(/[，：；（）！？。]/gu, (mark) => ',:;()!?.'['，：；（）！？。'.indexOf(mark)] as string),
    ),
};

function textOf(dossier: Dossier, ways: Ways): readonly string[] {
  const { agenda, meeting } = dossier;
  const items = agenda.items.filter(isSubstantive);
  const ballot = (what: string): readonly string[] => [ways.put(what), ...votes(dossier, ways)];
  const opening = ways.opening(factsOf(dossier));
  return [
    ...opening.filter((line) => heads.test(line)),
    ways.salutation(meeting.type === 'congress'),
    ...opening.filter((line) => !heads.test(line)),
    ...ways.listed(items.map(({ title }) => title)),
    ...votes(dossier, ways),
    ...items.flatMap((item, at) => [
      ways.announce(hanNumeral(at + 1), item.title, at === items.length - 1),
      ...item.reporters.map(({ post, name }) => ways.call(post, name)),
      ...item.reporters.flatMap(({ name }) => ways.thanks(name)),
      ...(item.vote === null || item.motions.length > 0
        ? []
        : ballot(`《${item.title.replace(/^听取和审议|^审议/u, '')}》`)),
      ...item.motions.flatMap(({ act, name, post }) =>
        ballot(
          act === 'remove'
            ? `免去${name}的${post}职务`
            : act === 'acting'
              ? `决定${name}代理${post}`
              : `任命${name}为${post}`,
        ),
      ),
    ]),
    ...ways.closing,
  ];
}

const heads = /主持[词稿]|主 持 词|^（|^时间|^地点|^主持人|^——|^[\p{Script=Han}·]{2,8}$/u;

function votes({ agenda }: Dossier, { blank, both }: Ways): readonly string[] {
  const method = agenda.items.find(({ vote }) => vote !== null)?.vote;
  if (method === 'show-of-hands')
    return [
      '同意的请举手。（稍停）请放下。',
      '不同意的请举手。（稍停）请放下。',
      '弃权的请举手。（稍停）请放下。',
      `赞成${blank}人，反对${blank}人，弃权${blank}人。${both}。`,
    ];
  return [
    '请按表决器。',
    '（等待大屏幕显示结果）',
    `表决结果：赞成${blank}票，反对${blank}票，弃权${blank}票，未按${blank}票。${both}。`,
  ];
}

function factsOf({ meeting, attendance, chairNames, venues, office, memberCount }: Dossier): Facts {
  const [first] = meeting.sittings;
  if (!first) throw new Error('a meeting sits');
  const start = first.period.start.toZonedDateTimeISO(office.zone);
  const away = attendance.attendees.filter(({ leave }) => leave !== null);
  const part = start.hour < 12 ? '上午' : '下午';
  return {
    title: meeting.title,
    short: meeting.shortTitle,
    date: `${start.year}年${start.month}月${start.day}日`,
    weekday: `星期${'一二三四五六日'[start.dayOfWeek - 1]}`,
    part,
    clock: `${start.hour > 12 ? start.hour - 12 : start.hour}:${String(start.minute).padStart(2, '0')}`,
    venue: venues.find(({ id }) => id === first.venueId)?.name ?? '',
    chair: chairNames.get(first.chairId as never) ?? '',
    due: memberCount,
    leave: away.length,
    away: away.map(({ name }) => name).join('、'),
    counted: meeting.type === 'congress' ? '代表' : '组成人员',
    share: meeting.type === 'congress' ? '三分之二' : '半数',
    guests: attendance.attendees
      .filter(({ capacity }) => capacity === 'non-voting')
      .map(({ post, name }) => `${post}${name}`)
      .join('，'),
  };
}
