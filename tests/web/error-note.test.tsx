import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ErrorNote, type Refused } from '#app/_ui/error-note.tsx';
import { MessagesProvider } from '#app/_ui/words.tsx';
import { messagesOf } from '#lib/i18n/catalogue.ts';

const saved = { by: '温玥', at: '2026-09-11T06:37:00Z' };
const late: Refused = {
  refusal: {
    ...({ kind: 'stale', what: 'task', saved } as const),
    current: { title: '甲', departmentId: 'b-17', version: 4 },
    yours: { title: '甲', departmentId: 'b-18' },
  },
  message: '温玥已先保存。',
  faults: [],
  compared: {
    saved: { by: '温玥', when: '9月11日 周五 14:37' },
    rows: [{ label: '部门', theirs: '办公室', yours: '代表工委' }],
  },
};

const drawn = (refused: Refused): string =>
  renderToStaticMarkup(
    <MessagesProvider locale="zh-CN" messages={messagesOf('zh-CN', ['common', 'terms'])}>
      <ErrorNote refused={refused} onTakeTheirs={() => undefined} onKeepMine={() => undefined} />
    </MessagesProvider>,
  );

describe('a save that came second', () => {
  it('shows both versions in words with who and when, and the choice, never a field’s own name or an id', () => {
    const html = drawn(late);
    for (const word of [
      '温玥保存的（9月11日 周五 14:37）',
      '您的',
      '部门',
      '办公室',
      '代表工委',
      '采用同事的',
      '保存我的',
    ])
      expect(html).toContain(word);
    expect(html).not.toMatch(/departmentId|b-1[78]|version"?:/);
  });

  it('says so where nothing that can be compared differs', () => {
    const alike = { ...late, compared: { saved: null, rows: [] } };
    expect(drawn(alike)).toContain('能比对的内容，两份相同。');
  });

  it('offers no version of an act: there is only the newest to look at', () => {
    const act = { ...late, refusal: { ...late.refusal, yours: null } as Refused['refusal'] };
    expect(drawn(act)).not.toMatch(/采用同事的|保存我的|您的/);
  });
});
