'use client';

import { useToast } from '#app/_ui/toast.tsx';
import { type ActionState, useAction } from '#app/_ui/use-action.ts';
import { markCheckAction } from '../actions.ts';
import type { WordedMark } from './word-mark.ts';

/** What is said of a line or a scene. */
export type Said =
  | { readonly state: 'pass' | 'open' }
  | {
      readonly state: 'doubt';
      readonly note: string;
      readonly owner: string;
      readonly dueOn: string | null;
    };

interface Marking {
  /** Says it, and tells so with the way back to what was said before. True when it was kept. */
  readonly mark: (key: string, said: Said, before: WordedMark | null, text: string) => Promise<boolean>;
  readonly action: ActionState<null>;
}

/** Marks a line of the checklist or a scene of the film; the toast puts back what was said before. */
export function useMark(meetingId: string): Marking {
  const say = useToast();
  const action = useAction(markCheckAction);
  const mark: Marking['mark'] = async (key, said, before, text) => {
    const answer = await action.run({ meetingId, key, ...said });
    if (!answer.ok) return false;
    say({ text, undo: () => void action.run({ meetingId, key, ...saidBefore(before) }) });
    return true;
  };
  return { mark, action };
}

function saidBefore(before: WordedMark | null): Said {
  if (before === null) return { state: 'open' };
  const { state, note, owner, dueOn } = before;
  return state === 'pass' ? { state } : { state, note, owner, dueOn };
}
