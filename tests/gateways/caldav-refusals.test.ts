import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { discoverCalendars } from '#lib/gateways/caldav/discover.ts';
import { mayCarry } from '#lib/gateways/caldav/href.ts';
import { readMultistatus } from '#lib/gateways/caldav/multistatus.ts';
import { type DavAccount, type DavOptions, openSession } from '#lib/gateways/caldav/session.ts';
import { parseXml } from '#lib/gateways/caldav/xml.ts';
import { accountOn, eventText, openWork, syncKept, trusted } from '#tests/support/caldav-client.ts';
import { type CalDavServer, startCalDavServer } from '#tests/support/caldav-server.ts';
import { selfSigned } from '#tests/support/self-signed.ts';

let server: CalDavServer;
beforeAll(async () => {
  server = await startCalDavServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  server.put('work', 'a.ics', eventText('会议'));
});

async function refusalOf(account: DavAccount, options: DavOptions = trusted): Promise<string> {
  const found = await discoverCalendars(account, options);
  return found.ok ? 'found' : `${found.refusal.kind}:${found.refusal.detail}`;
}

const host = () => new URL(server.base).host;

describe('looking for calendars', () => {
  it('says that the password is wrong, and asks once: accounts are locked for more', async () => {
    const wrong = { ...accountOn(server), password: 'wrong' };
    expect(await refusalOf(wrong)).toBe(`wrong-password:${host()}`);
    expect(server.asked).toEqual(['PROPFIND 0']);
  });

  it('says that a server wants another way of signing in', async () => {
    server.reset({ root: 'negotiate' });
    expect(await refusalOf(accountOn(server))).toBe('auth-unsupported:Negotiate');
  });

  it('says that an address is no CalDAV server', async () => {
    server.reset({ root: 'html', wellKnown: 'none' });
    expect(await refusalOf(accountOn(server))).toBe(`not-caldav:${host()}`);
    server.reset({ root: 405, wellKnown: 'none' });
    expect(await refusalOf(accountOn(server))).toBe(`not-caldav:${host()}`);
  });

  it('says that an account has no calendar with events', async () => {
    server.calendars.delete('work');
    expect(await refusalOf(accountOn(server))).toBe(`no-calendars:${host()}`);
  });

  it('never sends the password over plain http to a host nobody allowed', async () => {
    const resolve = async () => ['93.184.216.34'];
    const account = { ...accountOn(server), address: 'http://calendar.example/dav/' };
    expect(await refusalOf(account, { allowedHosts: [], resolve })).toBe('plain-http:calendar.example');
    // As it is written where hosts are allowed: without the port.
    const named = host().replace(/:\d+$/u, '');
    expect(await refusalOf(accountOn(server), { allowedHosts: [] })).toBe(`plain-http:${named}`);
    expect(server.asked).toEqual([]);
  });

  it('does not reach into the house over https either', async () => {
    const account = { ...accountOn(server), address: 'https://127.0.0.1/dav/' };
    expect(await refusalOf(account, { allowedHosts: [] })).toBe('inside-address:127.0.0.1');
  });

  it('takes the password to no other host, be it by redirect or by href', async () => {
    server.reset({ root: 404, wellKnown: 'elsewhere' });
    const options = { allowedHosts: ['127.0.0.1', 'localhost'], resolve: async () => ['127.0.0.1'] };
    expect(await refusalOf(accountOn(server), options)).toBe('other-host:http://localhost:1');
    server.reset({ home: 'elsewhere', wellKnown: 'none' });
    expect(await refusalOf(accountOn(server), options)).toBe('other-host:https://other.example');
  });

  it('names an untrusted certificate', async () => {
    const tls = createTlsServer(selfSigned, (_request, response) => response.end());
    await new Promise<void>((done) => tls.listen(0, '127.0.0.1', done));
    const { port } = tls.address() as AddressInfo;
    const account = { ...accountOn(server), address: `https://127.0.0.1:${port}/` };
    expect(await refusalOf(account)).toBe('certificate:DEPTH_ZERO_SELF_SIGNED_CERT');
    tls.close();
  });
});

