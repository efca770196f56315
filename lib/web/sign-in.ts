import 'server-only';
import { cookies, headers } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from './auth.ts';
import { webEnv } from './env.ts';

// Sign-in by a plain form, so that the door works without script: the server runs next-auth's own endpoints and
// carries their cookies over. Cross-site posts are stopped before this by Next's check of a server action's origin.

export type SignInFailure =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number };

/** Signs in by password and sets the session cookie; null on success. */
export async function startSession(email: string, password: string): Promise<SignInFailure | null> {
  const answer = await post(['callback', 'credentials'], { email, password });
  const error = answerParameter(answer, 'error');
  if (!error) return null;
  const wait = /^too-many-tries:(\d+)$/.exec(error);
  return wait ? { kind: 'too-many-tries', retryAfterSeconds: Number(wait[1]) } : { kind: 'wrong' };
}

/** Where to send the browser for the office's own sign-in service. */
export async function startOpenId(callbackPath: string): Promise<string> {
  const answer = await post(['signin', 'oidc'], { callbackUrl: callbackPath });
  return answer.headers.get('location') ?? '/sign-in?error=OAuthSignin';
}

/** Ends this browser's session. */
export async function endSession(): Promise<void> {
  await post(['signout'], {});
}

async function post(action: readonly string[], fields: Readonly<Record<string, string>>): Promise<Response> {
  const answer = await call('GET', ['csrf']);
  const { csrfToken } = (await answer.json()) as { readonly csrfToken: string };
  return call('POST', action, new URLSearchParams({ ...fields, csrfToken }));
}

async function call(
  method: 'GET' | 'POST',
  action: readonly string[],
  body?: URLSearchParams,
): Promise<Response> {
  const url = new URL(`/api/auth/${action.join('/')}`, await origin());
  const request = new NextRequest(url, { method, ...(body ? { body } : {}) });
  const handle = NextAuth as unknown as AuthRoute;
  const answer = await handle(request, { params: { nextauth: action } }, authOptions());
  await carryCookies(answer);
  return answer;
}

/** next-auth's route handler, called with its options; its published types only know the curried form. */
type AuthRoute = (
  request: NextRequest,
  context: { readonly params: { readonly nextauth: readonly string[] } },
  options: ReturnType<typeof authOptions>,
) => Promise<Response>;

async function origin(): Promise<string> {
  const host = (await headers()).get('host') ?? 'localhost';
  return webEnv().publicUrl ?? `http://${host}`;
}

async function carryCookies(answer: Response): Promise<void> {
  const jar = await cookies();
  for (const line of answer.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const split = pair.indexOf('=');
    const known = new Map(
      attributes.map((attribute) => [attribute.split('=')[0]?.toLowerCase(), attribute.split('=')[1] ?? '']),
    );
    jar.set(pair.slice(0, split), decodeURIComponent(pair.slice(split + 1)), {
      path: known.get('path') || '/',
      httpOnly: known.has('httponly'),
      secure: known.has('secure'),
      sameSite: 'lax',
      ...(known.has('max-age') ? { maxAge: Number(known.get('max-age')) } : {}),
      ...(known.has('expires') ? { expires: new Date(known.get('expires') ?? 0) } : {}),
    });
  }
}

function answerParameter(answer: Response, name: string): string | null {
  const location = answer.headers.get('location');
  return location ? new URL(location, 'http://inside.invalid').searchParams.get(name) : null;
}
