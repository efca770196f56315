import type { Answer } from '#app/_ui/attempt.ts';
import { useToast } from '#app/_ui/toast.tsx';
import { type ActionState, useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { JotInput, TaskInput } from '#lib/usecases/tasks/input.ts';
import { dropTaskAction, jotTaskAction } from '../_today/actions.ts';

interface Jotting extends Pick<ActionState<TaskInput>, 'busy' | 'refused' | 'clear'> {
  readonly jot: (input: JotInput) => Promise<Answer<TaskInput>>;
}

/** Keeps a line as a task, and says that it was kept, with the way back. */
export function useJot(): Jotting {
  const w = useWords('shell');
  const say = useToast();
  const { run, ...state } = useAction(jotTaskAction);
  const jot = async (input: JotInput): Promise<Answer<TaskInput>> => {
    const kept = await run(input);
    if (kept.ok) say({ text: w('jotKept', { title: input.line }), undo: () => dropTaskAction(kept.value) });
    return kept;
  };
  return { ...state, jot };
}
