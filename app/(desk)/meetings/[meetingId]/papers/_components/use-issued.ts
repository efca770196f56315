import { useRouter } from 'next/navigation';
import type { Fetched } from '#app/_ui/fetch-file.ts';
import { useToast } from '#app/_ui/toast.tsx';
import { takeBackIssueAction } from '../actions.ts';

interface Said {
  readonly noted: string;
  /** Of what came as a draft; left out: nothing is said. */
  readonly draft?: string;
}

/** Says that what was fetched is noted as issued, with the way back for who only looked; that a draft is not; or why it did not come. */
export function useIssued(meetingId: string): (fetched: Fetched, words: Said) => void {
  const say = useToast();
  const router = useRouter();
  return (fetched, { noted, draft }) => {
    if (!fetched.ok) return say({ text: fetched.message, kind: 'failed' });
    const { notedAt, isDraft } = fetched;
    if (notedAt === null) return isDraft && draft ? say({ text: draft }) : undefined;
    router.refresh();
    say({ text: noted, undo: () => takeBackIssueAction({ meetingId, at: notedAt }) });
  };
}
