import { describe, expect, it } from 'vitest';
import { changedCommitments, findNews } from '#lib/domain/calendars/clash-news.ts';

const clash = (id: string, severity: 'block' | 'warn' | 'note' = 'warn') =>
  ({ key: `clash.body:${id}`, kind: 'body', severity, with: { id } }) as Parameters<
    typeof findNews
  >[0][number];

describe('what is news of a meeting', () => {
  it('is a clash with what is new or was moved, and nothing else', () => {
    const { noted } = findNews([clash('a'), clash('b'), clash('c', 'note')], [], new Set(['a', 'c']));
    expect(noted.map(({ clash: { key }, change }) => [key, change])).toEqual([['clash.body:a', 'appeared']]);
  });

  it('tells a clash that is known and moved from one that appeared', () => {
    const known = [{ key: 'clash.body:a', seen: true }];
    const { noted, gone } = findNews([clash('a'), clash('b')], known, new Set(['a', 'b']));
    expect(noted.map(({ change }) => change)).toEqual(['moved', 'appeared']);
    expect(gone).toEqual([]);
  });

  it('is not that another source speaks for the same matter from now on', () => {
    const known = [{ key: 'clash.body:typed', seen: true }];
    const { with: other, ...read } = clash('read');
    const copies = [{ id: 'typed' }] as unknown as typeof other.copies & {};
    const { gone } = findNews([{ ...read, with: { ...other, copies } }], known, new Set(['read']));
    expect(gone).toEqual([]);
  });

  it('is the end of a clash somebody knew of; one that came and went unseen is forgotten', () => {
    const known = [
      { key: 'clash.body:a', seen: true },
      { key: 'clash.body:b', seen: false },
    ];
    expect(findNews([], known, new Set(['a', 'b']))).toEqual({
      noted: [],
      gone: ['clash.body:a'],
      forgotten: ['clash.body:b'],
    });
  });
});

it('sees what came, moved and went between two readings', () => {
  const changed = changedCommitments(
    new Map(Object.entries({ stays: 1, moves: 2, goes: 3 })),
    new Map(Object.entries({ stays: 1, moves: 4, comes: 5 })),
  );
  expect([...changed].sort()).toEqual(['comes', 'goes', 'moves']);
});
