import { composeScript } from '#lib/documents/compose/script.ts';
import { renderDocx } from '#lib/documents/render/docx.ts';
import { isSubstantive } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import { readWordParagraphs } from '#lib/gateways/word-file.ts';

/** A finished text without a fault, as one office or another would have it. */
export interface CleanText {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** The script as plain paragraphs: headings with their times, directions in brackets, blanks as they are printed. */
function plainOf({ scenes }: EditedScript): readonly string[] {
  return scenes.flatMap((scene) => [
    `${scene.title}\t${scene.start}`,
    ...scene.passages.map(({ kind, text }) => (kind === 'cue' ? `〔${text}〕` : text.replace(/[⟦⟧]/g, ''))),
  ]);
}

async function printed(dossier: Dossier, script: EditedScript): Promise<readonly string[]> {
  const bytes = await renderDocx(composeScript(dossier, script, 'zh-CN', { size: 22 }), {
    createdAt: 0,
  });
  const read = readWordParagraphs(bytes);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

/** Every text that must be found right, all of them the same dossier's. */
export async function cleanTexts(
  dossier: Dossier,
  script: EditedScript,
  oath: string,
): Promise<readonly CleanText[]> {
  const plain = plainOf(script);
  const docx = await printed(dossier, script);
  const spoken = plain.filter((p) => !p.startsWith('〔') && !/\t/.test(p));
  return [
    { name: 'as printed (DOCX)', paragraphs: docx },
    { name: 'as plain paragraphs', paragraphs: plain },
    {
      name: 'with its blanks as they are on screen',
      paragraphs: script.scenes.flatMap((s) => s.passages.map((p) => p.text)),
    },
    {
      name: 'broken inside paragraphs',
      paragraphs: script.scenes.map((s) =>
        s.passages.map((p) => (p.kind === 'cue' ? `〔${p.text}〕` : p.text)).join('\n'),
      ),
    },
    {
      name: 'in full-width figures',
      paragraphs: docx.map((p) => p.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))),
    },
    {
      name: 'in half-width punctuation',
      paragraphs: docx.map((p) =>
        p.replace(/，/g, ',').replace(/：/g, ':').replace(/；/g, ';').replace(/（/g, '(').replace(/）/g, ')'),
      ),
    },
    { name: 'with spaced names', paragraphs: docx.map((p) => spaced(dossier, p)) },
    { name: 'spoken words only', paragraphs: spoken },
    { name: 'put in other words', paragraphs: spoken.map(reworded) },
    { name: 'with paragraphs of its own', paragraphs: withAdded(dossier, docx) },
    {
      name: 'with facts said again',
      paragraphs: [...docx.slice(0, -2), ...facts(dossier, oath), ...docx.slice(-2)],
    },
    { name: 'with the agenda listed first', paragraphs: [...listOf(dossier), ...spoken] },
    {
      name: 'in other words with paragraphs of its own',
      paragraphs: withAdded(dossier, spoken.map(reworded)),
    },
  ];
}

function spaced({ attendance }: Dossier, text: string): string {
  return attendance.attendees
    .filter(({ name }) => [...name].length === 2)
    .reduce((all, { name }) => all.replaceAll(name, [...name].join('\u3000')), text);
}

/** What staff change for the ear, fact for fact the same. */
function reworded(text: string): string {
  return text
    .replace('各位委员，同志们：', '各位组成人员、同志们：大家上午好！')
    .replace(/^会议进行(第.+?项)。/u, '下面，进行会议的$1议程：')
    .replace(/^请(.+?)同志报告。$/u, '现在，请$1同志作报告，大家欢迎。')
    .replace(/^请(.+?)同志作说明。$/u, '下面先请$1同志向会议作说明。')
    .replace('请按表决器。', '请各位组成人员按表决器进行表决。')
    .replace('请各位委员在分组审议时提出意见。', '报告印发在各位手中，请大家在分组审议时充分发表意见。')
    .replace('没有意见，现在表决。', '如果没有不同意见，现在付诸表决。')
    .replace('听取和审议', '听取和审议')
    .replace('本次会议各项议程已进行完毕。', '同志们，本次会议的各项议程已全部进行完毕，感谢大家的辛勤工作。')
    .replace('现在散会。', '会议到此结束，现在散会。');
}

function listOf({ agenda }: Dossier): readonly string[] {
  const items = agenda.items.filter(isSubstantive);
  const numerals = '一二三四五六七八九十';
  return [
    `本次会议的议程共有${numerals[items.length - 1]}项：`,
    ...items.map(({ title }, at) => `${numerals[at]}、${title}；`),
  ];
}

