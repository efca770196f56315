import { describe, expect, it } from 'vitest';
import { type Clash, leadingClashes } from '#lib/domain/calendars/clash.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import {
  aBody,
  aCandidate,
  aCommitment,
  aGround,
  aSource,
  at,
  aVenue,
  body,
  person,
  source,
  venue,
} from './clash-ground.ts';

const hall = aVenue('hall');

function short(clashes: readonly Clash[]): readonly string[] {
  return clashes.map((clash) => `${clash.severity} ${clash.kind} ${clash.cause} ${clash.with.id}`);
}

describe('a person in two places', () => {
  const needed = { personIds: [person('yu')] };
  const overlapShapes = [
    ['exact', '09-23 09:00', '09-23 12:00', true],
    ['shared start, shorter', '09-23 09:00', '09-23 10:00', true],
    ['shared end, shorter', '09-23 11:00', '09-23 12:00', true],
    ['fully contained', '09-23 10:00', '09-23 11:00', true],
    ['fully containing', '09-23 08:00', '09-23 13:00', true],
    ['across the start', '09-23 08:00', '09-23 09:01', true],
    ['across the end', '09-23 11:59', '09-23 13:00', true],
    ['touching the start', '09-23 08:00', '09-23 09:00', false],
    ['touching the end', '09-23 12:00', '09-23 13:00', false],
    ['another day', '09-24 09:00', '09-24 12:00', false],
  ] as const;
  it.each(overlapShapes)('%s: %s – %s clashes: %s', (_shape, from, to, clashes) => {
    const commitments = [aCommitment('gov', from, to, { personIds: [person('yu')] })];
    const found = findClashes(aCandidate('09-23 09:00', '09-23 12:00', needed), aGround({ commitments }));
    expect(short(found)).toEqual(clashes ? ['block person same-person gov'] : []);
  });

  it('is named, with everyone else who is needed in both', () => {
    const commitments = [
      aCommitment('gov', '09-23 09:30', '09-23 11:00', {
        personIds: [person('lin'), person('yu'), person('x')],
      }),
    ];
    const candidate = aCandidate('09-23 09:00', '09-23 12:00', { personIds: [person('yu'), person('lin')] });
    const [clash] = findClashes(candidate, aGround({ commitments }));
    expect(clash?.people).toEqual(['lin', 'yu']);
    expect(clash?.with.summary).toBe('政府常务会议');
  });

  it('is seen through a second post where a body names nobody, one step lighter', () => {
    const commitments = [aCommitment('gov', '09-23 09:30', '09-23 11:00')];
    const posts = [{ personId: person('yu'), bodyId: body('government') }];
    const found = findClashes(
      aCandidate('09-23 09:00', '09-23 12:00', needed),
      aGround({ commitments, posts }),
    );
    expect(short(found)).toEqual(['warn person second-post gov']);
    expect(found[0]?.people).toEqual(['yu']);
  });
});

describe('a body that must be kept clear of', () => {
  const asked = { bodyIds: [body('government')] };

  it('clashes by what it has planned, and says who yields by the precedence table', () => {
    const commitments = [aCommitment('gov', '09-23 09:30', '09-23 11:00')];
    const [clash] = findClashes(aCandidate('09-23 09:00', '09-23 12:00', asked), aGround({ commitments }));
    expect(clash).toMatchObject({ kind: 'body', severity: 'warn', yields: 'theirs' });
  });

  it('is asked, never told to yield, where it is the party committee or another congress', () => {
    const commitments = [aCommitment('gov', '09-23 09:30', '09-23 11:00')];
    const yields = (['party', 'congress'] as const).map((kind) => {
      const ground = aGround({ commitments });
      const bodies = ground.bodies.map((one) => (one.id === body('government') ? { ...one, kind } : one));
      return findClashes(aCandidate('09-23 09:00', '09-23 12:00', asked), { ...ground, bodies })[0]?.yields;
    });
    expect(yields).toEqual(['agree', 'agree']);
  });

  it('weighs less while it is tentative', () => {
    const commitments = [aCommitment('gov', '09-23 09:30', '09-23 11:00', { firm: false })];
    const found = findClashes(aCandidate('09-23 09:00', '09-23 12:00', asked), aGround({ commitments }));
    expect(short(found)).toEqual(['note body same-body gov']);
  });

  it('does not clash through a body nobody asked about', () => {
    const commitments = [aCommitment('gov', '09-23 09:30', '09-23 11:00')];
    expect(findClashes(aCandidate('09-23 09:00', '09-23 12:00'), aGround({ commitments }))).toEqual([]);
  });

  it('tells nothing but "busy" where only that is shared', () => {
    const commitments = [aCommitment('gov', '09-23 09:30', '09-23 11:00', { visibility: 'busy' })];
    const [clash] = findClashes(aCandidate('09-23 09:00', '09-23 12:00', asked), aGround({ commitments }));
    expect(clash?.with).toMatchObject({ summary: '', busyOnly: true });
  });

  it('stands back in a list behind the person it names', () => {
    const commitments = [aCommitment('gov', '09-23 09:30', '09-23 11:00', { personIds: [person('yu')] })];
    const candidate = aCandidate('09-23 09:00', '09-23 12:00', { ...asked, personIds: [person('yu')] });
    const found = findClashes(candidate, aGround({ commitments }));
    expect(short(found)).toEqual(['block person same-person gov', 'warn body same-body gov']);
    expect(short(leadingClashes(found))).toEqual(['block person same-person gov']);
  });
});

