import { answerChallenge, type DigestChallenge, readChallenge } from './digest.ts';

/** How an account signs in at a server: Basic until the server says that it takes Digest alone. */
export interface SignIn {
  /** The header for a request. */
  readonly header: (method: string, url: URL) => string;
  /**
   * Reads a 401. `again`: the same request may be sent a second time, signed as the server now asks (its nonce may only
   * have run out); `wrong`: account or password are; otherwise the name of a way of signing in that we do not know.
   */
  readonly refusedWith: (
    offered: string,
    isSecond: boolean,
  ) => 'again' | 'wrong' | { readonly unknown: string };
}

/** Signs in with an account and a password. Digest (RFC 7616) for servers that offer no Basic (RFC 7617). */
export function signIn(account: string, password: string): SignIn {
  const basic = `Basic ${Buffer.from(`${account}:${password}`).toString('base64')}`;
  let challenge: DigestChallenge | null = null;
  let count = 0;
  return {
    header: (method, url) => {
      if (challenge === null) return basic;
      count += 1;
      const target = `${url.pathname}${url.search}`;
      return answerChallenge(challenge, { account, password, method, target, count });
    },
    refusedWith: (offered, isSecond) => {
      if (challenge === null && (offered === '' || /\bbasic\b/i.test(offered))) return 'wrong';
      const next = readChallenge(offered);
      if (next === null) return challenge === null ? { unknown: schemeOf(offered) } : 'wrong';
      challenge = next;
      count = 0;
      return isSecond ? 'wrong' : 'again';
    },
  };
}

function schemeOf(offered: string): string {
  return /^\s*(\w+)/.exec(offered)?.[1] ?? '';
}
