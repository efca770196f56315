import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { storedName } from '../people/name.ts';
import { type ScriptLine, scriptFinding } from './script-line.ts';

/** Words before 同志 that are no name: 各位同志, 有关负责同志, 女同志. */
const generic =
  /(?:各位|诸位|全体|全部|有关|负责|领导|主管|分管|新任|老|女|男|青年|年轻|机关|工作|这位|那位|几位|[一二两三四五六七八九十\d]+[位名]|人员|职务|们|的|等)$/u;
/** What a post or a call ends in; a name begins behind it. */
const boundary =
  /^.*(?:主任|书记|区长|县长|市长|乡长|镇长|局长|院长|检察长|部长|主席|秘书长|处长|科长|校长|所长|组长|团长|行长|馆长|司令员|政委|委员|代表|干部|会长|律师|请|由|和|及|与|向|为|给|对|任命|免去|欢迎|感谢)/u;

/** People a script may name, with those among them who asked for leave. */
interface Known {
  readonly names: readonly string[];
  readonly onLeave: ReadonlySet<string>;
}

/**
 * 出现的人名必须在出席、列席名单 (办会规则 6.3): every “…同志” in hand-written words is somebody who attends, reports
 * or is put to the vote. A name that differs from a known one by a character names it: 王建国 and 王建同.
 */
export function checkNames(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const known = knownPeople(dossier);
  return lines
    .filter((line) => line.written)
    .flatMap((line) => {
      const named = namesBefore(line.text, known);
      return [...new Set(named)].flatMap((name): readonly Finding[] => {
        const about = { subject: line.key, key: `${line.key}:${name}`, stamp: line.text };
        if (known.onLeave.has(name))
          return [
            scriptFinding('script.name-on-leave', 'warn', { ...about, facts: { name, scene: line.scene } }),
          ];
        if (known.names.includes(name)) return [];
        const near = nearName(name, known.names);
        const facts = { name, near, scene: line.scene };
        return near === ''
          ? [scriptFinding('script.name-unknown', 'warn', { ...about, facts })]
          : [scriptFinding('script.name-misspelt', 'block', { ...about, facts })];
      });
    });
}

function knownPeople({ attendance, agenda }: Dossier): Known {
  const away = attendance.attendees.filter((a) => a.leave !== null).map((a) => storedName(a.name));
  const names = [
    ...attendance.attendees.map((a) => a.name),
    ...agenda.items.flatMap((item) => [...item.reporters, ...item.motions].map((person) => person.name)),
  ].map(storedName);
  return { names: [...new Set(names)].filter((name) => name !== ''), onLeave: new Set(away) };
}

/** Every name that stands before 同志, lists by 、 included. */
function namesBefore(text: string, known: Known): readonly string[] {
  const joined = text.replace(/(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu, '');
  return [...joined.matchAll(/([\p{Script=Han}·•、]+?)同志/gu)].flatMap((match) =>
    (match[1] as string).split('、').flatMap((part, index, parts) => {
      const name = nameAtEnd(part, known, index === parts.length - 1);
      return name === null ? [] : [name];
    }),
  );
}

/** The name a run of characters ends in; null where it ends in none. Only the last of a list must end in one. */
function nameAtEnd(part: string, { names }: Known, last: boolean): string | null {
  const ending = names.filter((name) => part.endsWith(name)).sort((a, b) => b.length - a.length)[0];
  if (ending !== undefined) return ending;
  if (part === '' || generic.test(part)) return null;
  const rest = part.replace(boundary, '');
  const length = [...rest].length;
  if (length >= 2 && (length <= 4 || rest.includes('·'))) return rest;
  return last && length > 4 ? [...rest].slice(-3).join('') : null;
}

/** The known name of the same length and first character that differs in one other; empty where there is none. */
function nearName(name: string, names: readonly string[]): string {
  const characters = [...name];
  const near = names.find((candidate) => {
    const other = [...candidate];
    const differing = other.filter((character, at) => character !== characters[at]).length;
    return other.length === characters.length && other[0] === characters[0] && differing === 1;
  });
  return near ?? '';
}
