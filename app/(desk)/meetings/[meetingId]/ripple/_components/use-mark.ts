import type { Refused } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { MarkDoneInput } from '#lib/usecases/ripple/input.ts';
import { markDoneAction, undoMarkAction } from '../actions.ts';

/** What lies in its place, or was told, once it is noted. */
export type Marks = Partial<Omit<MarkDoneInput, 'meetingId'>>;

interface Marking {
  readonly mark: (marks: Marks) => Promise<void>;
  readonly busy: boolean;
  readonly refused: Refused | null;
}

/** Notes units as put right and says so, `of` what; the toast takes it back. */
export function useMark(meetingId: string, of: string): Marking {
  const w = useWords('ripple');
  const say = useToast();
  const { run, busy, refused } = useAction(markDoneAction);
  const { run: undo } = useAction(undoMarkAction);
  const mark = async (marks: Marks): Promise<void> => {
    const answer = await run({ meetingId, papers: [], cards: [], told: [], ...marks });
    if (!answer.ok) return;
    const { ids } = answer.value;
    say({ text: w('marked', { what: of }), undo: () => undo({ meetingId, ids }) });
  };
  return { mark, busy, refused };
}
