import { storedName } from '../people/name.ts';
import { isLikelyName } from '../people/name-and-post.ts';
import { isPost } from '../people/unit-and-post.ts';
import type { MotionAct, PersonnelMotion, Reporter } from './agenda.ts';

/** Of a line of an agenda: its title, and who reports on it as far as the line says. */
export interface TitleWithReporters {
  readonly title: string;
  readonly reporters: readonly Reporter[];
}

/** …的报告　报告人：潘德军, …的报告（报告人：县发改局局长 彭晓）. */
const said =
  /^(?<title>.*\S)[\s，,；;]*[（(【[]?\s*(?:报告|汇报|说明|宣读|主讲)人\s*[:：]\s*(?<who>[^：:]{2,80}?)\s*[）)】\]]?$/u;
/** …的报告（县发改局局长 彭晓）: a post, a blank, a name. */
const bracketed = /^(?<title>.*\S)\s*[（(](?<who>[^（()）]{2,60}[\s\u3000][^（()）]{2,12})[）)]$/u;

/** Takes who reports off the end of a title. */
export function withoutReporters(line: string): TitleWithReporters {
  const named = said.exec(line)?.groups;
  if (named) {
    const reporters = (named.who ?? '').split(/[、，,；;]/u).map(reporterOf);
    if (reporters.every((one) => one !== null)) return { title: named.title ?? line, reporters };
  }
  const aside = bracketed.exec(line)?.groups;
  const one = aside ? reporterOf(aside.who ?? '') : null;
  return one && isPost(one.post)
    ? { title: aside?.title ?? line, reporters: [one] }
    : { title: line, reporters: [] };
}

/** 县发改局局长 彭　晓: the name stands last, parted from its post; a name of two characters may have a blank inside. */
function reporterOf(text: string): Reporter | null {
  const parts = text
    .replace(/同志$/u, '')
    .trim()
    .split(/[\s\u3000]+/u);
  const short = parts.length > 1 && parts.slice(-2).every((part) => [...part].length === 1);
  const name = storedName(parts.slice(short ? -2 : -1).join(''));
  const post = parts.slice(0, short ? -2 : -1).join('');
  return isLikelyName(name) ? { personId: null, name, post } : null;
}

const names = '(?<names>[^为的，。；]{2,60}?)(?:同志)?';
/** What is moved about somebody, as the lines under 人事任免事项 say it. */
const motions: readonly (readonly [MotionAct, RegExp])[] = [
  ['acting', new RegExp(`^(?:决定)?(?:任命|由)?${names}(?:为|任)?代理(?<post>.+)$`, 'u')],
  ['appoint', new RegExp(`^(?:决定)?任命${names}为(?<post>.+)$`, 'u')],
  [
    'accept-resignation',
    new RegExp(`^(?:决定)?接受${names}(?:请求)?辞去(?:的)?(?<post>.+?)职务(?:的请求)?$`, 'u'),
  ],
  ['dismiss', new RegExp(`^(?:决定)?撤销${names}的(?<post>.+?)职务$`, 'u')],
  ['remove', new RegExp(`^(?:决定)?免去${names}的(?<post>.+?)(?:职务)?$`, 'u')],
];

/** The motions a line is, each person one; empty: it is none. */
export function motionsIn(line: string): readonly PersonnelMotion[] {
  for (const [act, form] of motions) {
    const found = form.exec(line)?.groups;
    if (!found) continue;
    const people = (found.names ?? '').split('、').map((name) => storedName(name));
    if (people.every(isLikelyName)) return people.map((name) => ({ act, name, post: found.post ?? '' }));
  }
  return [];
}
