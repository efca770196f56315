import { type Answer, answers } from '#lib/domain/consultations/consultation.ts';

/** An answer as it stands on the form. */
export interface WrittenAnswer {
  readonly answer: Answer | null;
  readonly words: string;
}

/** What was written on the form; `sent`: and sent off, so that it is kept at the office unless it comes back. */
export interface KeptAnswer extends WrittenAnswer {
  readonly sent: boolean;
}

/** Reads what a tab has kept; null: nothing, or nothing that can be read. */
export function readKept(text: string | null): KeptAnswer | null {
  try {
    const { answer, words, sent } = JSON.parse(text ?? 'null') ?? {};
    if (typeof words !== 'string' || typeof sent !== 'boolean') return null;
    return { answer: answers.includes(answer) ? answer : null, words, sent };
  } catch {
    return null;
  }
}

/** Whether what was kept is to be put back on the form: it is not what the office has, and was not sent or came back. */
export function isStillUnsent(kept: KeptAnswer, stored: WrittenAnswer, cameBack: boolean): boolean {
  if (kept.answer === stored.answer && kept.words === stored.words) return false;
  return !kept.sent || cameBack;
}
