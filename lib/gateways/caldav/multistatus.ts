import { childrenOf, type XmlElement } from './xml.ts';

/** One `response` of a 207 (RFC 4918 14.24). */
export interface DavResponse {
  readonly hrefs: readonly string[];
  /** Of the resource as a whole; null where it is said of properties only. */
  readonly status: number | null;
  /** Properties that are there; those answered with 404 or 403 are not. */
  readonly props: ReadonlyMap<string, XmlElement>;
}

export interface Multistatus {
  readonly responses: readonly DavResponse[];
  /** Of a sync-collection report (RFC 6578 6.4). */
  readonly syncToken: string | null;
}

/** Reads a multistatus; null where a document is something else. */
export function readMultistatus(root: XmlElement | null): Multistatus | null {
  if (root?.name !== 'multistatus') return null;
  return {
    responses: childrenOf(root, 'response').map(readResponse),
    syncToken: childrenOf(root, 'sync-token')[0]?.text.trim() || null,
  };
}

function readResponse(response: XmlElement): DavResponse {
  const props = new Map<string, XmlElement>();
  for (const propstat of childrenOf(response, 'propstat')) {
    const status = statusIn(propstat) ?? 200;
    if (status < 200 || status > 299) continue;
    for (const prop of childrenOf(propstat, 'prop')) {
      for (const element of prop.children) props.set(element.name, element);
    }
  }
  const hrefs = childrenOf(response, 'href').map(({ text }) => text.trim());
  return { hrefs, status: statusIn(response), props };
}

/** `HTTP/1.1 404 Not Found`: the number. */
function statusIn(element: XmlElement): number | null {
  const [status] = childrenOf(element, 'status');
  const number = /\b([1-5]\d\d)\b/.exec(status?.text ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** A property's text; null where it is missing or empty. */
export function textOf({ props }: DavResponse, name: string): string | null {
  return props.get(name)?.text.trim() || null;
}

/** The addresses inside a property such as calendar-home-set. */
export function hrefsIn({ props }: DavResponse, name: string): readonly string[] {
  return childrenOf(props.get(name), 'href')
    .map(({ text }) => text.trim())
    .filter(Boolean);
}

/** The names of everything inside a property. */
export function namesIn({ props }: DavResponse, name: string): readonly string[] {
  const inside = (element: XmlElement): readonly string[] => [
    element.name,
    ...element.children.flatMap(inside),
  ];
  return props.get(name)?.children.flatMap(inside) ?? [];
}

/** An ETag to compare by: weak or strong, quoted or not, the same version is the same (RFC 9110 8.8.3.2). */
export function plainEtag(written: string | null): string | null {
  const bare = written
    ?.trim()
    .replace(/^W\//i, '')
    .replaceAll('&quot;', '"')
    .replace(/^"(.*)"$/s, '$1');
  return bare || null;
}
