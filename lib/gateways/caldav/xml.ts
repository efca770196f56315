import { SaxesParser } from 'saxes';
import { decodeText } from '#lib/ical/decode.ts';

/** An element by its local name: servers choose prefixes freely and some forget to declare them. */
export interface XmlElement {
  readonly name: string;
  /** Its own text, CDATA included. */
  text: string;
  readonly children: XmlElement[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Answers of WebDAV are flat; deeper is an attack or not WebDAV. */
const DEEPEST = 64;

/** Faults that leave the structure as it is: control characters and unknown entities inside calendar data. */
const harmless = /disallowed character|entity|encoding|version|XML declaration/i;

/**
 * The root of an XML document, or null where it is none, is cut short or brings a DOCTYPE. A cut-off list must never be
 * taken for a whole one: what it does not name counts as deleted. Entities beyond the five of XML are left as text.
 */
export function parseXml(bytes: Uint8Array, contentType = ''): XmlElement | null {
  const text = textOf(bytes, contentType).trimStart();
  const root = parseText(text);
  if (root !== null || text.includes('<![CDATA[')) return root;
  const mended = text.replace(bareAmpersand, '&amp;');
  return mended === text ? null : parseText(mended);
}

/** A summary written into XML as it is: "A & B". */
const bareAmpersand = /&(?!#?\w{1,31};)/g;

function parseText(xml: string): XmlElement | null {
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  const top: XmlElement = { name: '', text: '', children: [], attributes: {} };
  const open: XmlElement[] = [top];
  let sound = true;
  parser.on('error', (error) => {
    sound &&= harmless.test(error.message);
  });
  parser.on('doctype', () => {
    sound = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name: name.slice(name.indexOf(':') + 1),
      text: '',
      children: [],
      attributes,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    sound &&= open.length <= DEEPEST;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    // Neither NUL nor half a character can be kept; a lenient reading lets both through.
    if (element) element.text += text.replaceAll('\u0000', '').toWellFormed();
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  return sound && open.length === 1 ? (top.children[0] ?? null) : null;
}

/** Encoding: byte order mark, the header's charset, the XML declaration (RFC 7303 3), else what it looks like. */
function textOf(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  const named =
    /charset\s*=\s*["']?([\w.-]+)/i.exec(contentType)?.[1] ??
    /<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/i.exec(head)?.[1];
  const marked = head.startsWith('\u00ef\u00bb\u00bf') || head.startsWith('\u00ff\u00fe');
  if (marked || named === undefined || /^utf-?8$/i.test(named)) return decodeText(bytes).text;
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return decodeText(bytes).text;
  }
}

/** The elements of a name right below another. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Text for an element's content. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
