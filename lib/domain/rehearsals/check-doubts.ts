import type { Finding } from '../finding.ts';
import type { CheckMark } from './check.ts';

/**
 * 存疑: what a person doubted while walking through the meeting stays a finding until it is closed (销号) by passing the
 * check. It cannot be waived: whoever is sure passes it.
 */
export function checkDoubts(marks: readonly CheckMark[]): readonly Finding[] {
  return marks
    .filter((mark) => mark.state === 'doubt')
    .map((mark): Finding => {
      const { key, note, by, owner, dueOn } = mark;
      return {
        code: owner === '' ? 'rehearsal.doubt-without-owner' : 'rehearsal.doubt',
        key: `rehearsal.doubt:${key}`,
        severity: 'warn',
        facts: {
          note,
          by,
          owner,
          ...(dueOn === null ? {} : { due: dueOn }),
          dated: dueOn === null ? 'no' : 'yes',
        },
        place: 'rehearsal',
        subjectId: key,
        waivable: false,
        stamp: note,
      };
    });
}
