import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Quirks } from './caldav-server.ts';

type Kind = NonNullable<Quirks['digest']>;

/** The server's side of Digest, worked out apart from ours: what it offers, and whether a request answers it. */
export function digestGate({ user, password }: { readonly user: string; readonly password: string }) {
  let issued = 0;
  let nonce = '';
  let uses = 0;
  const realm = '日历 "x"';
  return {
    offer: (kind: Kind): string => {
      issued += 1;
      uses = 0;
      nonce = `nonce-${issued}`;
      const algorithm = {
        MD5: 'MD5',
        'SHA-256': 'SHA-256',
        session: 'MD5-sess',
        plain: '',
        'short-lived': 'MD5',
      }[kind];
      const parts = [
        'realm="\u00e6\u0097\u00a5\u00e5\u008e\u0086 \\"x\\""',
        `nonce="${nonce}"`,
        'opaque="o,p=q"',
        ...(algorithm === '' ? [] : [`algorithm=${algorithm}`]),
        ...(kind === 'plain' ? [] : ['qop="auth,auth-int"']),
      ];
      return `Negotiate, Digest ${parts.join(', ')}`;
    },
    accepts: (kind: Kind, { headers, method = '', url = '' }: IncomingMessage): boolean => {
      const header = Buffer.from(headers.authorization ?? '', 'latin1').toString('utf8');
      if (!header.startsWith('Digest ')) return false;
      uses += 1;
      if (kind === 'short-lived' && uses > 2) return false;
      const said = Object.fromEntries(
        [...header.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)].map(([, name = '', text, bare]) => [
          name,
          text?.replace(/\\(.)/g, '$1') ?? bare ?? '',
        ]),
      );
      const hash = (text: string) =>
        createHash(kind === 'SHA-256' ? 'sha256' : 'md5')
          .update(text)
          .digest('hex');
      const plain = hash(`${user}:${realm}:${password}`);
      const first = kind === 'session' ? hash(`${plain}:${nonce}:${said.cnonce}`) : plain;
      const middle = kind === 'plain' ? nonce : `${nonce}:${said.nc}:${said.cnonce}:auth`;
      const counted = kind === 'plain' || Number.parseInt(said.nc ?? '', 16) === uses;
      return (
        said.username === user &&
        said.uri === url &&
        said.opaque === 'o,p=q' &&
        counted &&
        said.response === hash(`${first}:${middle}:${hash(`${method}:${url}`)}`)
      );
    },
  };
}
