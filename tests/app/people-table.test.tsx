import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PeopleTable } from '#app/(desk)/people/_components/people-table.tsx';
import type { PeopleView } from '#lib/usecases/people/queries.ts';

const line = {
  id: 'p',
  name: '王凯',
  gender: 'male',
  ethnicity: '',
  reading: '',
  phone: '',
  posts: [],
} as const;
const view: PeopleView = {
  ...{ people: [{ ...line, namesakeNote: '大' }], found: 1, total: 1, page: 1, pages: 1, order: 'fullname' },
  ...{ strokes: { missing: [], entered: [] }, bodies: [], mayEdit: false },
};

it('what tells namesakes apart stands in the brackets of the reader’s language', () => {
  const text = (locale: 'zh-CN' | 'en') =>
    renderToStaticMarkup(<PeopleTable view={view} locale={locale} />).replaceAll(/<[^>]+>/g, '');
  expect(text('zh-CN')).toContain('王凯（大）');
  expect(text('en')).toContain('王凯 (大)');
});
