import { describe, expect, it } from 'vitest';
import { refuse } from '#lib/domain/result.ts';
import { readable } from '#lib/usecases/templates.ts';
import { findUndoable } from '#lib/usecases/undoable.ts';

describe('a file an office may edit', () => {
  it('is refused with its name and everything that is wrong in it', () => {
    const faults = [
      { where: 'DL-1', field: 'before.days', problem: 'not-a-whole-number', found: '"twenty"' },
      { where: 'DL-2', field: 'basis', problem: 'missing', found: '' },
    ] as const;
    expect(readable('templates/titles.json', refuse(faults))).toEqual({
      ok: false,
      refusal: {
        kind: 'unreadable',
        name: 'templates/titles.json',
        reason: 'DL-1: before.days: not-a-whole-number ("twenty"); DL-2: basis: missing',
      },
    });
  });
});

describe('what an undo takes back', () => {
  const changes = new Map([
    [2, { restored: null, said: 'two' }],
    [3, { restored: null, said: 'three' }],
    [4, { restored: 2, said: 'undid three' }],
  ]);
  const find = async (version: number) => changes.get(version) ?? null;

  it('is the newest change that was not undone, further back each time, and in the end nothing', async () => {
    expect((await findUndoable(3, find))?.said).toBe('three');
    expect((await findUndoable(4, find))?.said).toBe('two');
    expect(await findUndoable(1, find)).toBeNull();
  });

  it('ends where undos go round in a circle', async () => {
    expect(await findUndoable(2, async () => ({ restored: 2 }))).toBeNull();
  });
});
