import { useRouter } from 'next/navigation';
import type { Fetched } from '#app/_ui/fetch-file.ts';
import { useToast } from '#app/_ui/toast.tsx';
import { takeBackIssueAction } from '../actions.ts';

/** Says that what was fetched is noted as issued, with the way back for who only looked; that a draft is not; or why it did not come. */
export function useIssued(meetingId: string): (fetched: Fetched, words: string, isDraft?: boolean) => void {
  const say = useToast();
  const router = useRouter();
  return (fetched, words, isDraft = false) => {
    if (!fetched.ok) return say({ text: fetched.message, kind: 'failed' });
    const { notedAt } = fetched;
    if (notedAt === null) return isDraft ? say({ text: words }) : undefined;
    router.refresh();
    say({ text: words, undo: () => takeBackIssueAction({ meetingId, at: notedAt }) });
  };
}
