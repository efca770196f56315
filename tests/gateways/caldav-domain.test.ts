import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { discoverCalendars } from '#lib/gateways/caldav/discover.ts';
import {
  askSystem,
  isWithin,
  locateService,
  type ServiceRecords,
} from '#lib/gateways/caldav/service-location.ts';
import { eventText } from '#tests/support/caldav-client.ts';
import { type CalDavServer, password, startCalDavServer, user } from '#tests/support/caldav-server.ts';

let server: CalDavServer;
beforeAll(async () => {
  server = await startCalDavServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  server.put('work', 'a.ics', eventText('会议'));
});

const target = (name: string, port = 443, priority = 0, weight = 0) => ({ name, port, priority, weight });
const saying = (records: Partial<ServiceRecords>) => async (): Promise<ServiceRecords> => ({
  ...{ targets: [], paths: [] },
  ...records,
});
const located = async (address: string, records: Partial<ServiceRecords>) =>
  (await locateService(new URL(address), saying(records)))?.href ?? null;

describe('where the service of a domain is', () => {
  it.each([
    [
      'its target, at the well-known address',
      [target('dav.example.cn')],
      [],
      'https://dav.example.cn/.well-known/caldav',
    ],
    ['its port and path', [target('dav.example.cn.', 8443)], ['/dav/'], 'https://dav.example.cn:8443/dav/'],
    [
      'the least priority',
      [target('b.example.cn', 443, 2), target('a.example.cn', 443, 1)],
      [],
      'https://a.example.cn/.well-known/caldav',
    ],
    [
      'of equals the heaviest',
      [target('b.example.cn', 443, 1, 1), target('a.example.cn', 443, 1, 9)],
      [],
      'https://a.example.cn/.well-known/caldav',
    ],
    ['nowhere, said with a dot', [target('.')], [], null],
    ['not said', [], ['/dav/'], null],
    ['no name', [target('not a host')], [], null],
    ['not led to another host by its path', [target('dav.example.cn')], ['//evil.example/'], null],
  ])('%s', async (_what, targets, paths, expected) => {
    expect(await located('https://example.cn', { targets, paths })).toBe(expected);
  });

  it.each([
    'https://example.cn/dav/',
    'https://example.cn:8443',
    'http://example.cn',
    'https://127.0.0.1',
    'https://[::1]',
    'https://localhost',
  ])('is not asked for where the address says more than a domain: %s', async (address) => {
    expect(await located(address, { targets: [target('dav.example.cn')] })).toBeNull();
  });

  it('is asked by the name of RFC 6764, over TLS only', async () => {
    const asked: string[] = [];
    await locateService(new URL('https://Example.cn'), async (name) => {
      asked.push(name);
      return { targets: [], paths: [] };
    });
    expect(asked).toEqual(['_caldavs._tcp.example.cn']);
  });

  it('is nothing, in bounded time, where name servers do not answer', async () => {
    expect(await askSystem('_caldavs._tcp.no-such-domain.invalid')).toEqual({ targets: [], paths: [] });
  });

  it.each([
    ['https://dav.example.cn', true],
    ['https://example.cn:8443', true],
    ['http://dav.example.cn', false],
    ['https://notexample.cn', false],
    ['https://example.cn.evil.net', false],
  ])('%s lies within example.cn: %s', (service, within) => {
    expect(isWithin(new URL(service), new URL('https://example.cn'))).toBe(within);
  });
});

describe('looking for calendars from a bare domain', () => {
  const account = { address: 'https://example.cn/', account: user, password };
  const refusalOf = async (options: Parameters<typeof discoverCalendars>[1]) => {
    const found = await discoverCalendars(account, options);
    return found.ok ? 'found' : `${found.refusal.kind}:${found.refusal.detail}`;
  };
  const resolve = async (host: string) => (host === 'example.cn' ? ['93.184.216.34'] : ['10.0.0.5']);

  it('never goes to an inside address a name server leads to', async () => {
    const askService = saying({ targets: [target('dav.example.cn', 8443)], paths: ['/dav/'] });
    expect(await refusalOf({ allowedHosts: [], resolve, askService })).toBe('inside-address:dav.example.cn');
  });

  it('never takes the password to a service in another domain, but names it', async () => {
    const asked: string[] = [];
    const askService = saying({ targets: [target('dav.other.net')] });
    const watched = async (host: string) => {
      asked.push(host);
      return ['10.0.0.5'];
    };
    expect(await refusalOf({ allowedHosts: [], resolve: watched, askService, timeLimitMs: 2_000 })).toMatch(
      /^inside-address:example\.cn$|^other-host:https:\/\/dav\.other\.net$/,
    );
    expect(asked).not.toContain('dav.other.net');
  });
});
