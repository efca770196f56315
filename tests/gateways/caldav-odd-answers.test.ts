import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asked } from '#tests/support/caldav-answers.ts';
import { eventText, type Kept, openWork, syncKept } from '#tests/support/caldav-client.ts';
import {
  type CalDavServer,
  type Quirks,
  type Said,
  startCalDavServer,
} from '#tests/support/caldav-server.ts';

let server: CalDavServer;
beforeAll(async () => {
  server = await startCalDavServer();
});
afterAll(() => server.close());

const body = (change: (xml: string, asked: Asked) => string): Quirks => ({
  rewrite: ({ body: said }, asked) => (said === '' ? {} : { body: change(String(said), asked) }),
});
const hrefs = (change: (href: string) => string): Quirks =>
  body((xml) =>
    xml.replaceAll(/(<D:href>)(.*?)(<\/D:href>)/g, (_, open, href, close) => open + change(href) + close),
  );
const data = (change: (text: string) => string): Quirks =>
  body((xml) =>
    xml.replaceAll(
      /(<C:calendar-data>)(.*?)(<\/C:calendar-data>)/gs,
      (_, open, text, close) => open + change(text) + close,
    ),
  );
const headers = (change: Record<string, string>): Quirks => ({
  rewrite: (said) => ({ headers: { ...said.headers, ...change } }),
});
/** Sends every request on once; what is asked there is answered. */
const redirected = (status: number, to: (path: string) => string): Quirks => ({
  rewrite: (_: Said, { path, method }) =>
    method === 'GET' || path.includes('moved=1') ? {} : { status, body: '', headers: { location: to(path) } },
});
const isSync = (asked: Asked): boolean => asked.body.includes('sync-collection');
const twice = (text: string): string => text.replaceAll('&', '&amp;');

const rows: readonly (readonly [string, Quirks])[] = [
  ['status lines of HTTP/1.0', body((xml) => xml.replaceAll('HTTP/1.1 ', 'HTTP/1.0 '))],
  ['status lines of HTTP/2 in Chinese', body((xml) => xml.replaceAll('HTTP/1.1 200 OK', 'HTTP/2 200 成功'))],
  [
    'no status where properties are there',
    body((xml) => xml.replaceAll('<D:status>HTTP/1.1 200 OK</D:status>', '')),
  ],
  [
    'a status of the response beside those of its properties',
    body((xml) =>
      xml
        .replaceAll('</D:response>', '<D:status>HTTP/1.1 200 OK</D:status></D:response>')
        .replaceAll(
          /(404 Not Found<\/D:status>)<D:status>HTTP\/1.1 200 OK<\/D:status><\/D:response>/g,
          '$1<D:status>HTTP/1.1 200 OK</D:status></D:response>',
        ),
    ),
  ],
  [
    'what is gone said of its properties',
    body((xml) =>
      xml.replaceAll(
        /<\/D:href><D:status>HTTP\/1.1 404 Not Found<\/D:status>/g,
        '</D:href><D:propstat><D:prop/><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>',
      ),
    ),
  ],
  ['hrefs with two slashes before the path', hrefs((href) => `/${href}`)],
  ['hrefs with two slashes within the path', hrefs((href) => href.replace('/cal/', '/cal//'))],
  ['hrefs on the host behind the proxy', hrefs((href) => `http://caldav.inside.local:8080${href}`)],
  ['hrefs on the address behind the proxy', hrefs((href) => `https://10.0.0.5${href}`)],
  [
    'hrefs with small hex digits',
    hrefs((href) => href.replaceAll(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())),
  ],
  ['hrefs with their letters unescaped', hrefs((href) => decodeURI(href))],
  ['hrefs set on lines of their own', hrefs((href) => `\n\t${href}\n`)],
  ['data with a byte order mark', data((text) => `\ufeff${text}`)],
  [
    'data in CDATA with a byte order mark',
    data((text) => `<![CDATA[\ufeff${text.replaceAll('&lt;', '<').replaceAll('&amp;', '&')}]]>`),
  ],
  ['data escaped twice', data((text) => twice(text).replaceAll('\r\n', '&amp;#13;&amp;#10;'))],
  ['data with its line ends written out', data((text) => text.replaceAll('\r\n', '\\r\\n'))],
  ['garbage after the answer', body((xml) => `${xml}\n<!-- 12 ms -->\n<br />0\r\n`)],
  ['a notice before the answer', body((xml) => `<br />\n<b>Notice</b>: Undefined index\n${xml}`)],
  ['no XML declaration', body((xml) => xml.replace(/^<\?xml.*?\?>\n/, ''))],
  ['a charset that is wrong', headers({ 'content-type': 'text/xml; charset=GB2312' })],
  ['Latin-1 as its charset', headers({ 'content-type': 'text/xml; charset=ISO-8859-1' })],
  ['HTML as its content type', headers({ 'content-type': 'text/html' })],
  ['gzip in the header only', headers({ 'content-encoding': 'gzip' })],
  [
    'deflate',
    {
      rewrite: ({ body: said, headers: before }) => ({
        body: deflateSync(said),
        headers: { ...before, 'content-encoding': 'deflate' },
      }),
    },
  ],
  ...([301, 302, 303, 307, 308] as const).map(
    (status) =>
      [`every address redirected with ${status}`, redirected(status, (path) => `${path}?moved=1`)] as const,
  ),
  [
    'a redirect to a host that is given back',
    redirected(302, (path) => `http://127.0.0.1:${new URL(server.base).port}${path}?moved=1`),
  ],
  ...([403, 404, 409, 410, 412, 500, 507] as const).map(
    (status) =>
      [
        `a token forgotten, said by ${status} within the answer`,
        {
          rewrite: ({ body: said }: Said, asked: Asked) =>
            isSync(asked) && asked.body.includes('http://sync/')
              ? {
                  body: String(said).replace(
                    /(<D:multistatus[^>]*>).*/s,
                    `$1<D:response><D:href>${asked.path}</D:href><D:status>HTTP/1.1 ${status} x</D:status><D:error><D:valid-sync-token/></D:error></D:response></D:multistatus>`,
                  ),
                }
              : {},
        },
      ] as const,
  ),
  [
    'changes without a token',
    {
      rewrite: ({ body: said }, asked) =>
        isSync(asked)
          ? {
              body: String(said).replaceAll(
                /<D:response>.*<\/D:response>|<D:sync-token>.*?<\/D:sync-token>/gs,
                '',
              ),
            }
          : {},
    },
  ],
  ['a token that never changes', body((xml) => xml.replaceAll(/http:\/\/sync\/\d+/g, 'http://sync/1'))],
];

