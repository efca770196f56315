import type { ItemKind } from './agenda.ts';

/** What a title says its item is. */
export interface TitleKind {
  readonly kind: ItemKind;
  /** Whether the words leave no doubt; otherwise it is the likeliest. */
  readonly sure: boolean;
}

/** A text of law or rules as a draft: 条例（草案）, 修订草案, 办法稿. */
const lawDraft =
  /(?:法|条例|办法|规定|规则|细则|修正案)(?:解释)?(?:[（(].*(?:草案|稿).*[）)]|(?:修订|修正|修改|修正案)?草案|(?:草案)?(?:修改|修订|送审|征求意见)?(?:[一二三四五]稿|稿))/u;
const isReport = /报告(?:[》」稿]|[（(].*[）)])*(?:[，,].*)?$|\breports?\b/iu;

/** The first that fits holds: what is decided about persons before what is reported, drafts of law before plans and budgets. */
const rules: readonly (readonly [ItemKind, (title: string) => boolean])[] = [
  ['oath', (t) => /宪法宣誓|\boath\b/iu.test(t)],
  [
    'election',
    (t) =>
      /^(?:依法)?(?:选举|补选|增选|改选)(?!办法|委员会|结果|工作|法)/u.test(t) ||
      /(?:[，、和])(?:补选|增选)/u.test(t) ||
      /^(?:by-)?elections?\b/iu.test(t),
  ],
  ['credentials', (t) => /代表资格/u.test(t) && !/名单|组成人员/u.test(t)],
  ['bill', (t) => lawDraft.test(t) && !isReport.test(t) && !/(?:决定|决议)(?:[（(]|草案|$)/u.test(t)],
  [
    'appointment',
    (t) =>
      (/任免|人事(?:议案|事项|案|任命|安排)|任命(?!书)|免去|辞去.*职务|辞职|撤职|撤销.*职务|(?:决定|任命).*代理/u.test(
        t,
      ) &&
        !isReport.test(t)) ||
      /\bappointments?\b|\bremovals?\b|\bresignations?\b/iu.test(t),
  ],
  [
    'inspection-report',
    (t) =>
      isReport.test(t) &&
      (/执法检查/u.test(t) || /关于检查.*(?:实施|执行|贯彻)/u.test(t)) &&
      !/研究处理|审议意见|整改|落实/u.test(t),
  ],
  ['bill', (t) => /议案/u.test(t) && !isReport.test(t)],
  [
    'decision',
    (t) => /(?:决定|决议)(?:[（(].*[）)]|草案|》)*$|决议、决定|\bdecisions?\b|\bresolutions?\b/iu.test(t),
  ],
  ['final-accounts', (t) => /决算|\bfinal accounts?\b/iu.test(t) && !/审计/u.test(t)],
  ['audit', (t) => /审计/u.test(t) && isReport.test(t) && !/整改|查出|研究处理/u.test(t)],
  [
    'plan',
    (t) =>
      /计划(?:[（(]?草案|报告)|(?:审查|审议)(?:和|、|并)?批准.*(?:发展计划|计划)|规划(?:和.*目标)?(?:纲要)?[（(]?草案|规划纲要/u.test(
        t,
      ) && !/监督工作计划|立法计划|工作计划/u.test(t),
  ],
  ['budget', (t) => /预算(?:[（(]?草案|报告|调整)|(?:审查|审议)(?:和|、|并)?批准.*预算|\bbudget\b/iu.test(t)],
  ['decision', (t) => /草案[）)]?》?$/u.test(t) || /^(?:作出|决定|批准)/u.test(t)],
  ['decision', (t) => /^(?:审议|讨论|表决)?(?:并)?通过/u.test(t) && !isReport.test(t)],
  ['study', (t) => /^(?:集体|专题|组织|开展)?(?:集体)?学习|(?:讲座|宣讲)$|^study\b/iu.test(t)],
  ['report', (t) => isReport.test(t)],
];

/** Words of matters that are none of the others. */
const matters = /汇报|研究|讨论|通报|传达|询问|测评|评议|发言|宣布|表决/u;

/**
 * What an item is by its title, as agendas of congresses and standing committees write it: 决定人事任免事项 is an
 * appointment, 审议《…条例（草案）》 a bill. A title that says nothing, and one that only begins, is likeliest a report.
 */
export function kindOfTitle(title: string): TitleKind {
  const plain = title.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  const said = plain.replace(
    /^(?:听取|审议|审查|讨论|表决)(?:(?:和|、|并|与)(?:审议|审查|讨论|表决))?(?=.)/u,
    '',
  );
  const found = rules.find(([, fits]) => fits(plain) || fits(said));
  if (found) return { kind: found[0], sure: true };
  return { kind: matters.test(plain) ? 'matter' : 'report', sure: false };
}
