import type { MotionAct, PersonnelMotion } from '../agendas/agenda.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../people/near-name.ts';
import { nameAsRead } from './known-people.ts';
import { postWordAtEnd, saysPost } from './post-words.ts';
import { readAs, type Span } from './read-text.ts';
import { isSaid, type ScriptLine, wordsFinding } from './script-line.ts';

const named = /^[\p{Script=Han}·]+$/u;

/**
 * How each act is put to the vote: 任命…为…, 免去…的…职务, 接受…辞去…职务, 决定…代理…, 撤销…的…职务. Act, name and post
 * are where the dossier must agree. 免去 of somebody known may do without 的.
 */
const putOf = (names: readonly string[]): RegExp =>
  new RegExp(
    '(?<act>任命|免去|接受(?=[^，。]{1,16}辞去)|撤销(?=[^，。]{1,50}职务)|决定(?=[^，。]{1,16}代理))(?<name>[\\p{Script=Han}·]{1,14}?)(?:同志)?(?:为|的|辞去|代理|(?<=免去(?:' +
      (names.filter((name) => named.test(name)).join('|') || '(?!)') +
      ')(?:同志)?))' +
      '(?<post>[^，。；、！？〔—…]{2,40}?)(?=的?(?:职务|一职|请求|议案|人选)|进行表决|付诸表决|[，。；、！？)〕—…]|$)',
    'dgu',
  );
const acts: Readonly<Record<string, MotionAct>> = {
  任命: 'appoint',
  免去: 'remove',
  接受: 'accept-resignation',
  撤销: 'dismiss',
  决定: 'acting',
};
const voting = /表决|提请/u;
/** A text may also tell what was decided elsewhere or before, and of whom: 去年任命, 第三十次会议任命, 区委决定. */
const told =
  /去年|前年|上次|此前|之前|曾|已经|已于|已由|历任|先后|\d+年|\d+月|次会议(?:上)?(?:决定|任命|通过|免去)|依法任命|党委|区委|市委|县委|省委|职权|有权|根据/u;

/** Somebody put to the vote in a line. */
interface Put {
  readonly act: MotionAct;
  readonly line: ScriptLine;
  readonly span: Span;
  readonly name: Span;
  readonly post: Span;
}

/**
 * 任免逐人表决 (常规47, 办会规则 1.8): who is put to the vote, for what and how is what the agenda says, name, post and
 * act; and everybody on it is put to the vote.
 */
export function checkMotions(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const motions = dossier.agenda.items.flatMap((item) => item.motions);
  if (motions.length === 0) return [];
  const put = putOf(motions.map(({ name }) => nameAsRead(name)));
  const names = motions.map(({ name }) => nameAsRead(name));
  const known = takesOf(names);
  const puts = lines
    .filter((line) => line.written && isSaid(line))
    .flatMap((line) => [...putsIn(line, put, names), ...takesIn(line, known, motions)]);
  return puts.flatMap((one) => judge(one, motions, dossier.office.locality));
}

/**
 * Whom a line puts to the vote; where nothing says that it is one (任命郭晓燕为…审判员; in a list), only somebody the agenda
 * has, or whose name is near.
 */
function putsIn(line: ScriptLine, put: RegExp, names: readonly string[]): readonly Put[] {
  const { text } = line.read;
  return [...text.matchAll(put)].flatMap((match): readonly Put[] => {
    const act = acts[match.groups?.act ?? ''];
    if (act === undefined) return [];
    const whom = match.groups?.name ?? '';
    const ours = names.includes(whom) || nearName(whom, names) !== null;
    if (!voting.test(text) && (!ours || told.test(clauseOf(text, match.index)))) return [];
    const [span, name, post] = ['act', 'name', 'post'].map((group) => spanOf(match.indices?.groups?.[group]));
    return span && name && post ? [{ act, line, span, name, post }] : [];
  });
}

/** How a list says who takes a post and who leaves one: 郭晓燕同志（拟）任…, 段志宏不再担任…, 任命…、晏殊同为…. */
function takesOf(names: readonly string[]): RegExp {
  const known = names.filter((name) => named.test(name)).join('|') || '(?!)';
  return new RegExp(
    `(?<name>${known})(?:同志)?，?(?<act>不再担任|拟任|任|为)(?!期|职|命|免|前|中|内)(?<post>[^，。；、！？〔—…()]{2,40}?)(?=的?(?:职务|一职|人选)|[，。；、！？)〕—…(]|$)`,
    'dgu',
  );
}

