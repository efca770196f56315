import { strFromU8, unzipSync } from 'fflate';

/** The text of a Word file as XML. */
export function textXml(docx: Uint8Array): string {
  const part = unzipSync(docx)['word/document.xml'];
  if (part === undefined) throw new Error('no text');
  return strFromU8(part);
}

/** The paragraphs one reads once all changes are accepted (`keep` ins) or all are rejected (`keep` del). */
export function settle(xml: string, keep: 'ins' | 'del'): readonly string[] {
  const drop = keep === 'ins' ? 'del' : 'ins';
  const settled = xml
    .replace(/<w:tr>(?:(?!<\/w:tr>).)*?<\/w:tr>/gs, (row) =>
      new RegExp(`^<w:tr>\\s*<w:trPr>(?:(?!</w:trPr>).)*<w:${drop} `, 's').test(row) ? '' : row,
    )
    .replace(/<w:p>(?:(?!<\/w:p>).)*?<\/w:p>/gs, (paragraph) => {
      const isGone = new RegExp(`<w:pPr>(?:(?!</w:pPr>).)*<w:${drop} [^>]*/>`, 's').test(paragraph);
      const left = paragraph.replace(new RegExp(`<w:${drop} [^>]*[^/]>.*?</w:${drop}>`, 'gs'), '');
      if (isGone && wordsOf(left) !== '') throw new Error(`words left in a paragraph that goes: ${left}`);
      return isGone ? '' : left;
    });
  return paragraphs(settled);
}

/** Every paragraph with words in it. */
export function paragraphs(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => wordsOf(one)).filter((text) => text !== '');
}

function wordsOf(paragraph: string): string {
  return [...paragraph.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|<w:(tab|br)\b/g)]
    .map(([, text, sign]) => text ?? (sign === 'tab' ? '\t' : '\n'))
    .join('');
}
