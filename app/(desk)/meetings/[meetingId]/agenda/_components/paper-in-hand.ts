import type { Context } from '#lib/usecases/context.ts';
import { viewPaper } from '#lib/usecases/papers/queries.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import type { AgendaPaper, PaperInHand } from './living-paper.tsx';

/** The paper beside the editor, or why it cannot be drawn: the editor works on either way. */
export async function paperInHand(
  context: Context,
  meetingId: string,
  which: AgendaPaper,
): Promise<PaperInHand> {
  const view = await viewPaper(context, meetingId, which);
  if (!view.ok)
    return {
      which,
      pages: [],
      missing: [],
      refused: refusalMessage(context.locale, view.refusal),
      seen: null,
    };
  const { pages, missing, seen } = view.value;
  return { which, pages, missing: missing.map(({ char }) => char), refused: '', seen };
}