function takesIn(line: ScriptLine, takes: RegExp, motions: readonly PersonnelMotion[]): readonly Put[] {
  const { text } = line.read;
  return [...text.matchAll(takes)].flatMap((match): readonly Put[] => {
    const own = motions.filter(({ name }) => nameAsRead(name) === match.groups?.name);
    // 为 says so only behind somebody who is appointed before it.
    if (match.groups?.act === '为' && !/任命[^。；]*[、，和及]$/u.test(text.slice(0, match.index))) return [];
    const leaves = match.groups?.act === '不再担任';
    if (told.test(clauseOf(text, match.index)) || postWordAtEnd(match.groups?.post ?? '') === '') return [];
    // Who leaves a post may be removed, resign or be dismissed; who takes one may act in it.
    const meant = own.find(({ act }) => leaves !== (act === 'appoint' || act === 'acting'));
    // 段志宏同志任…主任 tells what somebody is who leaves it.
    if (!meant && match.groups?.act === '任') return [];
    const [span, said, post] = ['act', 'name', 'post'].map((group) => spanOf(match.indices?.groups?.[group]));
    const act = meant?.act ?? (leaves ? 'remove' : 'appoint');
    return span && said && post ? [{ act, line, span, name: said, post }] : [];
  });
}

function clauseOf(text: string, at: number): string {
  const start = Math.max(...['。', '；', '！'].map((mark) => text.lastIndexOf(mark, at))) + 1;
  return /^[^。；！]*/u.exec(text.slice(start))?.[0] ?? '';
}

function spanOf([start, end]: readonly [number, number] | readonly [] = []): Span {
  return { start: start ?? 0, end: end ?? 0 };
}

function judge(
  { act, line, ...put }: Put,
  motions: readonly PersonnelMotion[],
  locality: string,
): readonly Finding[] {
  const { text } = line.read;
  const said = text.slice(put.name.start, put.name.end);
  const saidPost = text.slice(put.post.start, put.post.end);
  const near = meantBy(said, saidPost, act, motions, locality);
  const own = motions.filter((motion) => nameAsRead(motion.name) === (near ?? said));
  const named = near === said ? [] : [wrongName(line, put.name, said, near)];
  const acted = own.find((motion) => motion.act === act) ?? own[0];
  if (!acted) return named;
  const facts = { name: acted.name, written: saidPost, expected: acted.post };
  return [
    ...named,
    ...(acted.act === act
      ? []
      : [
          wordsFinding('script.motion-act-differs', 'block', line, {
            span: put.span,
            facts: { name: acted.name, act: actWord(acted.act) },
            expected: acted.act,
          }),
        ]),
    ...(saysPost(saidPost, readAs(acted.post), locality)
      ? []
      : [
          wordsFinding('script.post-differs', 'block', line, { span: put.post, facts, expected: acted.post }),
        ]),
  ];
}

/** Whom a motion means: who it names, whose name is near, or whom alone the agenda has for that act and post. */
function meantBy(
  said: string,
  post: string,
  act: MotionAct,
  motions: readonly PersonnelMotion[],
  locality: string,
): string | null {
  const names = motions.map((motion) => nameAsRead(motion.name));
  if (names.includes(said)) return said;
  const near = nearName(said, names);
  if (near) return near.name;
  const [first, ...more] = motions.filter((m) => m.act === act && saysPost(post, readAs(m.post), locality));
  return first && more.length === 0 ? nameAsRead(first.name) : null;
}

function wrongName(line: ScriptLine, span: Span, said: string, near: string | null): Finding {
  if (near === null)
    return wordsFinding('script.name-unknown', 'warn', line, { span, facts: { name: said, near: '' } });
  const slip = nearName(said, [near])?.slip ?? 'other';
  return wordsFinding('script.name-misspelt', 'block', line, {
    span,
    facts: { name: said, near, slip },
    expected: near,
  });
}

/** An act as the sentences about it choose their words by. */
function actWord(act: MotionAct): string {
  return act === 'accept-resignation' ? 'resignation' : act;
}
