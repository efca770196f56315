import { once } from 'node:events';
import net from 'node:net';

/** How the server behaves from now on: it takes mail, says not now, says never, or breaks off with the message in hand. */
export type MailManner = 'take' | 'not-now' | 'never' | 'break-off';

export interface ReceivedMail {
  readonly to: string;
  /** Unfolded, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly parts: readonly { readonly type: string; readonly text: string }[];
}

export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  manner: MailManner;
  readonly close: () => Promise<void>;
}

/** A mail server of one's own on the loopback address (RFC 5321, without extensions), as far as a client of ours needs one. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = net.createServer((socket) => converse(socket, () => running.manner, received));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const running: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    manner: 'take',
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
  return running;
}

function converse(socket: net.Socket, manner: () => MailManner, received: ReceivedMail[]): void {
  let [pending, to] = ['', ''];
  let inData = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') {
      to = /<(.*)>/.exec(line)?.[1] ?? '';
      const answers = { 'not-now': '451 not now', never: '550 no such mailbox' } as const;
      const no = manner();
      say(no === 'not-now' || no === 'never' ? answers[no] : '250 ok');
    } else if (verb === 'DATA') {
      inData = true;
      say('354 go on');
    } else if (verb === 'QUIT') {
      say('221 bye');
      socket.end();
    } else say(verb === 'EHLO' ? '250 loopback' : '250 ok');
  };
  socket.setEncoding('latin1').on('error', () => {});
  socket.on('data', (chunk: string) => {
    pending += chunk;
    for (;;) {
      const end = inData ? pending.indexOf('\r\n.\r\n') : pending.indexOf('\r\n');
      if (end === -1) return;
      const text = pending.slice(0, end);
      pending = pending.slice(end + (inData ? 5 : 2));
      if (!inData) command(text);
      else if (manner() === 'break-off') {
        socket.destroy();
        return;
      } else {
        inData = false;
        received.push({ to, ...readMessage(text.replace(/^\.\./gm, '.')) });
        say('250 taken');
      }
    }
  });
  say('220 loopback ready');
}

function readMessage(raw: string): Omit<ReceivedMail, 'to'> {
  const { headers, body } = readEntity(raw);
  return { headers, parts: readParts(headers, body) };
}

function readEntity(raw: string): { readonly headers: Map<string, string>; readonly body: string } {
  const split = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, split)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      words(line.slice(line.indexOf(':') + 1).trim()),
    ]),
  );
  return { headers, body: raw.slice(split + 4) };
}

function readParts(headers: ReadonlyMap<string, string>, body: string): ReceivedMail['parts'] {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined)
    return [{ type, text: decoded(body, headers.get('content-transfer-encoding')) }];
  const pieces = body.split(`--${boundary}`).slice(1, -1);
  return pieces.flatMap((piece) => {
    const part = readEntity(piece.replace(/^\r\n/, '').replace(/\r\n$/, ''));
    return readParts(part.headers, part.body);
  });
}

function decoded(body: string, encoding = '7bit'): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = /quoted-printable/i.test(encoding) ? quoted(body.replace(/=\r\n/g, '')) : body;
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** =?UTF-8?B?…?= and =?UTF-8?Q?…?= (RFC 2047). */
function words(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(quoted(text.replaceAll('_', ' ')), 'latin1').toString('utf8'),
    );
}

function quoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