const summaries = (kept: Kept): readonly string[] =>
  [...kept.resources.values()].map(({ text }) => /SUMMARY:(.*)/.exec(text)?.[1]?.trim() ?? '').sort();

describe('a server with', () => {
  it.each(rows.map(([name, quirks]) => ({ name, quirks })))(
    '$name is read, and then what changed',
    async ({ quirks }) => {
      server.reset(quirks);
      server.put('work', '周会 1.ics', eventText('会议 1'));
      server.put('work', 'second.ics', eventText('会议 2'));
      server.put('work', 'third.ics', eventText('会议 3'));
      const kept = await openWork(server);
      await syncKept(server, kept);
      expect(summaries(kept)).toEqual(['会议 1', '会议 2', '会议 3']);
      server.put('work', '周会 1.ics', eventText('会议 1 moved'));
      server.put('work', 'fourth.ics', eventText('会议 4'));
      server.remove('work', 'third.ics');
      const change = await syncKept(server, kept);
      expect(summaries(kept)).toEqual(['会议 1 moved', '会议 2', '会议 4']);
      expect(change.removed).toHaveLength(1);
      await syncKept(server, kept, { compareAll: true });
      expect(kept.resources.size).toBe(3);
    },
  );

  it.each([
    [
      'an empty list where there was one',
      body((xml) => xml.replace(/(<D:multistatus[^>]*>).*/s, '$1</D:multistatus>')),
    ],
    ['an answer cut off before its end', body((xml) => xml.slice(0, -30))],
    ['an answer cut off and then garbage', body((xml) => `${xml.slice(0, -30)}<br/>`)],
    ['JSON in place of an answer', body(() => '{"errcode":40014,"errmsg":"invalid access_token"}')],
    [
      'every address redirected to another host',
      redirected(302, (path) => `http://localhost:9${path}?moved=1`),
    ],
    ['a redirect without an address', { rewrite: () => ({ status: 302, body: '', headers: {} }) }],
  ] as const)('%s leaves what is kept as it was', async (_, quirks) => {
    server.reset();
    server.put('work', 'first.ics', eventText('会议 1'));
    const kept = await openWork(server);
    await syncKept(server, kept);
    server.put('work', 'second.ics', eventText('会议 2'));
    server.quirks = quirks;
    await expect(syncKept(server, kept, { compareAll: true })).rejects.toThrow(/:/);
    expect(summaries(kept)).toEqual(['会议 1']);
    expect(server.authorizations.every((sent) => sent?.startsWith('Basic '))).toBe(true);
  });
});
