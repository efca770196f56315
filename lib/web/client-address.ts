/**
 * The address a request came from, for the sign-in limit. Next appends nothing of its own when a proxy already
 * wrote `X-Forwarded-For`, and writes the socket's address otherwise; with `trustedProxies` proxies of our own in
 * front, the entry that the outermost of them appended is the last one that cannot be forged.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  const trusted = hops.at(-Math.max(trustedProxies, 1)) ?? hops[0] ?? 'unknown';
  return trusted.replace(/^::ffff:/, '');
}
