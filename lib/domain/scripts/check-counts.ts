import type { AgendaItem, MotionAct } from '../agendas/agenda.ts';
import { numberItemsOf } from '../agendas/numbering.ts';
import { quorumOf } from '../attendance/quorum.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { readCount } from '../time/read-count.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';
import { countOnLeave } from './script-opening.ts';

const number = '(?<n>\\d+|[一二两三四五六七八九十百零〇]+)';
const people = '(?:人|名|位)';

/** 应到列席人员20人，实到18人 counts those who do not vote. */
const ofOthers =
  /(?:应到|应出席|应邀)[^，。；]*(?:列席|部门|单位|负责人|旁听)(?![^。；]*(?:组成人员|委员))[^。；]*$|(?:列席|旁听)(?:人员|代表)?(?:应到|应出席)[^。；]*$/u;

/** 会议有两项议程需要表决 counts those voted on. */
const ofSome = /^[^，。；！？]{0,10}表决/u;

/** A figure that the list gives, and how a text says it. */
interface Figure {
  readonly figure: 'expected' | 'leave' | 'present' | 'quorum' | 'items' | 'appointed' | 'removed';
  readonly pattern: RegExp;
  readonly is: number;
  /** Of parts of it, as true as the whole. */
  readonly parts?: ReadonlySet<number>;
}

/**
 * “应到、实到、请假”来自名单, 议程项数与议程一致 (办会规则 6.3): figures written by hand that are not the list's. How many came
 * is counted on the day; written before, it is at least those due without those on leave.
 */
export function checkCounts(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const figures = figuresOf(dossier);
  return lines
    .filter((line) => line.written)
    .flatMap((line) => [
      ...dueTwice(line),
      ...figures.flatMap(({ figure, pattern, is, parts }) =>
        [...line.read.text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
          const said = readCount(match.groups?.n ?? '');
          if (said === null || said === is || parts?.has(said)) return [];
          const [start, end] = match.indices?.groups?.n ?? [0, 0];
          if (ofOthers.test(line.read.text.slice(0, end))) return [];
          if (figure === 'items' && ofSome.test(line.read.text.slice(end))) return [];
          const facts = { figure, written: said, is };
          return [
            wordsFinding('script.count-differs', 'block', line, {
              span: { start, end },
              facts,
              expected: `${is}`,
            }),
          ];
        }),
      ),
    ]);
}

const due = /应(?:到|出席)/gu;

/** 应到27人，应到　　人: the second is of those who came. */
function dueTwice(line: ScriptLine): readonly Finding[] {
  const { text } = line.read;
  const [first, second] = [...text.matchAll(due)];
  const between = text.slice(first?.index, second?.index);
  if (!first || !second || /实到|实际|到会|列席|旁听|。/u.test(between)) return [];
  // Members and deputies who attend may be counted one after the other.
  if (!/^应(?:到|出席)(?:代表|委员|组成人员)?[\s_⟦␣]*[人名位]/u.test(text.slice(second.index))) return [];
  if (/实到|实际|到会/u.test(text.slice(second.index))) return [];
  const facts = { written: second[0], expected: '实到' };
  const span = { start: second.index, end: second.index + second[0].length };
  return [wordsFinding('script.words-differ', 'block', line, { span, facts, expected: facts.expected })];
}

function figuresOf(dossier: Dossier): readonly Figure[] {
  const { meeting, memberCount, standing, agenda } = dossier;
  const leave = countOnLeave(dossier);
  const quorum = quorumOf(meeting.type, memberCount, standing)?.needed ?? null;
  const items = numberItemsOf(meeting.type, agenda.items).size;
  const of = (pattern: string): RegExp => new RegExp(pattern, 'dgu');
  return [
    {
      figure: 'expected',
      is: memberCount,
      pattern: of(`(?:应到|应出席)[^，。；\\d]{0,10}?(?<!第)${number}${people}`),
    },
    {
      figure: 'expected',
      is: memberCount,
      pattern: of(`组成人员(?:共有?|总数|现有|共计)${number}${people}`),
    },
    {
      figure: 'expected',
      is: memberCount,
      pattern: of(`现有${meeting.type === 'congress' ? '代表' : '(?:常委会)?组成人员'}${number}${people}`),
    },
    {
      figure: 'leave',
      is: leave,
      pattern: of(`(?:请假|缺席)(?:的)?(?:有|共)?[^，。；\\d]{0,4}?${number}${people}`),
    },
    {
      figure: 'leave',
      is: leave,
      pattern: of(`(?<![第\\d])${number}${people}(?:同志|委员|组成人员|代表)?(?:因[^，。；]{1,8})?请假`),
    },
    {
      figure: 'present',
      is: memberCount - leave,
      pattern: of(`(?:实到|实际到会|实际出席|实际参会)[^，。；\\d⟦]{0,10}?${number}${people}`),
    },
    ...(quorum === null
      ? []
      : [
          {
            figure: 'quorum' as const,
            is: quorum,
            pattern: of(
              `(?:不足|少于|法定人数(?:为|是)?|过半数(?:为|是|即)?|至少|不少于|须有|需有)[^，。；\\d]{0,6}?${number}${people}`,
            ),
          },
        ]),
    ...(items === 0
      ? []
      : [
          {
            figure: 'items' as const,
            is: items,
            pattern: of(`(?:议程|议题)(?:共有?|一共|共计|有|为)${number}(?:项|个)`),
          },
          {
            figure: 'items' as const,
            is: items,
            pattern: of(`(?:共有?|一共|共计|共(?:审议|安排|讨论|研究|听取))${number}(?:项|个)(?:议程|议题)`),
          },
          // 本次会议的五项议程 of a meeting that sits once; 会议的一项重要议程 counts nothing.
          ...(meeting.sittings.length > 1
            ? []
            : [
                {
                  figure: 'items' as const,
                  is: items,
                  pattern: of(
                    `(?:会议|大会|办公会|全部|今天|今日)(?:的|共|一共|共计|有|共有|安排了?)?(?!一)${number}(?:项|个)(?:议程|议题)`,
                  ),
                },
              ]),
        ]),
    ...(['appoint', 'remove'] as const).flatMap((act): readonly Figure[] => {
      const said = act === 'appoint' ? '任命?' : '免(?:去|职)?';
      const { is, parts } = moved(agenda.items, act);
      const pattern = of(
        `(?:提请|拟)${said}(?:的)?(?:人员|干部|同志)?(?:共有?|共计|为|有)?${number}${people}`,
      );
      return is === 0 ? [] : [{ figure: act === 'appoint' ? 'appointed' : 'removed', is, parts, pattern }];
    }),
  ];
}

/** How many are appointed or removed: by the whole meeting, and by each item and each body that moves some of them. */
function moved(items: readonly AgendaItem[], act: MotionAct) {
  const all = items.map(({ motions }) => motions.filter((motion) => motion.act === act));
  const parts = [...all, all.flat()].flatMap((motions) => [
    motions.length,
    ...organs.map((organ) => motions.filter(({ post }) => organ.test(post)).length),
  ]);
  return { is: all.flat().length, parts: new Set(parts.filter((n) => n > 0)) };
}

/** By whom somebody is moved, told by the post: courts, procuratorates, the congress itself, the government. */
const organs = [
  /法院|审判/u,
  /检察/u,
  /人大|人民代表大会|常委会/u,
  /^(?!.*(?:法院|审判|检察|人大|人民代表大会|常委会))/u,
];
