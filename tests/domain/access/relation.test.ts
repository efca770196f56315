import { describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access/can.ts';
import { relationToMeeting } from '#lib/domain/access/relation.ts';

const actor = (bodyId: string | null): Actor => ({
  userId: 'u',
  name: '邬翀',
  role: 'liaison',
  bodyId,
  personId: null,
});

describe('how someone stands to a meeting', () => {
  it('is their body’s when it hosts', () => {
    expect(relationToMeeting(actor('a'), { hostBodyId: 'a', bodyIds: [] })).toBe('own-body');
  });
  it('is their body’s when it answers for something in it', () => {
    expect(relationToMeeting(actor('a'), { hostBodyId: 'h', bodyIds: [null, 'b', 'a'] })).toBe('own-body');
  });
  it('is nobody’s in particular otherwise', () => {
    expect(relationToMeeting(actor('a'), { hostBodyId: 'h', bodyIds: [null, 'b'] })).toBe('any');
  });
  it('is never that of someone without a body, not even of what nobody answers for', () => {
    expect(relationToMeeting(actor(null), { hostBodyId: 'h', bodyIds: [null] })).toBe('any');
  });
});
