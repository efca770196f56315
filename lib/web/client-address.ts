import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** The address at the other end of the connection. Ours: what a request itself says under this name is overwritten. */
const PEER_HEADER = 'x-huiqian-peer';

/**
 * Notes on every request that this process serves where its connection came from: the one address nobody can forge.
 * Next itself hands a route only headers. Once, before the first request.
 */
export function notePeers(): void {
  subscribe('http.server.request.start', notePeer);
}

function notePeer(message: unknown): void {
  const { request } = message as { readonly request: IncomingMessage };
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown';
}

/**
 * The address a request came from, for the sign-in limit: with `trustedProxies` proxies of our own in front, what the
 * outermost of them appended to `X-Forwarded-For` is the last entry that cannot be forged. With none in front nothing
 * in that header is believed, and the other end of the connection is the client.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  const forwarded = trustedProxies > 0 ? (hops.at(-trustedProxies) ?? hops[0]) : undefined;
  return (forwarded ?? headers.get(PEER_HEADER) ?? 'unknown').replace(/^::ffff:/, '');
}
