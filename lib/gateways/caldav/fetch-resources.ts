import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { decodeText } from '#lib/ical/decode.ts';
import { multiget } from './bodies.ts';
import { resolveHref, sameResource } from './href.ts';
import { isUnsupported, type Listed } from './members.ts';
import { plainEtag } from './multistatus.ts';
import { type DavRefusal, type DavSession, multistatusIn } from './session.ts';

/** A resource as it was read; `text` empty where its server would not give it. */
export interface Resource {
  readonly href: string;
  readonly etag: string | null;
  readonly text: string;
}

/** What became of resources: read, or gone since they were listed. */
export interface Fetched {
  readonly read: readonly Resource[];
  readonly gone: readonly URL[];
}

/** Resources in one multiget: few enough for a server's patience and our bounds. */
const AT_ONCE = 50;

/**
 * Reads resources by calendar-multiget (RFC 4791 7.9) in pieces; what a piece does not answer, or all of it where the
 * report is refused, by GET. Feishu answers GET with 403 and multiget rightly (obsidian-full-calendar-remastered #351).
 * WeCom takes a missing Depth for infinity and refuses it (outlookcaldavsynchronizer #433, #453), so Depth 1 is said,
 * though the RFC has it ignored.
 */
export async function fetchResources(
  session: DavSession,
  collection: URL,
  wanted: readonly Listed[],
): Promise<Result<Fetched, DavRefusal>> {
  const read: Resource[] = [];
  const gone: URL[] = [];
  let reports = true;
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const piece = wanted.slice(from, from + AT_ONCE);
    const answered: Result<Piece, DavRefusal> = reports
      ? await fetchPiece(session, collection, piece)
      : ok(nothing);
    if (!answered.ok && !isUnsupported(answered.refusal) && answered.refusal.kind !== 'too-large')
      return answered;
    reports &&= answered.ok || !isUnsupported(answered.refusal);
    const { texts, gone: missing } = answered.ok ? answered.value : nothing;
    for (const listed of piece) {
      const key = sameResource(listed.url);
      const given = texts.get(key) ?? (missing.has(key) ? null : await getOne(session, listed));
      if (given === null) gone.push(listed.url);
      else if ('ok' in given) return given;
      else read.push(resourceOf(listed, given));
    }
  }
  return ok({ read, gone });
}

/** How a resource is named to its server and kept: as it wrote it. */
export function hrefOf({ pathname, search }: URL): string {
  return pathname + search;
}

interface Given {
  readonly etag: string | null;
  readonly text: string;
}

/** One that was not given has no version, so that the next comparison asks for it again. */
function resourceOf({ url, etag }: Listed, given: Given): Resource {
  return { href: hrefOf(url), etag: given.text === '' ? null : (etag ?? given.etag), text: given.text };
}

interface Piece {
  readonly texts: ReadonlyMap<string, Given>;
  readonly gone: ReadonlySet<string>;
}

const nothing: Piece = { texts: new Map(), gone: new Set() };

async function fetchPiece(
  session: DavSession,
  url: URL,
  piece: readonly Listed[],
): Promise<Result<Piece, DavRefusal>> {
  const body = multiget(piece.map((listed) => hrefOf(listed.url)));
  const answered = await session.ask({ method: 'REPORT', url, depth: '1', body });
  if (!answered.ok) return answered;
  const { fine, status, url: at } = answered.value;
  const multistatus = fine ? multistatusIn(answered.value) : null;
  if (multistatus === null) return refuse({ kind: 'status', detail: String(status) });
  const texts = new Map<string, Given>();
  const gone = new Set<string>();
  for (const { hrefs, status: said, props } of multistatus.responses) {
    for (const where of hrefs.map((href) => resolveHref(href, at))) {
      if (where === null) continue;
      const text = calendarText(props.get('calendar-data')?.text ?? '');
      if (text !== '')
        texts.set(sameResource(where), { etag: plainEtag(props.get('getetag')?.text ?? null), text });
      else if (said === 404 || said === 410) gone.add(sameResource(where));
    }
  }
  return ok({ texts, gone });
}

/** Null: gone. A refusal: nothing more can be asked. Otherwise what was given, which may be nothing. */
async function getOne(
  session: DavSession,
  { url }: Listed,
): Promise<Given | null | Result<never, DavRefusal>> {
  const answered = await session.ask({ method: 'GET', url });
  if (!answered.ok) return answered;
  const { fine, status, bytes, headers } = answered.value;
  if (status === 404 || status === 410) return null;
  if (status >= 500) return refuse({ kind: 'status', detail: String(status) });
  const text = fine ? calendarText(decodeText(bytes).text) : '';
  return { etag: plainEtag(headers.etag ?? null), text };
}

/** A calendar with the line ends of RFC 5545 3.1, whatever XML made of them; empty where it is none. */
function calendarText(text: string): string {
  if (!/BEGIN:VCALENDAR/i.test(text)) return '';
  return withLines(text)
    .replace(/^\ufeff/, '')
    .replaceAll('\u0000', '')
    .toWellFormed()
    .trim()
    .replace(/\r\n?|\n/g, '\r\n');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A calendar all in one line was escaped once too often, as XML or as JSON: its line ends are written out. */
function withLines(text: string): string {
  if (/BEGIN:VCALENDAR[ \t]*[\r\n]/i.test(text)) return text;
  if (/BEGIN:VCALENDAR\s*&#/i.test(text)) {
    return text.replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
      (whole, decimal, hex, name) =>
        name
          ? (entities[String(name).toLowerCase()] ?? whole)
          : characterOf(decimal ? Number(decimal) : Number(`0x${hex}`)),
    );
  }
  if (text.includes('\\r\\n')) return text.replaceAll('\\r\\n', '\n');
  return text.replace(/\\n(?=[A-Z][A-Z0-9-]*[;:]|[ \t])/g, '\n');
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
