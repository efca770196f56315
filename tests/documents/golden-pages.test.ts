import { expect, it } from 'vitest';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Block, Document } from '#lib/documents/page.ts';
import { sheet } from '#lib/documents/page-setup.ts';
import { book, describePage, official, reading } from './paper-samples.ts';

const SCRIPT: readonly Block[] = [
  { kind: 'running-head', left: '第一项　计划执行情况', right: '9:05' },
  { kind: 'paragraph', text: '会议进行第一项。', ref: 'script:1' },
  {
    kind: 'paragraph',
    text: [
      '请区发展和改革委员会主任',
      { kind: 'text', text: '晏知微', strong: true, name: true },
      '同志报告。',
    ],
  },
  { kind: 'cue', text: '〔等报告人上发言席，约 12 分钟〕' },
  { kind: 'divider', label: '报告毕' },
  { kind: 'paragraph', text: ['赞成', { kind: 'blank', chars: 2 }, '票。'] },
  { kind: 'page-break' },
  { kind: 'paragraph', text: '会议进行第二项。' },
];

const GOLDEN: Readonly<Record<string, Document>> = {
  'official-paper': official([
    { kind: 'title', lines: ['云溪区第五届人民代表大会常务委员会', '第三十二次会议议程', '（草案）'] },
    { kind: 'caption', text: '（2026年9月23日）' },
    { kind: 'space', lines: 1 },
    {
      kind: 'paragraph',
      text: '一、听取和审议区人民政府关于2025年区级决算草案的报告，审查和批准2025年区级决算',
      ref: 'agenda-item:1',
    },
    { kind: 'heading', level: 1, text: '一、会议时间' },
    { kind: 'paragraph', text: '“关于《监督法》（2024年修正），第十五条”……王喆。' },
    { kind: 'attachments', label: '附件：', items: ['议程', '日程'] },
    { kind: 'signature', signer: '云溪区人大常委会办公室', date: '2026年9月11日', sealed: false },
    {
      kind: 'table',
      columns: [{ width: 1, align: 'center' }, { width: 3 }],
      head: [{ cells: [{ text: '时间' }, { text: '内容' }] }],
      rows: [{ cells: [{ text: '9:00', rowSpan: 2 }, { text: '甲' }] }, { cells: [{ text: '乙' }] }],
    },
    { kind: 'checklist', items: [{ text: '席卡校对', detail: '依据：规则', ticked: true }] },
  ]),
  'reading-copy': reading(SCRIPT),
  cards: {
    title: '席卡',
    language: 'zh-CN',
    setup: sheet({ width: 210, height: 297 }, 10, { style: 'none' }),
    blocks: [
      {
        kind: 'cards',
        format: { width: 200, height: 100, faces: 2, marks: true },
        cards: [
          { lines: [{ text: '刘　英', role: 'xiaobiaosong', name: true, share: 0.7 }], ref: 'person:1' },
          { lines: [{ text: '艾力更·依明巴海', role: 'xiaobiaosong', name: true, share: 0.7 }] },
        ],
      },
    ],
  },
  'seat-drawing': {
    title: '座次图',
    language: 'zh-CN',
    setup: sheet({ width: 297, height: 210 }, 15, { style: 'none' }),
    blocks: [
      {
        kind: 'drawing',
        width: 100,
        height: 40,
        flow: [],
        shapes: [
          { kind: 'rect', x: 0, y: 0, width: 22, height: 15, radius: 1.5, stroke: '#000000', ref: 'seat:1' },
          { kind: 'label', x: 1, y: 1, width: 20, height: 13, text: '晏知微', size: 16, name: true },
          { kind: 'label', x: 30, y: 0, width: 15, height: 40, text: '主席台', size: 16, turn: 90 },
          { kind: 'line', x1: 0, y1: 20, x2: 100, y2: 20, dashed: true },
        ],
      },
    ],
  },
};

it.each(Object.entries(GOLDEN))('sets %s as it was when it was last looked at', async (name, document) => {
  const pages = layOut(document, book).map((page, at) => `page ${at + 1}\n${describePage(page)}`);
  await expect(`${pages.join('\n')}\n`).toMatchFileSnapshot(`../golden/${name}.txt`);
});
