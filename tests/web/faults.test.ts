import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultMessages, refusalMessage } from '#lib/web/answer.ts';
import { parseInput } from '#lib/web/faults.ts';

const schema = z.object({
  title: z.string().min(1).max(5),
  minutes: z.int().min(1).max(600),
  email: z.email(),
  kind: z.enum(['a', 'b']),
  items: z.array(z.string()).min(1),
  start: z.string().regex(/^\d\d:\d\d$/, 'not-a-time'),
});

function faults(input: unknown): readonly string[] {
  const read = parseInput(schema, input);
  if (read.ok || read.refusal.kind !== 'invalid') return [];
  return read.refusal.faults.map(({ path, code }) => `${path}: ${code}`);
}

const good = { title: 'x', minutes: 5, email: 'a@b.cn', kind: 'a', items: ['1'], start: '09:00' };

describe('faults of an input', () => {
  it('are none for a good one', () => expect(faults(good)).toEqual([]));

  it('name the field and what is wrong with it', () => {
    const bad = { title: '', minutes: 0, email: 'x', kind: 'c', items: [], start: 'noon' };
    expect(faults(bad)).toEqual([
      'title: required',
      'minutes: too-small',
      'email: not-an-email',
      'kind: not-a-choice',
      'items: too-few',
      'start: not-a-time',
    ]);
    expect(faults({ ...good, title: 'too long', minutes: 700 })).toEqual([
      'title: too-long',
      'minutes: too-big',
    ]);
    expect(faults({})).toContain('title: required');
  });

  it('are worded in the reader’s language, with their limit', () => {
    const read = parseInput(schema, { ...good, minutes: 700 });
    const refusal = read.ok ? ({ kind: 'classified' } as const) : read.refusal;
    expect(faultMessages('zh-CN', refusal)).toEqual([
      { path: 'minutes', message: '不能大于 600。', line: '时长：不能大于 600。' },
    ]);
    expect(faultMessages('en', refusal)).toEqual([
      { path: 'minutes', message: 'At most 600.', line: 'Minutes: At most 600.' },
    ]);
  });
});

it('says in words why a file cannot be read', () => {
  const refusal = { kind: 'unreadable', name: 'a.csv', reason: 'no-name-column' } as const;
  expect(refusalMessage('zh-CN', refusal)).toContain('没有找到含“姓名”的表头');
  expect(refusalMessage('zh-CN', { ...refusal, reason: 'empty' })).toContain('文件是空的');
  expect(refusalMessage('en', { ...refusal, reason: 'not-a-calendar' })).not.toContain('not-a-calendar');
});

it('takes what is pasted unseen out of what was sent, before its length is judged', () => {
  const schema = z.object({ words: z.string().max(2), rows: z.array(z.object({ title: z.string() })) });
  expect(parseInput(schema, { words: '同\0意\u0007', rows: [{ title: '\u200b\0议程' }] })).toEqual({
    ok: true,
    value: { words: '同意', rows: [{ title: '议程' }] },
  });
});
