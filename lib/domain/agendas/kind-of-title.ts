import type { ItemKind } from './agenda.ts';
import { titleHeads } from './title-heads.ts';

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

/** What a title ends with that tells of a matter and does not decide it: …修改情况的汇报, …办理情况, …的说明. */
const isTelling = (t: string): boolean =>
  /(?:汇报|通报|情况|说明)(?:[》」稿]|\([^)]*\))*$/u.test(t) && !/^(?:审查|审议)?(?:和|、|并)?批准/u.test(t);
/** What is read out or passed on was decided before; what is laid out or brewed is decided later. */
const isNotDecidedHere = (t: string): boolean =>
  /^(?:宣读|宣布|传达|通报|颁发|印发|公布|布置|酝酿)/u.test(t) && !/通过|表决/u.test(t);
/** A title that ends so is of the work for an election, not of the election. */
const isOfElectionWork =
  /(?:工作|办法|方案|安排|公告|通知|意见|结果|时间|日期|日程|报告)(?:[》」稿]|草案|\([^)]*\))*$/u;
/** 议案 that are handled, not put: 代表议案办理, 议案审查委员会. */
const isOfHandledMotions = /议案.{0,8}(?:办理|处理|督办|交办|审查委员会)(?!.*议案$)/u;

/** The first that fits holds: what is decided about persons before what is reported, drafts of law before plans and budgets. */
const rules: readonly (readonly [ItemKind, (title: string) => boolean])[] = [
  ['oath', (t) => /宪法宣誓|\boath\b/iu.test(t)],
  [
    'study',
    (t) =>
      /^(?:集体|专题|组织|开展)?(?:集体)?学习(?!.*(?:报告|汇报|情况)$)|(?:讲座|宣讲)$|^study\b/iu.test(t),
  ],
  [
    'election',
    (t) =>
      (/^(?:依法)?(?:选举|补选|增选|改选)(?!办法|委员会|结果|工作|法)|[,、和](?:补选|增选)/u.test(t) &&
        !isOfElectionWork.test(t) &&
        !isTelling(t)) ||
      /^(?:by-)?elections?\b/iu.test(t),
  ],
  ['credentials', (t) => /代表资格/u.test(t) && !/名单|组成人员/u.test(t)],
  [
    'bill',
    (t) =>
      lawDraft.test(t) && !isReport.test(t) && !isTelling(t) && !/(?:决定|决议)(?:[（(]|草案|$)/u.test(t),
  ],
  [
    'appointment',
    (t) =>
      (/任免|人事(?:议案|事项|案|任命|安排)|任命(?!书)|免去|辞去.*职务|辞职|撤职|撤销.*职务|(?:决定|任命).*代理/u.test(
        t,
      ) &&
        !isReport.test(t) &&
        !isTelling(t)) ||
      /\bappointments?\b|\bremovals?\b|\bresignations?\b/iu.test(t),
  ],
  [
    'inspection-report',
    (t) =>
      isReport.test(t) &&
      (/执法检查/u.test(t) || /关于检查.*(?:实施|执行|贯彻)/u.test(t)) &&
      !/研究处理|审议意见|整改|落实/u.test(t),
  ],
  ['bill', (t) => /议案/u.test(t) && !isReport.test(t) && !isTelling(t) && !isOfHandledMotions.test(t)],
  [
    'decision',
    (t) =>
      /(?:决定|决议)(?:[（(].*[）)]|草案|》)*$|\bdecisions?\b|\bresolutions?\b/iu.test(t) ||
      (/决议、决定/u.test(t) && !isReport.test(t) && !isTelling(t)),
  ],
  ['final-accounts', (t) => /决算|\bfinal accounts?\b/iu.test(t) && !/审计/u.test(t) && !isTelling(t)],
  ['audit', (t) => /审计/u.test(t) && isReport.test(t) && !/整改|查出|研究处理/u.test(t)],
  [
    'plan',
    (t) =>
      /计划(?:[（(]?草案|报告)|(?:审查|审议)(?:和|、|并)?批准.*(?:发展计划|计划)|规划(?:和.*目标)?(?:纲要)?[（(]?草案|规划纲要/u.test(
        t,
      ) &&
      !/监督工作计划|立法计划|工作计划|(?:规划|计划).*(?:编制|修改|实施|评估)(?:工作)?(?:情况)?的?报告/u.test(
        t,
      ) &&
      !isTelling(t),
  ],
  [
    'budget',
    (t) =>
      /预算(?:[（(]?草案|报告|调整)|(?:审查|审议)(?:和|、|并)?批准.*预算|\bbudget\b/iu.test(t) &&
      !isTelling(t),
  ],
  [
    'decision',
    (t) =>
      /草案[）)]?》?$|^批准/u.test(t) || (/^(?:作出|决定)/u.test(t) && !isReport.test(t) && !isTelling(t)),
  ],
  ['decision', (t) => /^(?:审议|讨论|表决)?(?:并)?通过/u.test(t) && !isReport.test(t)],
  ['report', (t) => isReport.test(t)],
];

/** What is done with any item; 批准, 决定 and the like tell what it is. */
const heads = titleHeads(['hear', 'deliberate', 'examine', 'discuss', 'vote']);
/** Words of matters that are none of the others. */
const matters =
  /汇报|宣读|颁发|印发|公布|布置|酝酿|介绍|研究|讨论|通报|传达|询问|测评|评议|发言|宣布|表决|^其[他它](?:有关)?(?:事项|事宜)?$/u;

/**
 * What an item is by its title, as agendas of congresses and standing committees write it: 决定人事任免事项 is an
 * appointment, 审议《…条例（草案）》 a bill. A title that says nothing, and one that only begins, is likeliest a report.
 */
export function kindOfTitle(title: string): TitleKind {
  const plain = title.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  const said = plain.replace(heads, '');
  const found = isNotDecidedHere(plain) ? undefined : rules.find(([, fits]) => fits(plain) || fits(said));
  if (found) {
    const [kind, fits] = found;
    // An English word alone says little: the resolution of a dispute is none of the assembly's.
    return { kind, sure: [plain, said].some((t) => fits(t.replaceAll(/\p{Script=Latin}+/gu, ''))) };
  }
  return { kind: matters.test(plain) ? 'matter' : 'report', sure: false };
}
