import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readScriptParagraphs } from '#lib/gateways/script-file.ts';

const run = (text: string, more = ''): string => `<w:r>${more}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const par = (...runs: readonly string[]): string => `<w:p><w:pPr/>${runs.join('')}</w:p>`;

function aFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = { 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}

function read(bytes: Uint8Array): readonly string[] {
  const result = readScriptParagraphs('主持词.docx', bytes);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

describe('a Word file that went through many hands', () => {
  it.each([
    [
      'a name in several runs',
      par(run('请刘'), '<w:proofErr w:type="spellStart"/>', run('英同志作报告。')),
      '请刘英同志作报告。',
    ],
    [
      'what was struck out and put in',
      par(
        run('请'),
        `<w:del>${'<w:r><w:delText>刘丽</w:delText></w:r>'}</w:del>`,
        `<w:ins>${run('刘英')}</w:ins>`,
        run('同志。'),
      ),
      '请刘英同志。',
    ],
    ['what was moved away', par(`<w:moveFrom>${run('第三项')}</w:moveFrom>`, run('第二项')), '第二项'],
    [
      'a reading above a character',
      par(
        run('阮秉'),
        `<w:r><w:ruby><w:rt>${run('kūn')}</w:rt><w:rubyBase>${run('堃')}</w:rubyBase></w:ruby></w:r>`,
      ),
      '阮秉堃',
    ],
    [
      'what is hidden and not printed',
      par(
        run('请'),
        run('上次是刘丽', '<w:rPr><w:vanish/></w:rPr>'),
        run('刘英', '<w:rPr><w:vanish w:val="0"/></w:rPr>'),
        run('同志。'),
      ),
      '请刘英同志。',
    ],
    [
      'words before a hidden end of paragraph',
      '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>请刘</w:t><w:softHyphen/><w:t>英同志。</w:t></w:r></w:p>',
      '请刘英同志。',
    ],
    [
      'a field for the page',
      par(run('第'), '<w:r><w:instrText>PAGE</w:instrText></w:r>', run('1'), run('页')),
      '第1页',
    ],
  ])('reads %s', (_, body, text) => {
    expect(read(aFile(body))).toEqual([text]);
  });

  it('reads cells of tables and boxes of text, and each box once', () => {
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${par(run('主持人：阮秉堃'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${par(run('主持人：阮秉堃'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const table = `<w:tbl><w:tr><w:tc>${par(run('9:00'))}</w:tc><w:tc>${par(run('开会'))}</w:tc></w:tr></w:tbl>`;
    expect(read(aFile(table + par(box, run('现在开会。'))))).toEqual([
      '9:00',
      '开会',
      '主持人：阮秉堃',
      '现在开会。',
    ]);
  });

  it('reads heads and feet of pages and notes behind the body, the same words once', () => {
    const head = `<w:hdr>${par(run('第三十一次会议主持词'))}</w:hdr>`;
    const parts = {
      'word/header1.xml': head,
      'word/header2.xml': head,
      'word/footnotes.xml': `<w:footnotes>${par(run('注'))}</w:footnotes>`,
    };
    expect(read(aFile(par(run('现在开会。')), parts))).toEqual(['现在开会。', '注', '第三十一次会议主持词']);
  });
});
