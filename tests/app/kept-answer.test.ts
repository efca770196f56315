import { describe, expect, it } from 'vitest';
import { isStillUnsent, readKept } from '#app/(leader)/_components/kept-answer.ts';

describe('an answer that was written and not sent', () => {
  const stored = { answer: 'agree', words: '' } as const;
  const kept = { answer: 'agree-with-advice', words: '再核一核数字', sent: false } as const;

  it('is read as it was kept, and nothing where it cannot be', () => {
    expect(readKept(JSON.stringify(kept))).toEqual(kept);
    expect(readKept(JSON.stringify({ ...kept, answer: 'maybe' }))).toEqual({ ...kept, answer: null });
    for (const text of [null, '', 'null', '7', '{', '{"words":"x"}']) expect(readKept(text)).toBeNull();
  });

  it('is put back on the form, unless the office has it', () => {
    expect(isStillUnsent(kept, stored, false)).toBe(true);
    expect(isStillUnsent(kept, { answer: kept.answer, words: kept.words }, true)).toBe(false);
  });

  it('that was sent is put back only where it came back', () => {
    expect(isStillUnsent({ ...kept, sent: true }, stored, false)).toBe(false);
    expect(isStillUnsent({ ...kept, sent: true }, stored, true)).toBe(true);
  });
});
