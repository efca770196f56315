/** Whether a request says that another site made it. One that says nothing may be from anywhere: see `isOfOwnPage`. */
export function isOfOtherSite({ headers }: Pick<Request, 'headers'>): boolean {
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin';
}

/**
 * Whether one of our own pages made a request, shown and not only not denied: by `Sec-Fetch-Site`, which browsers leave out
 * over plain http, or by the page it came from (our referrer-policy keeps it within the office). For what a link followed
 * from a mail must not do.
 */
export function isOfOwnPage(request: Pick<Request, 'headers'>): boolean {
  if (isOfOtherSite(request)) return false;
  const { headers } = request;
  const referer = headers.get('referer');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return (
    headers.get('sec-fetch-site') === 'same-origin' ||
    (referer !== null && URL.canParse(referer) && new URL(referer).host === host)
  );
}
