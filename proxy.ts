import { type NextRequest, NextResponse } from 'next/server';
import { isSecretPath } from '#lib/web/paths.ts';
import { contentSecurityPolicy, fixedHeaders } from '#lib/web/security-headers.ts';

/**
 * Before every page: a fresh nonce and its policy, a request id, and the path for the way back after sign-in.
 * Nothing is decided here about who may see what: every use case does that for itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce, {
    development: process.env.NODE_ENV === 'development',
    signInService: process.env.OIDC_ISSUER,
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-request-id', crypto.randomUUID());
  headers.set('x-huiqian-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-request-id', headers.get('x-request-id') ?? '');
  const secret = isSecretPath(request.nextUrl.pathname);
  for (const [name, value] of fixedHeaders(process.env.NEXTAUTH_URL, secret)) {
    response.headers.set(name, value);
  }
  return response;
}

// Next takes in the whole body of a request before this runs: an upload, or a form sent by a secret link, must first be
// known to come from one who may.
export const config = {
  matcher: ['/((?!_next/static|_next/image|bodies/[^/]+/calendar-file$|door/(?:busy|reply)/[^/]+/send$).*)'],
};
