import { FileChild, type IContext, type IXmlableObject, TextRun } from 'docx';
import { plainText } from '#lib/domain/plain-text.ts';

/**
 * WordprocessingML written by ourselves, in the place of one of docx's components. A table of thousands of cells takes
 * a sixth of the time as text: docx makes a dozen objects of every cell and copies them several times.
 */
export class RawXml extends FileChild {
  readonly #xml: string;

  constructor(xml: string) {
    super(MARK);
    this.#xml = xml;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return markFor(this.#xml, context);
  }
}

/** Runs written by ourselves, inside a paragraph of docx. */
export class RawRuns extends TextRun {
  readonly #xml: string;

  constructor(xml: string) {
    super({});
    this.#xml = xml;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return markFor(this.#xml, context);
  }
}

function markFor(xml: string, { file }: IContext): IXmlableObject {
  const written = pieces.get(file) ?? [];
  pieces.set(file, written);
  written.push(xml);
  return { [MARK]: { _attr: { n: written.length - 1 } } };
}

const MARK = 'w:raw';
/** What stands for each mark of a file that is being packed. */
const pieces = new WeakMap<object, string[]>();
/** A part of a file with the XML in the place of its marks. */
export function putRawXml(part: string, file: object): string {
  const written = pieces.get(file);
  return written ? part.replace(/<w:raw n="(\d+)"\/>/g, (_, n: string) => written[Number(n)] ?? '') : part;
}

/** An element with its attributes and what is in it; nothing in it closes it at once. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner = '',
): string {
  const said = Object.entries(attributes)
    .map(([key, value]) => ` w:${key}="${value}"`)
    .join('');
  return inner === '' ? `<w:${name}${said}/>` : `<w:${name}${said}>${inner}</w:${name}>`;
}

/** Words as the text of an element. */
export function escapeXml(text: string): string {
  return plainText(text).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
