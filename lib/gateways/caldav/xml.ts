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
  const whole = parseText(text);
  if (whole !== null) return whole;
  const trimmed = answerIn(text);
  const root = trimmed === text ? null : parseText(trimmed);
  if (root !== null || text.includes('<![CDATA[')) return root;
  const mended = trimmed.replace(bareAmpersand, '&amp;');
  return mended === text ? null : parseText(mended);
}

/** The answer without what a program wrote before or behind it (notices of PHP, comments of a proxy); cut off, it stays so. */
function answerIn(text: string): string {
  const from = /<(?:[\w.-]+:)?multistatus[\s>]/.exec(text)?.index ?? 0;
  let to = text.length;
  for (const close of text.matchAll(/<\/(?:[\w.-]+:)?multistatus\s*>/g)) to = close.index + close[0].length;
  return text.slice(/<!DOCTYPE/i.test(text) ? 0 : from, to);
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

/**
 * Encoding: byte order mark, UTF-8 wherever the bytes are that (many a server says GB2312 or Latin-1 of what it writes in
 * UTF-8, and no other text is UTF-8 by chance), else the header's charset, the XML declaration (RFC 7303 3), or what it
 * looks like.
 */
function textOf(bytes: Uint8Array, contentType: string): string {
  const guessed = decodeText(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
  const named =
    /charset\s*=\s*["']?([\w.-]+)/i.exec(contentType)?.[1] ??
    /<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/i.exec(head)?.[1];
  const isSound = guessed.encoding !== 'gb18030' && !guessed.text.includes('\ufffd');
  if (isSound || named === undefined) return guessed.text;
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return guessed.text;
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
