import { describe, expect, it } from 'vitest';
import { clientAddress } from '#lib/web/client-address.ts';

const from = (forwarded: string | null, proxies: number): string =>
  clientAddress(new Headers(forwarded === null ? {} : { 'x-forwarded-for': forwarded }), proxies);

describe('where a request came from', () => {
  it('is what the socket said where no proxy stands in front', () => {
    expect(from('::ffff:10.1.2.3', 0)).toBe('10.1.2.3');
  });
  it('is what our own proxy appended, not what the client claimed', () => {
    expect(from('1.1.1.1, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(from('1.1.1.1, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
  });
  it('is the first that is known where fewer proxies spoke than expected', () => {
    expect(from('203.0.113.9', 3)).toBe('203.0.113.9');
  });
  it('is unknown where nobody said', () => {
    expect(from(null, 1)).toBe('unknown');
  });
});
