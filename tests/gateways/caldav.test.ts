import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventText, type Kept, openWork, syncKept } from '#tests/support/caldav-client.ts';
import { type CalDavServer, type Quirks, startCalDavServer } from '#tests/support/caldav-server.ts';

let server: CalDavServer;
beforeAll(async () => {
  server = await startCalDavServer();
});
afterAll(() => server.close());

const texts = (kept: Kept): readonly string[] => [...kept.resources.values()].map(({ text }) => text).sort();
const summaries = (kept: Kept): readonly string[] =>
  texts(kept)
    .map((text) => /SUMMARY:(.*)/.exec(text)?.[1]?.trim() ?? '')
    .sort();

/** Each a way servers differ; `fetched` where more than the two that changed has to be read again. */
type Row = readonly [string, Quirks, { readonly path?: string; readonly fetched?: number }?];
const rows: readonly Row[] = [
  ['none at all', {}],
  ['DAV: as the default namespace', { namespaces: 'default' }],
  ['a strange prefix', { namespaces: 'strange' }],
  ['a prefix that is not declared', { namespaces: 'undeclared' }],
  ['hrefs with host', { hrefs: 'url' }],
  ['relative hrefs', { hrefs: 'relative' }],
  ['hrefs with the scheme and port behind the proxy', { hrefs: 'http-behind-proxy' }],
  ['hrefs with everything percent-encoded', { hrefs: 'encoded' }],
  ['hrefs without .ics', { hrefs: 'no-suffix' }],
  ['collections without the last slash', { hrefs: 'no-slash' }],
  ['an address without the last slash, redirected', {}, { path: '/dav' }],
  ['only the host as the address', {}, { path: '' }],
  ['an address that is the calendar itself', {}, { path: '/dav/cal/wen@office/work' }],
  ['an address that is nothing, with a well-known one', {}, { path: '/nothing/here' }],
  ['an address that is a web page', { root: 'html' }, { path: '/dav/cal/wen@office/' }],
  ['no principal', { principal: 'none' }],
  ['the address as its own principal', { principal: 'self' }],
  ['no home set: the address holds the calendars', { home: 'none', principal: 'none' }],
  ['a home with folders', { home: 'one-deeper' }],
  ['a home that is a calendar', { home: 'calendar' }],
  ['no well-known address', { wellKnown: 'none' }],
  ['no component set', { components: 'missing' }],
  ['no ctag', { ctag: 'none' }],
  ['no sync token', { syncToken: 'none', syncReport: 405 }],
  ['neither ctag nor sync token', { ctag: 'none', syncToken: 'none', syncReport: 405 }],
  ['a sync token in reports only', { syncToken: 'report-only', ctag: 'none' }],
  ...([400, 403, 405, 409, 415, 500, 507] as const).map(
    (status): Row => [`sync-collection answered with ${status}`, { syncReport: status }],
  ),
  ['changes in pieces', { syncReport: 'pieces' }],
  ['changes without end', { syncReport: 'endless' }],
  ['pieces with the same token again', { syncReport: 'same-token' }],
  ['the collection among its changes', { syncReport: 'excess' }],
  ['multiget forbidden', { multiget: 403 }],
  ['multiget not known', { multiget: 405 }],
  ['multiget answering half', { multiget: 'partial' }],
  ['multiget answering nothing', { multiget: 'empty' }],
  ['GET forbidden', { get: 403 }],
  ['members not listed by PROPFIND', { propfindMembers: 405, syncReport: 405 }],
  ['members listed as none by PROPFIND', { propfindMembers: 'empty', syncReport: 405 }],
  ['calendar-query not known', { query: 405, syncReport: 405 }],
  ['calendar-query answering nothing', { query: 'empty', syncReport: 405 }],
  ['weak ETags', { etags: 'weak', syncReport: 405 }],
  ['ETags without quotes', { etags: 'bare', syncReport: 405 }],
  ['ETags escaped twice', { etags: 'escaped', syncReport: 405 }],
  ['no ETags', { etags: 'none' }],
  ['no ETags and no sync', { etags: 'none', syncReport: 405 }, { fetched: 3 }],
  ['200 in place of 207', { status: 200 }],
  ['gzip', { gzip: true }],
  ['a byte order mark', { text: 'bom' }],
  ['blanks before the declaration', { text: 'leading-space' }],
  ['GBK', { text: 'gbk' }],
  ['CDATA', { text: 'cdata' }],
  ['CR as the only line end', { text: 'cr-only' }],
  ['line ends as entities', { text: 'return-entities' }],
  ['Digest in place of Basic (MD5)', { digest: 'MD5' }],
  ['Digest with SHA-256', { digest: 'SHA-256' }],
  ['Digest for a session', { digest: 'session' }],
  ['Digest as in RFC 2069', { digest: 'plain' }],
  ['Digest whose nonces serve two requests', { digest: 'short-lived' }],
  ['Digest behind redirects', { digest: 'MD5' }, { path: '/dav' }],
  ['only requests with a finite Depth', { finiteDepthOnly: true }],
  ['members in every answer, the collection last', { depthIgnored: true }],
];
const table = rows.map(([name, quirks, more = {}]) => ({ name, quirks, ...more }));

describe('a server with', () => {
  it.each(table)('$name is read, and then only what changed', async ({ quirks, path, fetched = 2 }) => {
    server.reset(quirks);
    const suffix = quirks.hrefs === 'no-suffix' ? '' : '.ics';
    server.put('work', `周会 1@x+y${suffix}`, eventText('会议 1 & <2>'));
    server.put('work', `second${suffix}`, eventText('会议 2'));
    server.put('work', `third${suffix}`, eventText('会议 3'));
    const kept = await openWork(server, path);
    await syncKept(server, kept);
    expect(texts(kept)).toEqual([eventText('会议 1 & <2>'), eventText('会议 2'), eventText('会议 3')].sort());

    server.asked.length = 0;
    await syncKept(server, kept);
    expect(server.asked.filter((one) => one.startsWith('multiget') || one === 'GET').length).toBe(
      quirks.etags === 'none' && quirks.ctag === 'none' ? 3 : 0,
    );

    server.put('work', `second${suffix}`, eventText('会议 2 moved'));
    server.put('work', `fourth${suffix}`, eventText('会议 4'));
    server.remove('work', `third${suffix}`);
    server.asked.length = 0;
    const change = await syncKept(server, kept);
    expect(change.changed).toHaveLength(fetched);
    expect(change.removed).toHaveLength(1);
    expect(summaries(kept)).toEqual(['会议 1 & <2>', '会议 2 moved', '会议 4']);
  });
});
