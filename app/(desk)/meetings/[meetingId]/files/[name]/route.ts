import { parseFileName } from '#lib/usecases/papers/artefacts.ts';
import { paperOptions } from '#lib/usecases/papers/input.ts';
import { notesIssues } from '#lib/usecases/papers/render-one.ts';
import { openPack } from '#lib/usecases/papers/render-pack.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { refusalResponse } from '#lib/web/answer.ts';
import { fileResponse, streamResponse } from '#lib/web/attachment.ts';
import { parseInput } from '#lib/web/faults.ts';
import { isOfOwnPage } from '#lib/web/own-page.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';

interface Params {
  readonly params: Promise<{ readonly meetingId: string; readonly name: string }>;
}

/**
 * A file of a meeting: `agenda.pdf`, `seating.svg`, `meeting.ics`, `pack.zip`. `?show` opens it instead of saving it; a pack is
 * sent paper by paper. What must be mended first is a draft, unless who issues papers says `?final` on a page of ours: a link
 * sent to them issues nothing.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { meetingId, name } = await params;
  const locale = await currentLocale();
  const opened = await routeContext();
  if (!opened.ok) return refusalResponse(locale, opened.refusal);
  const query = new URL(request.url).searchParams;
  const isFinal = query.has('final') && notesIssues(opened.value) && isOfOwnPage(request);
  const asked = { ...Object.fromEntries(query), ...(isFinal ? {} : { drafts: '' }) };
  const options = parseInput(paperOptions, asked);
  if (!options.ok) return refusalResponse(locale, options.refusal);
  if (parseFileName(name)?.kind === 'pack') {
    const pack = await openPack(opened.value, meetingId, options.value);
    return pack.ok ? streamResponse(pack.value, name) : refusalResponse(locale, pack.refusal);
  }
  const file = await renderPaper(opened.value, meetingId, name, options.value);
  if (!file.ok) return refusalResponse(locale, file.refusal);
  return fileResponse(query.has('show') ? 'inline' : 'attachment', file.value, name);
}

/** Asking whether a file is there neither makes nor remembers it. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}
