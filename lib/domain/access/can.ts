/** The four kinds of people who sign in. Other bodies come through secret links and have no role. */
export const roles = ['admin', 'office', 'leader', 'liaison'] as const;
export type Role = (typeof roles)[number];

/** Everything a person can ask the product to do, one word each; every use case names one. */
export const actions = [
  'read-meeting',
  'plan-meeting',
  'edit-agenda',
  'edit-attendance',
  'edit-seating',
  'edit-script',
  'print-papers',
  'run-consultation',
  'give-opinion',
  'record-opinion',
  'judge-finding',
  'edit-lessons',
  'edit-tasks',
  'edit-people',
  'edit-bodies',
  'edit-venues',
  'read-calendar',
  'read-office',
  'edit-office',
  'manage-users',
  'read-audit',
  'manage-feeds',
] as const;
export type Action = (typeof actions)[number];

/** Who is asking. `bodyId` is the body the person works for. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly bodyId: string | null;
  readonly personId: string | null;
}

/** How the actor stands to the thing asked about. `self`: their own opinion, task or week. */
export type Relation = 'any' | 'own-body' | 'self';

type Rule = 'yes' | 'own-body' | 'self' | 'no';

const table: Readonly<Record<Action, Readonly<Record<Role, Rule>>>> = {
  'read-meeting': { admin: 'yes', office: 'yes', leader: 'yes', liaison: 'own-body' },
  'plan-meeting': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'edit-agenda': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'edit-attendance': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'edit-seating': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'edit-script': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'print-papers': { admin: 'yes', office: 'yes', leader: 'yes', liaison: 'own-body' },
  'run-consultation': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'give-opinion': { admin: 'no', office: 'no', leader: 'self', liaison: 'no' },
  'record-opinion': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'judge-finding': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'edit-lessons': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'edit-tasks': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'own-body' },
  'edit-people': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'edit-bodies': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'edit-venues': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'read-calendar': { admin: 'yes', office: 'yes', leader: 'yes', liaison: 'yes' },
  'read-office': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
  'edit-office': { admin: 'yes', office: 'no', leader: 'no', liaison: 'no' },
  'manage-users': { admin: 'yes', office: 'no', leader: 'no', liaison: 'no' },
  'read-audit': { admin: 'yes', office: 'no', leader: 'no', liaison: 'no' },
  'manage-feeds': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no' },
};

/** Whether `actor` may do `action` to something that stands in `relation` to them. The only place that decides. */
export function can(actor: Actor, action: Action, relation: Relation = 'any'): boolean {
  const rule = table[action][actor.role];
  return rule === 'yes' || rule === relation;
}
