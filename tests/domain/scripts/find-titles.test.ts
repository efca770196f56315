import { expect, it } from 'vitest';
import { findTitles } from '#lib/domain/scripts/find-titles.ts';
import { linesOfFile } from '#lib/domain/scripts/script-line.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { anItem } from '../agendas/a-meeting.ts';
import { withItems } from './a-script.ts';

it('takes no word for a slip of a title of two characters', async () => {
  const dossier = withItems(await aDossier(), () => [anItem('short', { title: '审议《' })]);
  const found = (text: string) => findTitles(dossier, linesOfFile([text])).map(({ slip }) => slip);
  expect(found('各位委员，现在继续开会。今天的会议到此结束。')).toEqual([]);
  expect(found('下面进行审议。')).toEqual([null]);
});

it('knows an item by what it is about, whatever is done with it', async () => {
  const dossier = withItems(await aDossier(), () => [
    anItem('points', { title: '讨论2026年工作要点' }),
    anItem('posts', { title: '审议、表决有关人事任免案' }),
  ]);
  const found = (text: string) =>
    findTitles(dossier, linesOfFile([text])).map(({ item, slip }) => [item.id, slip]);
  expect(found('第一项，研究2026年工作要点。')).toEqual([['points', null]]);
  expect(found('第二项，审议有关人事任免案。')).toEqual([['posts', null]]);
});
