import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MessagesProvider } from '#app/_ui/words.tsx';
import { LineList } from '#app/(desk)/settings/templates/_components/line-list.tsx';
import { WrongLines } from '#app/(desk)/settings/templates/_components/wrong-lines.tsx';
import { checkOwnWords, type TemplateLine } from '#lib/domain/wording/template-line.ts';
import { messagesOf } from '#lib/i18n/catalogue.ts';

const line = (key: string, delivered: string): TemplateLine => ({
  ...{ key, kind: 'text', delivered, placeholders: ['minutes'], mayBeEmpty: false },
});
const lines = [line('a', '各位同志：'), line('b', '会议预计 {minutes} 分钟。')];

it('a line that cannot be saved is named beside the button with its fault, and stands on the page to be gone to', () => {
  const own = { b: '会议预计 {分钟} 分钟。' };
  const faults = checkOwnWords(lines, own);
  const page = renderToStaticMarkup(
    <MessagesProvider locale="zh-CN" messages={messagesOf('zh-CN', ['templates', 'common'])}>
      <LineList lines={lines} own={own} faults={faults} disabled={false} onChange={() => undefined} />
      <WrongLines faults={faults} lines={lines} />
    </MessagesProvider>,
  );
  expect(page).toContain('id="line-2"');
  expect(page.slice(page.indexOf('wrong-lines'))).toMatch(/第 ?2 ?行.*\{分钟\} 不是这一行能填的.*\{分钟数\}/);
});
