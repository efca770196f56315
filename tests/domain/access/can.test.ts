import { describe, expect, it } from 'vitest';
import { type Action, type Actor, actions, can, type Relation, standings } from '#lib/domain/access/can.ts';

const relations: readonly Relation[] = ['any', 'own-body', 'self'];

const actor = (role: Actor['role']): Actor => ({
  userId: 'u',
  name: '温玥',
  role,
  bodyId: 'b',
  personId: 'p',
});

/**
 * Who may do what, written out once more by hand: admin, office, leader, liaison, guest. y always, b own body only, s one's
 * own only, - never. A new action without a line here fails.
 */
const written: Readonly<Record<Action, string>> = {
  'read-meeting': 'yyyb-',
  'plan-meeting': 'yy---',
  'edit-agenda': 'yy---',
  'edit-attendance': 'yy---',
  'edit-seating': 'yy---',
  'edit-script': 'yy---',
  'record-votes': 'yy---',
  'print-papers': 'yyyb-',
  'issue-papers': 'yy---',
  'read-embargoed': 'yyy--',
  'run-consultation': 'yy---',
  'give-opinion': '--s--',
  'record-opinion': 'yy---',
  'judge-finding': 'yy---',
  'edit-lessons': 'yy---',
  'edit-tasks': 'yy-b-',
  'read-follow-ups': 'yyyb-',
  'edit-follow-ups': 'yy---',
  'report-follow-up': 'yy-b-',
  'edit-people': 'yy---',
  'read-needs': 'yy---',
  'edit-bodies': 'yy---',
  'edit-venues': 'yy---',
  'edit-vehicles': 'yy---',
  'read-calendar': 'yyyy-',
  'read-office': 'yy---',
  'edit-office': 'y----',
  'edit-templates': 'yy---',
  'manage-users': 'y----',
  'read-audit': 'y----',
  'manage-feeds': 'yy---',
  'say-busy': '----b',
  'send-invitations': 'yy---',
  'answer-invitation': '----s',
};

const allowed: Readonly<Record<string, readonly Relation[]>> = {
  y: ['any', 'own-body', 'self'],
  b: ['own-body'],
  s: ['self'],
  '-': [],
};

const cases = actions.flatMap((action) =>
  standings.flatMap((role, column) =>
    relations.map((relation) => {
      const letter = written[action][column] ?? '-';
      return { action, role, relation, expected: allowed[letter]?.includes(relation) ?? false };
    }),
  ),
);

describe('who may do what', () => {
  it('is written out for every action, role and relation', () => {
    expect(Object.keys(written).sort()).toEqual([...actions].sort());
    expect(cases.length).toBe(actions.length * standings.length * relations.length);
  });

  it.each(cases)('$role may $action ($relation): $expected', ({ action, role, relation, expected }) => {
    expect(can(actor(role), action, relation)).toBe(expected);
  });

  it('takes the weakest relation when none is given', () => {
    for (const action of actions)
      for (const role of standings) expect(can(actor(role), action)).toBe(can(actor(role), action, 'any'));
  });

  it('never lets anyone but a leader give a leader’s opinion, and a leader only their own', () => {
    const givers = cases.filter(({ action, expected }) => action === 'give-opinion' && expected);
    expect(givers.map(({ role, relation }) => `${role}:${relation}`)).toEqual(['leader:self']);
  });
});
