import type { MotionAct, PersonnelMotion } from '../agendas/agenda.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../people/near-name.ts';
import { nameAsRead } from './known-people.ts';
import { saysPost } from './post-words.ts';
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
      '(?<post>[^，。；、！？〔—…]{2,40}?)(?=的?(?:职务|一职|请求|议案|人选)|进行表决|付诸表决|[，。；！？)〕—…]|$)',
    'dgu',
  );
const acts: Readonly<Record<string, MotionAct>> = {
  任命: 'appoint',
  免去: 'remove',
  接受: 'accept-resignation',
  撤销: 'dismiss',
  决定: 'acting',
};
/** Only where somebody is put to the vote: a text may also tell whom an earlier meeting appointed. */
const voting = /表决|提请/u;

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
  const puts = lines.filter((line) => line.written && isSaid(line)).flatMap((line) => putsIn(line, put));
  return puts.flatMap((one) => judge(one, motions, dossier.office.locality));
}

function putsIn(line: ScriptLine, put: RegExp): readonly Put[] {
  const { text } = line.read;
  if (!voting.test(text)) return [];
  return [...text.matchAll(put)].flatMap((match): readonly Put[] => {
    const act = acts[match.groups?.act ?? ''];
    if (act === undefined) return [];
    const [span, name, post] = ['act', 'name', 'post'].map((group) => spanOf(match.indices?.groups?.[group]));
    return span && name && post ? [{ act, line, span, name, post }] : [];
  });
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
