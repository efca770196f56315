import { describe, expect, it } from 'vitest';
import { answerChallenge, readChallenge } from '#lib/gateways/caldav/digest.ts';

const request = { account: 'Mufasa', method: 'GET', target: '/dir/index.html', count: 1 };
const responseIn = (header: string) => /response="(\w+)"/.exec(header)?.[1];

/** The worked example of RFC 7616 3.9.1. */
const offered = (algorithm: string) =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;

describe('Digest', () => {
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('%s answers as RFC 7616 3.9.1 does', (algorithm, response) => {
    const challenge = readChallenge(offered(algorithm));
    if (!challenge) throw new Error('it was not read');
    const clientNonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';
    const header = answerChallenge(challenge, { ...request, password: 'Circle of Life', clientNonce });
    expect(responseIn(header)).toBe(response);
    expect(header).toContain('nc=00000001');
  });

  it('answers RFC 2069 without counting, as its erratum does', () => {
    const challenge = readChallenge(
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    );
    if (!challenge) throw new Error('it was not read');
    const header = answerChallenge(challenge, { ...request, password: 'CircleOfLife' });
    expect(responseIn(header)).toBe('1949323746fe6a43ef61f9606e7febea');
    expect(header).not.toMatch(/nc=|cnonce=/);
  });

  it.each([
    [
      'the stronger of two',
      'Digest nonce="a", algorithm=MD5, qop="auth", Digest nonce="b", algorithm=SHA-256, qop="auth"',
      'b',
    ],
    ['what stands behind other ways', 'Negotiate, NTLM, Digest realm="x", nonce="c"', 'c'],
    ['names in any case', 'DIGEST REALM="x", Nonce="d", QOP=auth', 'd'],
    ['nothing where the body must be signed', 'Digest nonce="e", qop="auth-int"', undefined],
    ['nothing of an algorithm it does not know', 'Digest nonce="f", algorithm=SHA-512-256', undefined],
    ['nothing without a nonce', 'Digest realm="x"', undefined],
    ['nothing of Basic', 'Basic realm="Digest nonce=g"', undefined],
  ])('takes %s', (_what, header, nonce) => {
    expect(readChallenge(header)?.nonce).toBe(nonce);
  });

  it('reads a header made to be slow at once', () => {
    expect(readChallenge(`Digest ${'a=b='.repeat(4_000)}"`)).toBeNull();
    expect(readChallenge(`Digest ${'a="b", '.repeat(2_000)}`)).toBeNull();
  });

  it('lets no quote or line break of a name out of its header', () => {
    const challenge = readChallenge('Digest realm="a\\"b", nonce="n", qop=auth');
    if (!challenge) throw new Error('it was not read');
    const header = answerChallenge(challenge, { ...request, account: 'x", y="\r\nZ: 1', password: 'p' });
    expect(header).toContain('realm="a\\"b"');
    expect(header).toContain('username="x\\", y=\\"Z: 1"');
    expect(header).not.toMatch(/[\r\n]/);
  });
});
