import { cutPaperFace } from '#lib/usecases/papers/paper-face.ts';
import { refusalResponse } from '#lib/web/answer.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';

interface Params {
  readonly params: Promise<{ readonly face: string; readonly text: string }>;
}

/** A face of the papers with the characters its address names (UTF-8 in base64url): the same address, the same file. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { face, text } = await params;
  const opened = await routeContext();
  if (!opened.ok) return refusalResponse(await currentLocale(), opened.refusal);
  const characters = Buffer.from(text, 'base64url').toString('utf8');
  const cut = await cutPaperFace(decodeURIComponent(face), characters);
  if (!cut.ok) return refusalResponse(await currentLocale(), cut.refusal);
  return new Response(new Uint8Array(cut.value), {
    headers: { 'content-type': 'font/otf', 'cache-control': 'private, max-age=31536000, immutable' },
  });
}
