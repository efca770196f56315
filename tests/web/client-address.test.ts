import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { clientAddress, notePeers } from '#lib/web/client-address.ts';
import { readWebEnv } from '#lib/web/env.ts';
import { register } from '../../instrumentation.ts';

const from = (forwarded: string | null, proxies: number): string =>
  clientAddress(
    new Headers({
      'x-huiqian-peer': '::ffff:10.9.9.9',
      ...(forwarded === null ? {} : { 'x-forwarded-for': forwarded }),
    }),
    proxies,
  );

describe('where a request came from', () => {
  it('is the other end of the connection where no proxy stands in front, whatever is claimed', () => {
    expect(from('1.1.1.1', 0)).toBe('10.9.9.9');
    expect(from('1.1.1.1, 2.2.2.2', 0)).toBe('10.9.9.9');
    expect(from(null, 0)).toBe('10.9.9.9');
  });
  it('is what our own proxy appended, not what the client claimed', () => {
    expect(from('1.1.1.1, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(from('1.1.1.1, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
  });
  it('is the first that is known where fewer proxies spoke than expected', () => {
    expect(from('203.0.113.9', 3)).toBe('203.0.113.9');
    expect(from(null, 1)).toBe('10.9.9.9');
  });
  it('is unknown where nobody said', () => {
    expect(clientAddress(new Headers({ 'x-forwarded-for': '1.1.1.1' }), 0)).toBe('unknown');
  });
});

describe('the other end of a connection', () => {
  it('is noted over whatever the request says it is', async () => {
    notePeers();
    let seen: IncomingHttpHeaders = {};
    const server = createServer((request, response) => {
      seen = request.headers;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const headers = { 'x-huiqian-peer': '6.6.6.6', 'x-forwarded-for': '6.6.6.6', connection: 'close' };
    await fetch(`http://127.0.0.1:${port}`, { headers });
    server.close();
    expect(clientAddress(new Headers(seen as Record<string, string>), 0)).toBe('127.0.0.1');
  });
});

describe('HUIQIAN_TRUSTED_PROXIES', () => {
  const proxies = (value: string | undefined): number =>
    readWebEnv({ NODE_ENV: 'test', NEXTAUTH_SECRET: 's', HUIQIAN_TRUSTED_PROXIES: value }).trustedProxies;

  it('is none unless it says otherwise', () => {
    expect([undefined, '', ' ', '0', '1', ' 2 '].map(proxies)).toEqual([0, 0, 0, 0, 1, 2]);
  });

  it.each(['-1', '1.5', 'two', '1e1', '0x1', '10.0.0.1'])('may not be %s', (value) => {
    expect(() => proxies(value)).toThrow(`HUIQIAN_TRUSTED_PROXIES must be a whole number, not "${value}"`);
  });

  it('ends the server at its start, in one line, where it cannot be used', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      NEXT_RUNTIME: 'nodejs',
      NEXTAUTH_SECRET: 's',
      HUIQIAN_TRUSTED_PROXIES: 'two',
    });
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const ended = vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`exit ${code}`);
    });
    try {
      await expect(register()).rejects.toThrow('exit 1');
      expect(said.mock.calls).toEqual([
        ['error: HUIQIAN_TRUSTED_PROXIES must be a whole number, not "two"\n'],
      ]);
    } finally {
      ended.mockRestore();
      said.mockRestore();
      process.env = before;
    }
  });
});