describe('a venue', () => {
  const inHall = (from: string, to: string) =>
    aCandidate(from, to, {
      sittings: [{ period: aCandidate(from, to).sittings[0]?.period as never, venueId: venue('hall') }],
    });
  const taken = aCommitment('gov', '09-23 13:00', '09-23 15:00', { venueId: venue('hall') });

  it('is taken by whoever booked it', () => {
    const commitments = [aCommitment('gov', '09-23 11:00', '09-23 15:00', { venueId: venue('hall') })];
    const found = findClashes(inHall('09-23 09:00', '09-23 12:00'), aGround({ commitments, venues: [hall] }));
    expect(short(found)).toEqual(['block venue same-venue gov']);
  });

  it('must stand empty long enough to clear it and set it up again', () => {
    const prepared = aVenue('hall', { setUpMinutes: 60, clearDownMinutes: 30 });
    const ground = aGround({ commitments: [taken], venues: [prepared] });
    expect(short(findClashes(inHall('09-23 09:00', '09-23 12:00'), ground))).toEqual([
      'block venue same-venue gov',
    ]);
    expect(findClashes(inHall('09-23 09:00', '09-23 11:30'), ground)).toEqual([]);
  });

  it('may be taken over the moment it is free where it needs no setting up', () => {
    const ground = aGround({ commitments: [taken], venues: [hall] });
    expect(findClashes(inHall('09-23 09:00', '09-23 13:00'), ground)).toEqual([]);
  });

  it('far from where a person has just been leaves no time for the way', () => {
    const commitments = [
      aCommitment('gov', '09-23 08:00', '09-23 08:50', {
        venueId: venue('city-hall'),
        personIds: [person('yu')],
      }),
    ];
    const venues = [aVenue('hall', { address: '甲路' }), aVenue('city-hall', { address: '乙路' })];
    const candidate = { ...inHall('09-23 09:00', '09-23 12:00'), personIds: [person('yu')] };
    const found = findClashes(candidate, aGround({ commitments, venues }));
    expect(short(found)).toEqual(['warn travel too-far gov']);
    expect(found[0]?.facts).toEqual({ free: 10, needed: 25 });
  });

  it('never clashes with the meeting it is booked for', () => {
    const commitments = [
      aCommitment('ours', '09-23 09:00', '09-23 12:00', { venueId: venue('hall'), meetingId: 'm1' }),
    ];
    const candidate = { ...inHall('09-23 09:00', '09-23 12:00'), meetingId: 'm1' };
    expect(findClashes(candidate, aGround({ commitments, venues: [hall] }))).toEqual([]);
  });
});

