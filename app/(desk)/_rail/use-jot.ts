import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { dropTaskAction, jotTaskAction } from '../_today/actions.ts';

/** Keeps a line as a task from anywhere, and says so with the way back. */
export function useJot(): (line: string) => Promise<void> {
  const w = useWords('shell');
  const say = useToast();
  const { run } = useAction(jotTaskAction);
  return async (line) => {
    const title = line.trim();
    const kept = await run({ line: title });
    say(
      kept.ok
        ? { text: w('jotKept', { title }), undo: () => dropTaskAction(kept.value) }
        : { text: kept.message, kind: 'failed' },
    );
  };
}