/** Paragraphs an office adds by hand: other dates, laws, figures, people of history, other bodies and other meetings. */
export const added: readonly string[] = [
  '同志们，这次会议是在全党全国深入学习贯彻党的二十届三中全会精神、在以习近平同志为核心的党中央坚强领导下奋力推进中国式现代化的关键时期召开的。',
  '我们要学习焦裕禄、孔繁森、雷锋等先进人物，像谷文昌同志那样心中有民、心中有责。',
  '1949年10月1日，毛泽东同志在天安门城楼上向世界宣告中华人民共和国成立；1954年9月，第一届全国人民代表大会第一次会议在北京召开。',
  '《城市更新专项规划（2024—2028年）》印发以来，全区累计完成老旧小区改造37个，惠及居民2.6万户，投诉量同比下降12.5%。',
  '根据《中华人民共和国各级人民代表大会常务委员会监督法》（2006年8月27日通过，2024年11月8日修正）第十五条的规定，请各位委员认真审议。',
  '7月中旬至8月上旬，部分组成人员和代表先后到3个街道、5个社区开展了专题调研，召开座谈会4次，听取了20余名代表和群众的意见。',
  '2025年全区一般公共预算收入同比增长6.1%，比2020年翻了近一番，森林覆盖率提高到32%。',
  '上次会议以来，常委会各位组成人员克服高温多雨的困难，马力全开，深入基层，做了大量工作。',
  '今天上午的会议安排得比较紧凑，请大家把手机调至静音，发言每人不超过10分钟。',
  '会前，主任会议对各项议题进行了认真研究，讲三点意见：一是提高政治站位，二是突出工作重点，三是抓好整改落实。',
  '要进一步提高建设水平，为全面建成社会主义现代化强国、实现中华民族伟大复兴作出新的贡献。',
  '请有关部门负责同志认真听取意见，会后由办公室汇总整理，10日内交区人民政府研究处理，3个月内书面报告研究处理情况。',
  '长江、黄河、王府井、刘家窑、马家堡、方庄、石景山等地的经验表明，高质量发展离不开法治保障。',
  '市人大常委会第二十八次会议对此也作了部署，市政府副市长、市发展改革委主任均提出了明确要求。',
  '这里，我代表常委会，向全体代表和广大干部群众表示衷心的感谢！',
];

/** Paragraphs by hand that say facts of the dossier once more. */
function facts(
  { meeting, attendance, agenda, chairNames, venues, office }: Dossier,
  oath: string,
): readonly string[] {
  const [first] = meeting.sittings;
  if (!first) return [];
  const start = first.period.start.toZonedDateTimeISO(office.zone);
  const day = `${start.month}月${start.day}日`;
  const week = `星期${'一二三四五六日'[start.dayOfWeek - 1]}`;
  const chair = chairNames.get(first.chairId as never) ?? '';
  const venue = venues.find(({ id }) => id === first.venueId)?.name ?? '';
  const leaders = attendance.attendees
    .filter((a) => a.rank !== null && a.leave === null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const away = attendance.attendees.filter((a) => a.leave !== null);
  const role = (post: string): string => /副?主任$|委员$/u.exec(post)?.[0] ?? '';
  const numbered = agenda.items.filter(isSubstantive).length;
  return [
    `时间：${start.year}年${day}（${week}）上午${start.hour}:${String(start.minute).padStart(2, '0')}，地点：${venue}。主持人：${chair}。`,
    `今天是${day}，${week}。${meeting.title}现在召开。`,
    `出席今天会议的有：主任${leaders[0]?.name}，副主任${leaders
      .slice(1)
      .map(({ name }) => name)
      .join('、')}，以及各位委员。`,
    `本次会议由${chair}主任主持，议程共有${'零一二三四五六七八九'[numbered]}项。`,
    `${away.map(({ name, post }) => `${name}${role(post)}`).join('、')}因故请假。`,
    `会议在${venue}举行，请${leaders[1]?.name}副主任作好补充说明的准备。`,
    `请跟我宣读誓词。${oath}宣誓人：${attendance.attendees.at(-1)?.name}。`,
  ];
}

function withAdded(_dossier: Dossier, paragraphs: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(paragraphs.length / (added.length + 1)));
  const opening = paragraphs.findIndex((p) => p.includes('同志们'));
  return paragraphs.flatMap((p, at) => {
    const n = at - opening;
    const extra = n >= 0 && n % step === 0 ? added[n / step] : undefined;
    return extra === undefined ? [p] : [p, extra];
  });
}