describe('a calendar that cannot be believed', () => {
  const asked = { bodyIds: [body('government')] };
  const candidate = aCandidate('09-23 09:00', '09-23 12:00', asked);
  const cases = [
    ['failing', { failures: 3 }],
    ['never-read', { lastSuccessAt: null }],
    ['unreadable', { used: 0, skipped: 12 }],
    ['stale', { lastSuccessAt: aSource('s').lastSuccessAt?.subtract({ hours: 30 }) ?? null }],
    ['beyond-horizon', { knownUntil: candidate.sittings[0]?.period.start ?? null }],
    ['not-covered', { knownWithin: [{ start: at('09-14 00:00'), end: at('09-21 00:00') }] }],
    ['not-covered', { knownWithin: [] }],
  ] as const;
  it.each(cases)('is not known when %s', (cause, over) => {
    const found = findClashes(candidate, aGround({ sources: [aSource('government-calendar', over)] }));
    expect(short(found)).toEqual([`note unknown ${cause} government-calendar`]);
  });

  it('is known in part where some of it could not be read, which is no more than a note', () => {
    const ground = aGround({ sources: [aSource('partly', { skipped: 2 })] });
    const [clash] = findClashes(candidate, ground);
    expect(clash).toMatchObject({ severity: 'note', cause: 'partly-read', facts: { skipped: 2 } });
    expect(findClashes(candidate, aGround({ sources: [aSource('empty', { used: 0 })] }))).toEqual([]);
  });

  it('is said once for a body, by the worst of its calendars', () => {
    const sources = [
      aSource('partly', { skipped: 1 }),
      aSource('old', { lastSuccessAt: at('09-01 08:00') }),
      ...['a', 'b', 'c'].map((id) => aSource(id, { failures: 2 })),
      aSource('empty', { used: 0, skipped: 3 }),
    ];
    expect(short(findClashes(candidate, aGround({ sources })))).toEqual(['note unknown failing a']);
  });

  it.each([
    ['week', 0, ['09-14', '09-21']],
    ['lines', 2, ['09-21', '09-22']],
    ['either', 2, ['09-14', '09-21']],
  ] as const)('says what a weekly plan lacks: %s', (missing, skipped, [from, to]) => {
    const knownWithin = [{ start: at(`${from} 00:00`), end: at(`${to} 00:00`) }];
    const plan = aSource('plan', { kind: 'weekly-plan', knownWithin, skipped });
    const [clash] = findClashes(candidate, aGround({ sources: [plan] }));
    expect(clash).toMatchObject({ cause: 'not-covered', facts: { missing, skipped } });
  });

  it('is known where a weekly plan covers the days', () => {
    const knownWithin = [{ start: at('09-21 00:00'), end: at('09-28 00:00') }];
    const plan = aSource('plan', { kind: 'weekly-plan', knownWithin, used: 0, skipped: 2 });
    expect(findClashes(candidate, aGround({ sources: [plan] }))).toEqual([]);
  });

  it('is not known where there is none', () => {
    expect(short(findClashes(candidate, aGround({ sources: [] })))).toEqual([
      'note unknown no-source government',
    ]);
  });

  it('is known for a week where people type it in or upload it', () => {
    const typed = (days: number) =>
      aSource('typed', { kind: 'typed', lastSuccessAt: at('09-11 11:00').subtract({ hours: days * 24 }) });
    expect(short(findClashes(candidate, aGround({ sources: [typed(6)] })))).toEqual([]);
    expect(short(findClashes(candidate, aGround({ sources: [typed(8)] })))).toEqual([
      'note unknown stale typed',
    ]);
  });

  it('still counts for what it said, one step lighter', () => {
    const commitments = [aCommitment('gov', '09-23 09:30', '09-23 11:00', { personIds: [person('yu')] })];
    const sources = [aSource('government-calendar', { failures: 1 })];
    const found = findClashes({ ...candidate, personIds: [person('yu')] }, aGround({ commitments, sources }));
    expect(short(found)).toEqual([
      'warn person same-person gov',
      'note unknown failing government-calendar',
      'note body same-body gov',
    ]);
  });

  it('says as of when what it said is known, and nothing of the kind while it can be believed', () => {
    const commitments = [aCommitment('gov', '09-23 09:30', '09-23 11:00')];
    const factsWith = (over: object) => {
      const sources = [aSource('government-calendar', over)];
      return findClashes(candidate, aGround({ commitments, sources })).find(({ kind }) => kind === 'body')
        ?.facts;
    };
    const lastSuccessAt = at('09-08 08:00');
    expect(factsWith({ lastSuccessAt })).toEqual({ asOf: lastSuccessAt.toString() });
    expect(factsWith({ failures: 1, lastSuccessAt })).toEqual({ asOf: lastSuccessAt.toString() });
    expect(factsWith({})).toEqual({});
  });

  it('of our own departments is not free either, once there is one', () => {
    const bodies = [aBody('own', { kind: 'own' }), aBody('finance', { parentId: body('own') })];
    const sources = [aSource('finance-calendar', { bodyId: body('finance'), failures: 2 })];
    const found = findClashes(aCandidate('09-23 09:00', '09-23 12:00'), aGround({ bodies, sources }));
    expect(short(found)).toEqual(['note unknown failing finance-calendar']);
  });

  it('is not asked of our own departments', () => {
    const bodies = [aBody('own', { kind: 'own' }), aBody('finance', { parentId: body('own') })];
    const found = findClashes(
      aCandidate('09-23 09:00', '09-23 12:00', { bodyIds: [body('finance')] }),
      aGround({ bodies }),
    );
    expect(found).toEqual([]);
  });
});

describe('the stamp of a clash', () => {
  const candidate = aCandidate('09-23 09:00', '09-23 12:00', { bodyIds: [body('government')] });
  const stampOf = (from: string, to: string, over = {}): string | undefined => {
    const commitments = [aCommitment('gov', from, to, over)];
    return findClashes(candidate, aGround({ commitments }))[0]?.stamp;
  };

  it('is another once either side moves, and the key stays', () => {
    const before = stampOf('09-23 09:30', '09-23 11:00');
    expect(stampOf('09-23 09:31', '09-23 11:00')).not.toBe(before);
    expect(stampOf('09-23 09:30', '09-23 11:00', { firm: false })).not.toBe(before);
    expect(
      stampOf('09-23 09:30', '09-23 11:00', { sourceId: source('government-calendar'), summary: '改名' }),
    ).toBe(before);
  });
});
