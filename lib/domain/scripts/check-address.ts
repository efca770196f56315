import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { isSaid, type ScriptLine, wordsFinding } from './script-line.ts';

const salutation = /^(?:尊敬的)?(?=各位)[^。；]{2,40}[：:]$/u;

/**
 * 称呼 (检查目录 17): a standing committee is greeted as 各位委员 and a congress as 各位代表. A text that greets only the
 * other was written for the other.
 */
export function checkAddress({ meeting }: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const { quorumOf } = traitsOf(meeting.type);
  if (quorumOf !== 'congress' && quorumOf !== 'standing-committee') return [];
  const [own, other] = quorumOf === 'congress' ? ['代表', '委员'] : ['委员', '代表'];
  return lines
    .filter((line) => line.written && isSaid(line))
    .flatMap((line): readonly Finding[] => {
      const { text } = line.read;
      if (!salutation.test(text.trim()) || /列席|主任|领导|来宾/u.test(text) || text.includes(own)) return [];
      const at = text.indexOf(`各位${other}`);
      if (at < 0) return [];
      const span = { start: at, end: at + 2 + other.length };
      const facts = { written: `各位${other}`, expected: `各位${own}` };
      return [wordsFinding('script.words-differ', 'block', line, { span, facts, expected: facts.expected })];
    });
}
