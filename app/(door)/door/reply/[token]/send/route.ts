import { markedFields } from '#lib/domain/meetings/secrecy-marking.ts';
import { replyInput } from '#lib/usecases/invitations/input.ts';
import { giveReply, openReplyNow, type ReplyContext } from '#lib/usecases/invitations/reply.ts';
import { guestForm, guestRequest, seeOther } from '#lib/web/guest.ts';
import { paths } from '#lib/web/paths.ts';
import { plainWords } from '#lib/web/plain-words.ts';

/** Takes the plain form by which somebody answers an invitation. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly token: string }> },
): Promise<Response> {
  const { token } = await params;
  const back = paths.doorReply(token);
  const opened = await openReplyNow(await guestRequest(token));
  if (!opened.ok) return seeOther(back);
  const fault = await take(opened.value, await guestForm(request));
  return seeOther(fault === null ? `${back}?done=1` : `${back}?fault=${fault}`);
}

async function take(context: ReplyContext, form: FormData | null): Promise<string | null> {
  const fields = { reply: form?.get('reply'), reason: String(form?.get('reason') ?? '') };
  const input = replyInput.safeParse(plainWords(fields));
  if (markedFields(fields).length > 0) return 'marking';
  if (!input.success) return input.error.issues[0]?.path[0] === 'reason' ? 'reason' : 'reply';
  const given = await giveReply(context, input.data);
  if (given.ok) return null;
  return given.refusal.kind === 'too-many-tries' ? 'many' : 'off';
}
