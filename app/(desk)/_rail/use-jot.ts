import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { dropTaskAction, jotTaskAction } from '../_today/actions.ts';

/** Keeps a line as a task from anywhere, and says so with the way back; false, with the reason said, where it was not kept. */
export function useJot(): { readonly jot: (line: string) => Promise<boolean>; readonly busy: boolean } {
  const w = useWords('shell');
  const say = useToast();
  const { run, busy } = useAction(jotTaskAction);
  const jot = async (line: string): Promise<boolean> => {
    const kept = await run({ line });
    say(
      kept.ok
        ? { text: w('jotKept', { title: line }), undo: () => dropTaskAction(kept.value) }
        : { text: kept.message, kind: 'failed' },
    );
    return kept.ok;
  };
  return { jot, busy };
}
