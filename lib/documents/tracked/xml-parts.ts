/** An element of a file of ours: its name, its start tag, what is in it. */
export interface XmlPart {
  readonly name: string;
  readonly open: string;
  readonly inner: string;
  readonly whole: string;
}

/** The elements that stand side by side in a piece of XML, as our renderer and docx write it: no comments, no CDATA. */
export function partsIn(xml: string): readonly XmlPart[] {
  const parts: XmlPart[] = [];
  let depth = 0;
  let begun = { at: 0, end: 0, name: '' };
  for (const tag of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    const [text, closes, name = '', alone] = tag;
    if (closes === '' && depth === 0) begun = { at: tag.index, end: tag.index + text.length, name };
    if (closes === '' && alone === '') depth += 1;
    if (closes !== '') depth -= 1;
    if (depth > 0 || (closes === '' && alone === '')) continue;
    const end = tag.index + text.length;
    parts.push({
      name: begun.name,
      open: xml.slice(begun.at, begun.end),
      inner: closes === '' ? '' : xml.slice(begun.end, tag.index),
      whole: xml.slice(begun.at, end),
    });
  }
  return parts;
}

/** An element with other things in it. */
export function withInner({ name, open }: Pick<XmlPart, 'name' | 'open'>, inner: string): string {
  return `${open.replace(/\/>$/, '>')}${inner}</${name}>`;
}

/** Words of an element as they are read. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number(code)),
  );
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
