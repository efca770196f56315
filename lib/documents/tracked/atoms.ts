import { escapeXml } from '../render/docx-raw.ts';
import { partsIn, unescapeXml, type XmlPart } from './xml-parts.ts';

/** One character of a paragraph, or what stands for one, with the look of its run. */
export interface Atom {
  readonly text: string;
  /** `<w:rPr>` of the run, or nothing. */
  readonly look: string;
  /** What is no letter as it is written: a tab, a line end, a new page. */
  readonly xml?: string;
}

/** Of a paragraph: its properties, and its characters in the order they are read. */
export interface ParagraphParts {
  readonly open: Pick<XmlPart, 'name' | 'open'>;
  readonly properties: string;
  readonly atoms: readonly Atom[];
  readonly text: string;
}

/** Takes a paragraph apart. */
export function readParagraph(paragraph: XmlPart): ParagraphParts {
  const parts = partsIn(paragraph.inner);
  const properties = parts.find(({ name }) => name === 'w:pPr')?.whole ?? '';
  const atoms = parts.filter(({ name }) => name === 'w:r').flatMap(atomsOf);
  return { open: paragraph, properties, atoms, text: atoms.map(({ text }) => text).join('') };
}

function atomsOf(run: XmlPart): readonly Atom[] {
  const parts = partsIn(run.inner);
  const look = parts.find(({ name }) => name === 'w:rPr')?.whole ?? '';
  return parts.flatMap((part): readonly Atom[] => {
    if (part.name === 'w:rPr') return [];
    if (part.name === 'w:t')
      return unescapeXml(part.inner)
        .split('')
        .map((text) => ({ text, look }));
    return [{ text: signOf(part), look, xml: part.whole }];
  });
}

function signOf({ name, open }: XmlPart): string {
  if (name === 'w:tab') return '\t';
  if (name === 'w:br') return open.includes('w:type="page"') ? '\f' : '\n';
  return '\ufffc';
}

/** Characters as runs again; `delText` is how words that are gone are written. */
export function writeRuns(atoms: readonly Atom[], words: 't' | 'delText' = 't'): string {
  let out = '';
  let at = 0;
  while (at < atoms.length) {
    const { look } = atoms[at] as Atom;
    let inner = '';
    let said = '';
    const say = (): void => {
      if (said !== '') inner += `<w:${words} xml:space="preserve">${escapeXml(said)}</w:${words}>`;
      said = '';
    };
    for (; at < atoms.length && atoms[at]?.look === look; at += 1) {
      const { text, xml } = atoms[at] as Atom;
      if (xml === undefined) said += text;
      else {
        say();
        inner += xml;
      }
    }
    say();
    out += `<w:r>${look}${inner}</w:r>`;
  }
  return out;
}
