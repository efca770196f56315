import { gzipSync } from 'node:zlib';
import type { CalDavServer, Quirks, StoredCalendar } from './caldav-server.ts';

/** What a server of `caldav-server.ts` says to one request. */
export interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where the account's calendars are. */
export const home = '/dav/cal/wen@office/';

export function pathOf({ quirks }: CalDavServer, { path }: StoredCalendar): string {
  return quirks.home === 'one-deeper' ? `${home}folder/${path}/` : `${home}${path}/`;
}

export function member(server: CalDavServer, calendar: StoredCalendar, name: string): string {
  const version = calendar.resources.get(name)?.version ?? 0;
  const type = name.startsWith('todo') ? '; component=vtodo' : '';
  return response(
    server,
    hrefOf(server, calendar, name),
    `<D:resourcetype/><D:getcontenttype>text/calendar${type}</D:getcontenttype>${etagOf(server, version)}`,
  );
}

export function status(server: CalDavServer, calendar: StoredCalendar, name: string, line: string): string {
  return `<D:response><D:href>${hrefOf(server, calendar, name)}</D:href><D:status>HTTP/1.1 ${line}</D:status></D:response>`;
}

export function hrefOf(server: CalDavServer, calendar: StoredCalendar, name: string): string {
  const path = pathOf(server, calendar) + name;
  const { hrefs } = server.quirks;
  if (hrefs === 'url') return server.base + encodeURI(path);
  if (hrefs === 'http-behind-proxy') return `http://127.0.0.1:1${encodeURI(path)}`;
  if (hrefs === 'relative') return encodeURI(name);
  if (hrefs === 'encoded') return path.split('/').map(encodeURIComponent).join('/');
  return encodeURI(path);
}

export function etagOf({ quirks }: CalDavServer, version: number): string {
  const tags = {
    weak: `W/"${version}"`,
    bare: String(version),
    none: '',
    escaped: `&amp;quot;${version}&amp;quot;`,
  };
  const tag = quirks.etags ? tags[quirks.etags] : `"${version}"`;
  return tag === '' ? '' : `<D:getetag>${tag}</D:getetag>`;
}

export function dataOf({ quirks }: CalDavServer, text: string): string {
  if (quirks.text === 'cdata') return `<![CDATA[${text}]]>`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (quirks.text === 'cr-only') return escaped.replaceAll('\r\n', '&#13;');
  return quirks.text === 'return-entities' ? escaped.replaceAll('\r', '&#13;') : escaped;
}

/** Every response also names something that is not there. */
export function response({ quirks }: CalDavServer, href: string, props: string): string {
  const where = quirks.hrefs === 'no-slash' ? href.replace(/\/$/, '') : href;
  const missing =
    '<D:propstat><D:prop><D:getetag>"wrong"</D:getetag><C:calendar-home-set/><D:displayname/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>';
  return `<D:response><D:href>${where}</D:href><D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>${missing}</D:response>`;
}

export function tokenOf({ version }: StoredCalendar): string {
  return `http://sync/${version}`;
}

export function multistatus({ quirks }: CalDavServer, inside: string): string {
  const declared =
    'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CS="http://calendarserver.org/ns/"';
  const encoding = quirks.text === 'gbk' ? 'GBK' : 'utf-8';
  const plain = `<?xml version="1.0" encoding="${encoding}"?>\n<D:multistatus ${declared}>${inside}</D:multistatus>`;
  if (quirks.namespaces === 'default')
    return plain.replaceAll(/<(\/?)D:/g, '<$1').replace('xmlns:D=', 'xmlns=');
  if (quirks.namespaces === 'strange')
    return plain.replaceAll(/<(\/?)D:/g, '<$1ns0:').replace('xmlns:D=', 'xmlns:ns0=');
  return quirks.namespaces === 'undeclared' ? plain.replace(/ xmlns:CS="[^"]*"/, '') : plain;
}

export function done(server: CalDavServer, inside: string): Answer {
  const { quirks } = server;
  const text = multistatus(server, inside);
  const body = bytesOf(quirks, text);
  const type: Record<string, string> = quirks.text === 'gbk' ? { 'content-type': 'text/xml' } : {};
  const headers = { ...type, ...(quirks.gzip ? { 'content-encoding': 'gzip' } : {}) };
  return { status: quirks.status ?? 207, body: quirks.gzip ? gzipSync(body) : body, headers };
}

function bytesOf({ text: how }: Quirks, text: string): Buffer {
  if (how === 'bom') return Buffer.from(`\ufeff${text}`);
  if (how === 'leading-space') return Buffer.from(`\n  ${text}`);
  if (how === 'cut') return Buffer.from(text.slice(0, -20));
  return how === 'gbk' ? inGbk(text) : Buffer.from(text);
}

/** 会议 in GBK; the tests write no other word that matters. */
function inGbk(text: string): Buffer {
  const word = Buffer.from([0xbb, 0xe1, 0xd2, 0xe9]);
  return Buffer.concat(
    text.split('会议').flatMap((part, index) => [...(index > 0 ? [word] : []), Buffer.from(part, 'latin1')]),
  );
}
