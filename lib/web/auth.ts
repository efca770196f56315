import 'server-only';
import { getServerSession, type NextAuthOptions, type User } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { admitByEmail, type SignedIn, signIn } from '#lib/usecases/session/commands.ts';
import type { SessionClaims } from '#lib/usecases/session/queries.ts';
import { clientAddress } from './client-address.ts';
import { type OidcSettings, webEnv } from './env.ts';
import { logError } from './log.ts';
import { paths } from './paths.ts';

declare module 'next-auth' {
  interface User {
    sessionVersion: number;
  }
  interface Session {
    claims: SessionClaims | null;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    userId?: string;
    sessionVersion?: number;
  }
}

/** A working day; after it one signs in again. */
const SESSION_SECONDS = 12 * 60 * 60;

/** How people sign in: by password, and by the office's own OpenID Connect service where one is set. */
export function authOptions(): NextAuthOptions {
  const { sessionSecret, secure, oidc } = webEnv();
  return {
    secret: sessionSecret,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    providers: [byPassword(), ...(oidc ? [byOpenId(oidc)] : [])],
    callbacks: {
      // An OpenID Connect user whose address has no account here stays outside.
      signIn: ({ user }) => user.id !== '',
      jwt: ({ token, user }) => (user ? { userId: user.id, sessionVersion: user.sessionVersion } : token),
      session({ session, token }) {
        const { userId, sessionVersion } = token;
        const claims = userId && sessionVersion !== undefined ? { userId, sessionVersion } : null;
        return { expires: session.expires, claims };
      },
      redirect: ({ url, baseUrl }) => (url.startsWith('/') || url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
    logger: {
      error: (code, metadata) => logError('sign-in', new Error(code, { cause: metadata })),
      warn: () => {},
      debug: () => {},
    },
  };
}

function byPassword(): ReturnType<typeof Credentials> {
  return Credentials({
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(credentials, request) {
      const signedIn = await signIn({
        email: credentials?.email ?? '',
        password: credentials?.password ?? '',
        address: clientAddress(new Headers(request.headers ?? {}), webEnv().trustedProxies),
      });
      if (signedIn.ok) return userOf(signedIn.value);
      if (signedIn.refusal.kind !== 'too-many-tries') return null;
      throw new Error(`too-many-tries:${signedIn.refusal.retryAfterSeconds}`);
    },
  });
}

interface OpenIdProfile {
  readonly email?: string;
  readonly email_verified?: boolean;
}

function byOpenId(oidc: OidcSettings): OAuthConfig<OpenIdProfile> {
  return {
    id: 'oidc',
    name: oidc.name,
    type: 'oauth',
    wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    async profile(profile) {
      const verified = profile.email && profile.email_verified !== false ? profile.email : null;
      const signedIn = verified ? await admitByEmail(verified) : null;
      return signedIn ? userOf(signedIn) : { id: '', sessionVersion: 0 };
    },
  };
}

function userOf(signedIn: SignedIn): User {
  return { id: signedIn.userId, name: signedIn.name, sessionVersion: signedIn.sessionVersion };
}

/** What the request's session cookie says, if its signature holds. */
export async function sessionClaims(): Promise<SessionClaims | null> {
  const session = await getServerSession(authOptions());
  return session?.claims ?? null;
}
