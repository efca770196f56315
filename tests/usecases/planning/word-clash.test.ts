import { describe, expect, it } from 'vitest';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import { type Wording, wordReason } from '#lib/usecases/planning/word-clash.ts';
import { aBody, aCandidate, aCommitment, aGround, body } from '#tests/domain/calendars/clash-ground.ts';

const named = (id: string): string => id;
const wording: Wording = {
  ...{ locale: 'zh-CN', zone: 'Asia/Shanghai', ownBodyId: 'own' },
  ...{ bodyName: named, personName: named, venueName: named, sourceName: named },
};

/** The reason a slot is given where the government sits at the same time. */
function reason(
  precedence: number,
  over: Parameters<typeof aCommitment>[3] = {},
  language = wording,
): string {
  const ground = aGround({
    commitments: [aCommitment('gov', '09-23 09:30', '09-23 11:00', over)],
    bodies: [aBody('own', { kind: 'own', precedence: 20 }), aBody('government', { precedence })],
  });
  const asked = aCandidate('09-23 09:00', '09-23 12:00', { bodyIds: [body('government')] });
  const clash = findClashes(asked, ground).find(({ kind }) => kind === 'body');
  if (!clash) throw new Error('no clash');
  return wordReason({ code: 'clash', clash }, language);
}

describe('the reason of a place in the ranking says who gives way', () => {
  it('by the office’s table of precedence', () => {
    expect(reason(30)).toBe('government“政府常务会议”（对方让）');
    expect(reason(10)).toBe('government“政府常务会议”（我们让）');
    expect(reason(20)).toBe('government“政府常务会议”（双方同级，须商定）');
    expect(reason(30, {}, { ...wording, locale: 'en' })).toBe('government: 政府常务会议 (They yield)');
  });

  it('where only "busy" is known, that they are asked first', () => {
    expect(reason(10, { visibility: 'busy' })).toBe('government“忙”（先问）');
  });

  it('and nobody where it is our own', () => {
    expect(reason(20, { bodyId: body('own'), sourceId: null, meetingId: 'm2' })).toBe(
      '要让“政府常务会议”（自家，可挪）',
    );
  });
});
