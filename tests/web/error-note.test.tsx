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

const note = (refused: Refused, more: object = {}): string =>
  renderToStaticMarkup(
    <MessagesProvider locale="zh-CN" messages={messagesOf('zh-CN', ['common', 'terms'])}>
      <ErrorNote refused={refused} {...more} />
    </MessagesProvider>,
  );

describe('what was refused', () => {
  const fault = (path: string, line: string) => ({ path, message: line, line });
  const invalid: Refused = {
    refusal: { kind: 'invalid', faults: [] },
    message: '有几处需要再核对。',
    faults: [fault('sittings.0.end', '第 1 场 结束：结束须晚于开始。'), fault('term', '届：请填写。')],
  };

  it('lists each fault by the name of its field, and not what the field shows itself', () => {
    expect(note(invalid)).toContain('第 1 场 结束：结束须晚于开始。');
    expect(note(invalid)).not.toMatch(/sittings|term/);
    const rest = note(invalid, { shownFields: ['sittings.#.end'] });
    expect(rest).not.toContain('第 1 场');
    expect(rest).toContain('届：请填写。');
  });

  it('offers the way on: yes to what was asked, the one it may be, signing in again', () => {
    const asks: Refused = {
      refusal: {
        ...({ kind: 'asks', question: 'same-person' } as const),
        ...{ facts: { name: '丁翀' }, about: { what: 'person', id: 'p1' } },
      },
      message: '已有一位丁翀，是同一人吗？',
      faults: [],
    };
    const html = note(asks, { onSure: () => undefined });
    for (const part of ['href="/people/p1"', '不是同一人，照样新建']) expect(html).toContain(part);
    const ended: Refused = { refusal: { kind: 'not-signed-in' }, message: '请先登录。', faults: [] };
    expect(note(ended)).toMatch(/href="\/sign-in[^"]*" target="_blank"/);
  });
});
