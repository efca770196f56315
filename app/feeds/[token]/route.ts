import { serveFeed } from '#lib/usecases/feeds/queries.ts';

export const dynamic = 'force-dynamic';

/** `/feeds/<token>.ics`: our calendar for whoever has the link. No account, no cookie, never cached by others. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly token: string }> },
): Promise<Response> {
  const token = /^([\w-]{43})\.ics$/.exec((await params).token)?.[1];
  if (token === undefined) return notThere();
  const feed = await serveFeed(token);
  if (!feed.ok) return notThere();
  const { text, etag, lastModified } = feed.value;
  const stamp = new Date(lastModified.epochMilliseconds).toUTCString();
  const headers = { etag, 'last-modified': stamp, 'cache-control': 'private, no-cache' };
  if (isKnown(request.headers, etag)) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' },
  });
}

function notThere(): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new Response('Not found\n', { status: 404, headers });
}

/**
 * The tag, of the very text, alone says that nothing changed (RFC 9110 13.1.2). The date is when our meetings last
 * changed: it knows nothing of the level a body was lowered to or a venue's new name, so `If-Modified-Since` is not asked.
 */
function isKnown(headers: Headers, etag: string): boolean {
  const tags = headers.get('if-none-match')?.split(',') ?? [];
  return tags.some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}