describe('over TLS', () => {
  const tls = createTlsServer(selfSigned);
  const known = getCACertificates('default');
  beforeAll(async () => {
    setDefaultCACertificates([...known, selfSigned.cert]);
    await new Promise<void>((done) => tls.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    setDefaultCACertificates(known);
    tls.close();
  });

  it('a redirect to http on the same host is followed over TLS', async () => {
    const { port } = tls.address() as AddressInfo;
    const asked: (string | undefined)[] = [];
    tls.on('request', (request, response) => {
      asked.push(`${request.url} ${request.headers.authorization === undefined ? 'nobody' : 'somebody'}`);
      if (request.url === '/.well-known/caldav') {
        response.writeHead(301, { location: 'http://localhost:8080/remote.php/dav/' }).end();
      } else response.writeHead(404).end();
    });
    const account = { ...accountOn(server), address: `https://localhost:${port}/.well-known/caldav` };
    const options = { allowedHosts: ['localhost'], resolve: async () => ['127.0.0.1'] };
    expect(await refusalOf(account, options)).toBe(`not-caldav:localhost:${port}`);
    expect(asked.slice(0, 2)).toEqual(['/.well-known/caldav somebody', '/remote.php/dav/ somebody']);
  });
});

describe('where a password may go', () => {
  it.each([
    ['https://dav.example/', 'https://dav.example/x', true],
    ['https://dav.example/', 'https://dav.example:8443/x', true],
    ['http://dav.example/', 'https://dav.example/', true],
    ['https://dav.example/', 'http://dav.example/', false],
    ['https://dav.example/', 'https://www.example/', false],
    ['https://a.gov.cn/', 'https://b.gov.cn/', false],
    ['https://caldav.icloud.com/', 'https://p37-caldav.icloud.com:443/', true],
    ['https://caldav.icloud.com/', 'https://icloud.com.example/', false],
    ['https://caldav.icloud.com.cn/', 'https://p201-caldav.icloud.com.cn/', true],
  ])('%s → %s: %s', (from, to, may) => {
    expect(mayCarry(new URL(from), new URL(to))).toBe(may);
  });
});

describe('reading a calendar', () => {
  it('fails where an answer is cut short: what it lacks is not deleted', async () => {
    const kept = await openWork(server);
    await syncKept(server, kept);
    server.quirks = { text: 'cut', syncReport: 405 };
    server.put('work', 'b.ics', eventText('会议'));
    await expect(syncKept(server, kept)).rejects.toThrow('not-caldav');
  });

  it('fails where the server says later or breaks, and goes on after it', async () => {
    const kept = await openWork(server);
    for (const status of [429, 500, 503]) {
      server.fail = status;
      await expect(syncKept(server, kept)).rejects.toThrow(`status:${status}`);
    }
    server.fail = null;
    await syncKept(server, kept);
    expect(kept.resources.size).toBe(1);
  });

  it('says that a calendar is gone', async () => {
    const kept = await openWork(server);
    server.calendars.delete('work');
    await expect(syncKept(server, kept)).rejects.toThrow(`calendar-gone:${host()}`);
  });

  it('lists all again where the token was forgotten, and fetches only what changed', async () => {
    const kept = await openWork(server);
    await syncKept(server, kept);
    server.put('work', 'b.ics', eventText('会议'));
    server.forgetTokens('work');
    server.asked.length = 0;
    expect((await syncKept(server, kept)).listed).toBe(true);
    expect(server.asked).toEqual(['PROPFIND 0', 'sync-collection', 'PROPFIND 1', 'multiget 1']);
  });

  it('asks once where nothing changed, and compares all when told to', async () => {
    const kept = await openWork(server);
    await syncKept(server, kept);
    server.asked.length = 0;
    await syncKept(server, kept);
    expect(server.asked).toEqual(['PROPFIND 0']);
    await syncKept(server, kept, { compareAll: true });
    expect(server.asked.slice(1)).toEqual(['PROPFIND 0', 'PROPFIND 1']);
  });

  it('asks for at most fifty at once, and leaves tasks alone', async () => {
    for (let n = 0; n < 119; n++) server.put('work', `${n}.ics`, eventText(`会议 ${n}`));
    server.put('work', 'todo.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR');
    const kept = await openWork(server);
    server.asked.length = 0;
    await syncKept(server, kept);
    expect(server.asked.slice(2)).toEqual(['multiget 50', 'multiget 50', 'multiget 20']);
  });

  it('keeps on where one resource cannot be read, and asks for it again', async () => {
    server.put('work', 'b.ics', '<html>');
    const kept = await openWork(server);
    await syncKept(server, kept);
    expect(kept.resources.size).toBe(2);
    server.put('work', 'b.ics', eventText('会议'));
    await syncKept(server, kept, { compareAll: true });
    expect([...kept.resources.values()].every(({ text, etag }) => text !== '' && etag !== null)).toBe(true);
  });

  it('stops at the time allowed for all of it', async () => {
    const session = openSession(accountOn(server), { ...trusted, timeLimitMs: 0 });
    const answered = session.ok && (await session.value.ask({ method: 'GET', url: session.value.address }));
    expect(answered).toMatchObject({ ok: false, refusal: { kind: 'timed-out' } });
  });
});

describe('XML from outside', () => {
  const parse = (text: string) => parseXml(new TextEncoder().encode(text));
  it('has no DOCTYPE, no entities of its own, no depth without end, and an end', () => {
    expect(parse('<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>')).toBeNull();
    expect(parse('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toBeNull();
    expect(parse('<a>'.repeat(100) + '</a>'.repeat(100))).toBeNull();
    expect(parse('<a><b></a>')).toBeNull();
    expect(parse('<a><b>')).toBeNull();
    expect(parse('')).toBeNull();
  });

  it('may hold control characters and bare ampersands in its text', () => {
    expect(parse('<a>x\u000b &nbsp; A & B</a>')?.text).toBe('x\u000b &nbsp; A & B');
  });

  it('is a multistatus only under that name', () => {
    expect(readMultistatus(parse('<html><body/></html>'))).toBeNull();
  });
});
