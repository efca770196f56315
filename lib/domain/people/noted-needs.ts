import { type Need, needs } from './roster.ts';

/** Said to need nothing; a cell that is struck out or not filled in (—, 未填) says nothing. */
const noNeed =
  /^(?:暂?[无没]有?(?:特殊|其他)?(?:要求|需求|需要|忌口|禁忌|过敏)?|正常|普通|一般|均可|都可以?|不需要?|不用|否)$/u;
/** 不用清真餐, 不忌口, 无过敏史, 视力正常; not 无糖. */
const denied =
  /^(?:不(?:用|需|必|是|忌|要求|过敏)|非|无(?![糖盐油脂障])|无糖尿病|没有|(?:已|不再)?取消)|(?:不需要?|不用|无需|[听视]力(?:正常|良好))$/u;

/** Words of a need in a free text. */
const words: Readonly<Record<Need, RegExp>> = {
  diet: /清真(?![寺女]|(?:食品|餐饮)?(?:协会|监管|管理|企业|公司|产业|食堂|餐厅|饭店))|回民餐|素[食餐菜]|吃素|全素|不[能可要]?[吃沾喝]|忌[口嘴食吃辣辛油腥酒]|忌(?:海鲜|生冷|[牛羊猪])|(?<!药|药物|花粉|霉素|头孢|尘螨|粉尘|紫外线|皮肤)过敏|[无低少控限][糖盐油脂]|糖尿病(?:餐|饮食)|流[食质]|软食/u,
  access: /轮椅|拐杖|助行|(?:行动|腿脚)不便|无障碍(?!(?:环境|设施)建设)|助听|听力|视力|盲文|手语/u,
};

/** Whether somebody is said to need nothing: 无, 无忌口, 正常. */
export function isNoNeed(text: string): boolean {
  return noNeed.test(text);
}

/** A need a free text says, of the people it names; `names` is null where it names none. */
export interface NotedNeed {
  readonly need: Need;
  readonly text: string;
  readonly names: readonly string[] | null;
}

/** Whose need a clause without a name says: that of those named before it, or of the person whose remark it is. */
export type Subject = 'named-before' | 'own';

/**
 * What a free text says people need, clause by clause: 王凯、丁翀清真；李敏（回族），素食; 清真：王凯. `known`: the names of the
 * roster. What is denied (不用清真餐), and words that only sound so (清真寺, 花粉过敏), are none.
 */
export function notedNeeds(text: string, known: ReadonlySet<string>, subject: Subject): readonly NotedNeed[] {
  if (!needs.some((need) => words[need].test(text))) return [];
  const longest = Math.max(0, ...[...known].map(({ length }) => length));
  let before: readonly string[] | null = null;
  return clausesOf(text, known).flatMap((clause) => {
    const found = namesIn(clause, known, longest);
    const names = found.length > 0 ? found.map(({ name }) => name) : subject === 'own' ? null : before;
    before = names;
    const [first, last] = [found[0], found.at(-1)];
    const sides = first && last ? [clause.slice(last.to), clause.slice(0, first.from)] : [clause];
    return sides.flatMap((side) => needsOf(bare(side)).map((need) => ({ ...need, names }))).slice(0, 1);
  });
}

/**
 * What a remark says beside needs: its clauses of which none was read as one. What is said to be none (无, 正常) or denied
 * says nothing more, nor does a cell that is struck out.
 */
export function saidBesideNeeds(text: string, known: ReadonlySet<string>): string {
  const left = clausesOf(text, known).filter(
    (clause) =>
      /[\p{L}\p{N}]/u.test(clause) &&
      notedNeeds(clause, known, 'own').length === 0 &&
      !isNoNeed(bare(clause)) &&
      !denied.test(bare(clause)),
  );
  return left.join('，');
}

/** Without its label and number, at the signs between clauses and round brackets; 王　凯 is one word. */
function clausesOf(text: string, known: ReadonlySet<string>): readonly string[] {
  return text
    .replaceAll(/(\p{Script=Han})\s+(\p{Script=Han})/gu, (whole, one, other) =>
      known.has(one + other) ? one + other : whole,
    )
    .replace(/^\s*(?:注|备注|说明|附注)\s*[:：]/u, '')
    .split(/[，,；;。！!()（）\s]+/u)
    .map((clause) => clause.replace(/^\d{1,2}[.、．]/u, ''))
    .filter((clause) => clause !== '');
}

interface FoundName {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The names of the roster in a clause; the longest where one is part of another. */
function namesIn(clause: string, known: ReadonlySet<string>, longest: number): readonly FoundName[] {
  const found: FoundName[] = [];
  let from = 0;
  while (from < clause.length) {
    const rest = clause.slice(from, from + longest);
    const length =
      Array.from(rest, (_, at) => rest.length - at).find((n) => known.has(rest.slice(0, n))) ?? 0;
    if (length > 0) found.push({ name: rest.slice(0, length), from, to: from + length });
    from += Math.max(1, length);
  }
  return found;
}

/** What is said of people, without how they are addressed and how it is asked for: 同志需清真餐 -> 清真餐. */
function bare(side: string): string {
  return side
    .replace(
      /^[、和及与:：]*(?:等)?(?:同志|代表|委员|女士|先生)?\s*[:：]?(?:均|都|也)?(?:为|系|是|需要?|要求|请安排)?/u,
      '',
    )
    .replace(/[、和及与:：]+$/u, '');
}

function needsOf(text: string): readonly { readonly need: Need; readonly text: string }[] {
  if (isNoNeed(text) || denied.test(text)) return [];
  return needs.filter((need) => words[need].test(text)).map((need) => ({ need, text }));
}
