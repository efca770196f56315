import { quorumOf } from '../attendance/quorum.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { writtenSpan } from './read-text.ts';
import { isSaid, type ScriptLine, scriptFinding } from './script-line.ts';

/** How it is said that enough are there: 符合法定人数, 已过半数, 超过全体代表的三分之二. */
const enough =
  /法定(?:的|开会)?人数|(?:过|超|达|够|足)[^，。；]{0,16}(?:半数|二分之一|三分之二)|(?:人数|人员)[^，。；]{0,4}(?:符合|达到)[^，。；]{0,8}(?:规定|要求)/u;
/** How many are there: 应到27人，…实到⟦　⟧人. */
const counted = /(?:应到|应出席|实到|实际到会|实际出席)[^，。；]{0,16}?(?:\d|⟦|[ 　_]|人|名)/u;
const present = /(?:实到|实际到会|实际出席|到会|出席|应到)[^，。；]{0,24}?[人名](?:\([^)]*\))?/gu;
/** A meeting begins; 继续开会 after a rest does not. */
const opens = /(?:现在|宣布)[^，。；]{0,40}?(?<!继续)(?:开会|开幕)(?!式|会)/u;

/**
 * A congress and a standing committee may open only with their quorum (组14, 组51), and whoever presides says that it is
 * there: a text that counts those who came or declares the meeting open and never says so. A part of a script, that of
 * the second sitting or of one item, is not asked about.
 */
export function checkQuorumSaid(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const { meeting, memberCount, standing, office } = dossier;
  const { quorumOf: of } = traitsOf(meeting.type);
  if (office.locale !== 'zh-CN' || memberCount === 0) return [];
  if (of !== 'congress' && of !== 'standing-committee') return [];
  const said = lines.filter(isSaid);
  if (said.some(({ read }) => enough.test(read.text))) return [];
  const line =
    said.find(({ read }) => counted.test(read.text)) ?? said.find(({ read }) => opens.test(read.text));
  if (!line) return [];
  const rule = quorumOf(meeting.type, memberCount, standing)?.rule;
  const about = { subject: line.key, key: meeting.type, facts: { of }, stamp: line.text };
  const finding = scriptFinding('script.quorum-not-declared', 'warn', about);
  const place = gapIn(line);
  const basis = rule && {
    citation: rule.basis[office.locale],
    force: rule.force,
    confidence: rule.confidence,
  };
  return [{ ...finding, at: place, ...(basis ? { basis } : {}) }];
}

/** Behind the number of those who came; where none is said, before the meeting is declared open. */
function gapIn({ key, offset, read }: ScriptLine): NonNullable<Finding['at']> {
  const last = [...read.text.matchAll(present)].at(-1);
  const end = last ? last.index + last[0].length : read.text.search(opens);
  const { start } = writtenSpan(read, { start: Math.max(0, end), end: Math.max(0, end) });
  return { line: key, start: offset + start, end: offset + start, text: '' };
}
