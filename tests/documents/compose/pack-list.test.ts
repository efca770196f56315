import { expect, it } from 'vitest';
import { composePackList } from '#lib/documents/compose/pack-list.ts';
import { wordingId } from '#lib/domain/wording/own-words.ts';
import { aDossier } from './a-dossier.ts';

const files = [
  { fileName: '01 议程.pdf', pages: 2, copies: 35 },
  { fileName: 'Word 稿/01 议程.docx', pages: 0, copies: 0 },
];

/** The rows of the cover's table, its headings first. */
async function rowsOf(own: Readonly<Record<string, string>>): Promise<readonly (readonly unknown[])[]> {
  const wording = { [wordingId('common', 'zh-CN')]: own };
  const { blocks } = composePackList(await aDossier({ wording }), { files, unplaced: [] }, 'zh-CN');
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [...block.head, ...block.rows].map(({ cells }) => cells.map((c) => c.text)) : [],
  );
}

it('lists the files of a pack with the copies to print', async () => {
  expect(await rowsOf({})).toEqual([
    ['序号', '文件', '页数', '份数'],
    ['1', '01 议程.pdf', '2', '35'],
    ['2', 'Word 稿/01 议程.docx', '—', '—'],
  ]);
});

it('lists them in the columns and words the office chose', async () => {
  expect(await rowsOf({ 'pack.columns': 'copies 20\nfile 100', 'pack.copies': '印数' })).toEqual([
    ['印数', '文件'],
    ['35', '01 议程.pdf'],
    ['—', 'Word 稿/01 议程.docx'],
  ]);
});
