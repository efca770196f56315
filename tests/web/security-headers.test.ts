import { describe, expect, it } from 'vitest';
import { redacted } from '#lib/web/log.ts';
import { isSecretPath } from '#lib/web/paths.ts';
import { contentSecurityPolicy, fixedHeaders } from '#lib/web/security-headers.ts';

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('abc', { development: false, signInService: undefined });
  it('runs only scripts with the nonce', () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
    expect(policy).toContain("style-src-attr 'unsafe-inline'");
  });
  it('lets nobody frame the pages or take their forms elsewhere', () => {
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("base-uri 'none'");
  });
  it('lets the sign-in form go on to the office’s own service', () => {
    const signInService = 'https://id.example.gov.cn/realms/office';
    const withService = contentSecurityPolicy('abc', { development: false, signInService });
    expect(withService).toContain("form-action 'self' https://id.example.gov.cn;");
  });
});

describe('fixed headers', () => {
  const names = (url?: string): readonly string[] => fixedHeaders(url).map(([name]) => name);
  it('ask for https only where people reach us by it', () => {
    expect(names('https://huiqian.example')).toContain('strict-transport-security');
    expect(names('http://10.0.0.2:3000')).not.toContain('strict-transport-security');
    expect(names(undefined)).not.toContain('strict-transport-security');
  });
});

describe('what is logged', () => {
  it('has no secrets in it', () => {
    expect(redacted('connect postgres://hq:pa55@db/hq failed')).toBe(
      'connect postgres://hq:***@db/hq failed',
    );
    expect(redacted('{"password":"pa55","token": "t0k"}')).toBe('{"password":"***","token": "***"}');
    expect(redacted('GET /feeds/s3cr3t.ics')).toBe('GET /feeds/***.ics');
    expect(redacted('POST /door/busy/s3cr3t-T/send')).toBe('POST /door/busy/***/send');
  });
});

describe('a page whose address is a secret', () => {
  it('is named to nobody and found by no search', () => {
    const headers = new Map(fixedHeaders(undefined, isSecretPath('/door/busy/s3cr3t')));
    expect([headers.get('referrer-policy'), headers.get('x-robots-tag')]).toEqual([
      'no-referrer',
      'noindex, nofollow',
    ]);
    expect(['/door/busy/x', '/feeds/x.ics', '/doors', '/meetings/door'].map(isSecretPath)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(new Map(fixedHeaders(undefined)).get('referrer-policy')).toBe('same-origin');
  });
});
