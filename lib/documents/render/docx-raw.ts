import { FileChild, type IContext, type IXmlableObject, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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
/** The parts of a file that hold paragraphs of ours: the text, and what stands above and below it. */
const HOLDS_MARKS = /^word\/(?:document|header\d+|footer\d+)\.xml$/;

/** The packed file with the XML in the place of its marks; every part carries the time `at`, milliseconds since 1970. */
export function putRawXml(packed: Uint8Array, file: object, at: number): Uint8Array {
  const written = pieces.get(file);
  if (written === undefined) return packed;
  const parts = unzipSync(packed);
  const put = (part: Uint8Array): Uint8Array =>
    strToU8(strFromU8(part).replace(/<w:raw n="(\d+)"\/>/g, (_, n: string) => written[Number(n)] ?? ''));
  const whole = Object.entries(parts).map(([name, part]) => [
    name,
    HOLDS_MARKS.test(name) ? put(part) : part,
  ]);
  return zipSync(Object.fromEntries(whole), { mtime: Math.max(at, ZIP_BEGINS), level: 6 });
}

/** No archive knows a time before 1980. */
const ZIP_BEGINS = Date.UTC(1980, 0, 2);

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
