import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from '#lib/gateways/address-guard.ts';
import { fetchCalendar } from '#lib/gateways/calendar-feed.ts';
import { type FetchOptions, guardedFetch } from '#lib/gateways/guarded-fetch.ts';

let server: Server;
let base = '';
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answer = (_request, response) => response.end('BEGIN:VCALENDAR');
});

const trusted: FetchOptions = { allowedHosts: ['127.0.0.1'] };

async function kindOf(address: string, options: FetchOptions): Promise<string> {
  const fetched = await guardedFetch(address, options);
  return fetched.ok ? 'read' : fetched.refusal.kind;
}

describe('an address', () => {
  const inside = [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12::1',
    'fe80::1%eth0',
    'ff02::1',
    'localhost',
    '',
  ];
  it.each(inside)('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2400:3200::1', '64:ff9b::808:808'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('reading an address somebody else chose', () => {
  it.each([
    ['ftp://calendar.example/a.ics', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['no address', 'not-an-address'],
    ['http://127.0.0.1/', 'inside-address'],
    ['http://2130706433/', 'inside-address'],
    ['http://0x7f.1/', 'inside-address'],
    ['http://[::1]/', 'inside-address'],
    ['http://[::ffff:127.0.0.1]/', 'inside-address'],
  ])('%s: %s', async (address, kind) => {
    expect(await kindOf(address, { allowedHosts: [] })).toBe(kind);
  });

  it('refuses a name if any of its addresses leads inside', async () => {
    const resolve = async () => ['93.184.216.34', '10.0.0.5'];
    expect(await kindOf('http://calendar.example/', { allowedHosts: [], resolve })).toBe('inside-address');
  });

  it('reads an inside host the administrator allowed, and only that one', async () => {
    expect(await kindOf(base, trusted)).toBe('read');
    expect(await kindOf(base, { allowedHosts: ['127.0.0.2'] })).toBe('inside-address');
  });

  it('connects to the address that was checked, not to what the name means a moment later', async () => {
    let asked = 0;
    const resolve = async () => [++asked === 1 ? '127.0.0.1' : '10.0.0.1'];
    const port = new URL(base).port;
    const options = { allowedHosts: ['calendar.test'], resolve };
    expect(await kindOf(`http://calendar.test:${port}/`, options)).toBe('read');
    expect(asked).toBe(1);
  });

  it('checks every redirect anew and gives up after five', async () => {
    answer = (_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    expect(await kindOf(base, trusted)).toBe('inside-address');
    answer = (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    expect(await kindOf(base, trusted)).toBe('not-http');
    answer = (_request, response) => response.writeHead(302, { location: '/again' }).end();
    expect(await kindOf(base, trusted)).toBe('too-many-redirects');
  });

  it('sends credentials of the address, but not on to another host', async () => {
    const seen: (string | undefined)[] = [];
    answer = (request, response) => {
      seen.push(request.headers.authorization);
      const port = new URL(base).port;
      if (request.url === '/a') response.writeHead(302, { location: `http://localhost:${port}/b` }).end();
      else response.end('x');
    };
    const withUser = `${base}/a`.replace('http://', 'http://user:secret@');
    const options = { allowedHosts: ['127.0.0.1', 'localhost'], resolve: async () => ['127.0.0.1'] };
    expect(await kindOf(withUser, options)).toBe('read');
    expect(seen).toEqual([`Basic ${btoa('user:secret')}`, undefined]);
  });

  it('stops at the size and the time allowed, packed or not', async () => {
    const small = { ...trusted, largestBytes: 1_000 };
    answer = (_request, response) => response.end('x'.repeat(2_000));
    expect(await kindOf(base, small)).toBe('too-large');
    answer = (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(100_000)));
    };
    expect(await kindOf(base, small)).toBe('too-large');
    answer = (_request, response) => response.write('slow');
    expect(await kindOf(base, { ...trusted, timeLimitMs: 100 })).toBe('timed-out');
  });

  it('says what the server said, and never the password', async () => {
    answer = (_request, response) => response.writeHead(503).end();
    const fetched = await guardedFetch(base.replace('http://', 'http://user:secret@'), trusted);
    expect(fetched).toEqual({ ok: false, refusal: { kind: 'status', detail: '503' } });
    const nobody = await guardedFetch('http://user:secret@127.0.0.1:1/', trusted);
    expect(nobody).toEqual({ ok: false, refusal: { kind: 'not-connected', detail: 'ECONNREFUSED' } });
  });
});

describe('a subscribed calendar', () => {
  it('is asked for only if it has changed', async () => {
    answer = (request, response) => {
      if (request.headers['if-none-match'] === '"v2"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v2"' }).end('BEGIN:VCALENDAR');
    };
    const first = await fetchCalendar(base, { etag: null, lastModified: null }, trusted);
    expect(first).toMatchObject({ ok: true, value: { unchanged: false, etag: '"v2"' } });
    const again = await fetchCalendar(base, { etag: '"v2"', lastModified: null }, trusted);
    expect(again).toEqual({ ok: true, value: { unchanged: true } });
  });
});
