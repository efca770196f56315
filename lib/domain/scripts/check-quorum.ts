import { quorumOf } from '../attendance/quorum.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

/** How the share that must be there is said. */
const half =
  /(?:过|超过|达到)?(?:全体)?(?:组成人员|代表|成员|选民)?(?:总数|人数)?的?(?<share>半数|二分之一|三分之二)/dgu;
const attendance = /法定人数|应到|实到|到会|出席/u;
/** The share an election or a vote needs is another matter than the quorum. */
const decision = /票|当选|通过|赞成|选举|表决/u;
const due =
  /应(?:到|出席)(?:会议)?的?(?:[^，。；\d第]{0,4})?(?<who>组成人员|委员|代表)(?=[\d一二三四五六七八九十百]|共|$)/dgu;

/**
 * 法定人数的说法 (组14, 组51): two thirds of the deputies of a congress, half of the members of a committee, and who is
 * counted; the words of the other kind of meeting are left over from its text.
 */
export function checkQuorum(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const { meeting, memberCount, standing } = dossier;
  const { quorumOf: of } = traitsOf(meeting.type);
  const rule = quorumOf(meeting.type, memberCount, standing)?.rule.value;
  if (!rule || (of !== 'congress' && of !== 'standing-committee')) return [];
  const isHalf = rule.denominator === 2;
  return lines
    .filter((line) => line.written && attendance.test(line.read.text))
    .flatMap((line): readonly Finding[] => {
      const { text } = line.read;
      const share = [...text.matchAll(half)].find(({ index }) => !decision.test(clauseAt(text, index)));
      const said = share?.groups?.share ?? '';
      const wrongShare = share !== undefined && isHalf !== (said !== '三分之二');
      const [other, own] = of === 'congress' ? [/组成人员|委员/u, '代表'] : [/代表/u, '组成人员'];
      return [
        ...(wrongShare ? [differs(line, share?.indices?.groups?.share, isHalf ? '半数' : '三分之二')] : []),
        ...[...text.matchAll(due)]
          .filter(({ groups }) => other.test(groups?.who ?? ''))
          .map(({ indices }) => differs(line, indices?.groups?.who, own)),
      ];
    });
}

/** The part of a sentence between its stops around a place. */
function clauseAt(text: string, at: number): string {
  const start = Math.max(...['，', '。', '；', '\n'].map((stop) => text.lastIndexOf(stop, at))) + 1;
  const rest = text.slice(at).search(/[，。；\n]/u);
  return text.slice(start, rest < 0 ? undefined : at + rest);
}

function differs(line: ScriptLine, place: readonly [number, number] | undefined, expected: string): Finding {
  const [start, end] = place ?? [0, 0];
  const facts = { written: line.read.text.slice(start, end), expected };
  return wordsFinding('script.words-differ', 'warn', line, { span: { start, end }, facts, expected });
}
