import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '#lib/documents/page.ts';
import { sheet } from '#lib/documents/page-setup.ts';
import { renderDocx } from '#lib/documents/render/docx.ts';
import { hasOffice, printByOffice } from '../libre-office.ts';
import { official } from '../paper-samples.ts';

const NOON = Date.UTC(2026, 8, 11, 4);

async function partsOf(document: Document): Promise<Record<string, string>> {
  const files = unzipSync(await renderDocx(document, { createdAt: NOON }));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const PAPER: readonly Block[] = [
  { kind: 'title', lines: ['云溪区第五届人大常委会', '第三十二次会议议程'] },
  { kind: 'caption', text: '（2026年9月23日）' },
  { kind: 'heading', level: 1, text: '一、会议时间' },
  { kind: 'paragraph', text: ['请', { kind: 'text', text: '晏知微', strong: true }, '同志“报告”。'] },
  {
    kind: 'table',
    columns: [{ width: 1 }, { width: 3 }],
    head: [{ cells: [{ text: '时间' }, { text: '内容' }] }],
    rows: [{ cells: [{ text: '9:00', rowSpan: 2 }, { text: '甲' }] }, { cells: [{ text: '乙' }] }],
  },
];

describe('the DOCX', () => {
  it('has the paper, margins and line grid of GB/T 9704-2012', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(official(PAPER));
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toMatch(/<w:docGrid [^>]*w:type="lines"/);
    expect(xml).toMatch(/<w:docGrid [^>]*w:linePitch="579"/);
  });

  it('names the official faces and tightens 28 characters into a line', async () => {
    const { 'word/styles.xml': styles = '' } = await partsOf(official(PAPER));
    const style = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? '';
    expect(style('Title')).toContain('w:eastAsia="方正小标宋简体"');
    expect(style('Title')).toContain('<w:sz w:val="44"/>');
    expect(style('Heading1')).toContain('w:eastAsia="黑体"');
    expect(style('Heading2')).toContain('w:eastAsia="楷体_GB2312"');
    expect(style('Heading1')).toContain('<w:outlineLvl w:val="0"/>');
    expect(style('Body')).toContain('w:eastAsia="仿宋_GB2312"');
    expect(style('Body')).toContain('<w:spacing w:val="-5"/>');
    expect(style('Body')).toContain('w:firstLineChars="200"');
    expect(style('Normal')).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');
  });

  it('is well-formed XML, whatever was pasted into its words', async () => {
    const cell = { cells: [{ text: '甲\u0001' }] };
    const { 'word/document.xml': xml = '' } = await partsOf(
      official([
        { kind: 'title', lines: ['议\u000b程\ufffe'] },
        { kind: 'paragraph', text: '同意\u0007并\ud83d建议' },
        { kind: 'table', columns: [{ width: 1 }], head: [], rows: [cell] },
      ]),
    );
    const words: string[] = [];
    const parser = new SaxesParser();
    parser.on('text', (text) => words.push(text));
    parser.write(xml).close();
    expect(words.join('')).toBe('议程同意并建议甲');
  });

  it('says every word, in order', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(official(PAPER));
    const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
    expect(words).toBe(
      '云溪区第五届人大常委会第三十二次会议议程（2026年9月23日）一、会议时间请晏知微同志“报告”。时间内容9:00甲乙',
    );
  });

  it('makes quotation marks full-width', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(official(PAPER));
    expect(xml).toMatch(/w:hint="eastAsia"[^>]*\/><\/w:rPr><w:t[^>]*>同志“报告”。/);
  });

  it('repeats the head of a table, keeps its rows whole and its spans', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(official(PAPER));
    expect([...xml.matchAll(/<w:tblHeader\/>/g)].length).toBe(1);
    expect([...xml.matchAll(/<w:cantSplit\/>/g)].length).toBe(3);
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
  });

  it('turns the page behind a table without a paragraph that could fill another', async () => {
    const turned = official([...PAPER, { kind: 'page-break' }, { kind: 'paragraph', text: '第二页' }]);
    const { 'word/document.xml': xml = '' } = await partsOf(turned);
    const between = xml.slice(xml.indexOf('</w:tbl>'), xml.indexOf('第二页'));
    expect(xml).not.toContain('<w:br ');
    expect(between.match(/<w:p>/g)).toHaveLength(2);
    expect(between).toContain('<w:pageBreakBefore/>');
  });

  it('numbers its pages on the outer side', async () => {
    const parts = await partsOf(official(PAPER));
    const { 'word/settings.xml': settings = '' } = parts;
    expect(settings).toContain('<w:evenAndOddHeaders/>');
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    const sides = footers.map(([, xml]) => /<w:jc w:val="(\w+)"\/>/.exec(xml)?.[1]).sort();
    expect(sides).toEqual(['left', 'right']);
  });

  it('is dated when it is told it was made', async () => {
    const { 'docProps/core.xml': core = '' } = await partsOf(official(PAPER));
    expect(core).toContain('2026-09-11T04:00:00Z');
  });

  it('sets the name of a folding card as words below the fold and as WordArt turned by 180° above it', async () => {
    const card = (text: string) =>
      ({ lines: [{ text, role: 'xiaobiaosong', name: true, share: 0.7 }] }) as const;
    const { 'word/document.xml': xml = '' } = await partsOf({
      ...official([]),
      setup: sheet({ width: 210, height: 297 }, 10, { style: 'none' }),
      blocks: [
        {
          kind: 'cards',
          format: { width: 200, height: 100, faces: 2, marks: true },
          cards: [card('晏知微'), card('李“&”芳')],
        },
      ],
    });
    const shapes: Readonly<Record<string, string>>[] = [];
    const words: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', ({ name, attributes }) => {
      const said = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
      if (name === 'v:shape') shapes.push(said);
      if (name === 'v:textpath' && said.string !== undefined) words.push(said.string);
    });
    parser.write(xml).close();
    expect(words).toEqual(['晏知微', '李“&”芳']);
    expect([...xml.matchAll(/<w:t [^>]*>([^<]+)/g)].map(([, text]) => text)).toEqual([
      '晏知微',
      '李“&#38;”芳',
    ]);
    expect(new Set(shapes.map(({ id }) => id)).size).toBe(2);
    expect(shapes.every(({ style }) => style?.includes('rotation:180'))).toBe(true);
    expect(xml.match(/<v:shapetype /g)).toHaveLength(1);
    expect(xml).not.toContain('textDirection');
  });
});

if (!hasOffice) console.info('skipped: rendering the DOCX needs LibreOffice (soffice)');

describe.skipIf(!hasOffice)('rendered by LibreOffice', () => {
  it('is 22 lines of 28 characters', { timeout: 120_000 }, async () => {
    const text = '国'.repeat(28 * 22);
    const docx = await renderDocx(official([{ kind: 'paragraph', text, indent: 0 }]), { createdAt: NOON });
    const { paper = new Uint8Array() } = printByOffice({ paper: docx });
    const file = join(mkdtempSync(join(tmpdir(), 'huiqian-docx-')), 'paper.pdf');
    writeFileSync(file, paper);
    const out = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    const [first = ''] = out.stdout.split('\f');
    const lines = first
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('国'));
    expect(lines.map((line) => [...line].length)).toEqual(Array.from({ length: 22 }, () => 28));
  });
});
