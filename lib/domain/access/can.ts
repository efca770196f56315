/** The four kinds of people who sign in. */
export const roles = ['admin', 'office', 'leader', 'liaison'] as const;
export type Role = (typeof roles)[number];

/** As what somebody asks: in a role, or as a guest who has no account and only a secret link, made for one thing. */
export const standings = [...roles, 'guest'] as const;
export type Standing = (typeof standings)[number];

/** Everything a person can ask the product to do, one word each; every use case names one. */
export const actions = [
  'read-meeting',
  'plan-meeting',
  'edit-agenda',
  'edit-attendance',
  'edit-seating',
  'edit-script',
  /** Writes down what a vote came to. */
  'record-votes',
  'print-papers',
  /** What this person takes out counts as issued; of others it is only read. */
  'issue-papers',
  /** Papers that name whom a vote is about before it is held (粤任21, 渝任26). */
  'read-embargoed',
  'run-consultation',
  'give-opinion',
  'record-opinion',
  'judge-finding',
  'edit-lessons',
  'edit-tasks',
  /** 督办: to see what is followed up, to take up, change and close it, and to say how far it is. */
  'read-follow-ups',
  'edit-follow-ups',
  'report-follow-up',
  'edit-people',
  /** What somebody eats and needs to get about: for those who see to it. */
  'read-needs',
  'edit-bodies',
  'edit-venues',
  'edit-vehicles',
  'read-calendar',
  'read-office',
  'edit-office',
  'edit-templates',
  'manage-users',
  'read-audit',
  'manage-feeds',
  'say-busy',
  'send-invitations',
  'answer-invitation',
] as const;
export type Action = (typeof actions)[number];

/** Who is asking. `bodyId` is the body the person works for. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly role: Standing;
  readonly bodyId: string | null;
  readonly personId: string | null;
}

/** How the actor stands to the thing asked about. `self`: their own opinion, task or week. */
export type Relation = 'any' | 'own-body' | 'self';

type Rule = 'yes' | 'own-body' | 'self' | 'no';

const table: Readonly<Record<Action, Readonly<Record<Standing, Rule>>>> = {
  'read-meeting': { admin: 'yes', office: 'yes', leader: 'yes', liaison: 'own-body', guest: 'no' },
  'plan-meeting': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-agenda': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-attendance': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-seating': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-script': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'record-votes': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'print-papers': { admin: 'yes', office: 'yes', leader: 'yes', liaison: 'own-body', guest: 'no' },
  'issue-papers': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'read-embargoed': { admin: 'yes', office: 'yes', leader: 'yes', liaison: 'no', guest: 'no' },
  'run-consultation': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'give-opinion': { admin: 'no', office: 'no', leader: 'self', liaison: 'no', guest: 'no' },
  'record-opinion': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'judge-finding': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-lessons': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-tasks': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'own-body', guest: 'no' },
  'read-follow-ups': { admin: 'yes', office: 'yes', leader: 'yes', liaison: 'own-body', guest: 'no' },
  'edit-follow-ups': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'report-follow-up': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'own-body', guest: 'no' },
  'edit-people': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'read-needs': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-bodies': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-venues': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-vehicles': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'read-calendar': { admin: 'yes', office: 'yes', leader: 'yes', liaison: 'yes', guest: 'no' },
  'read-office': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-office': { admin: 'yes', office: 'no', leader: 'no', liaison: 'no', guest: 'no' },
  'edit-templates': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'manage-users': { admin: 'yes', office: 'no', leader: 'no', liaison: 'no', guest: 'no' },
  'read-audit': { admin: 'yes', office: 'no', leader: 'no', liaison: 'no', guest: 'no' },
  'manage-feeds': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'say-busy': { admin: 'no', office: 'no', leader: 'no', liaison: 'no', guest: 'own-body' },
  'send-invitations': { admin: 'yes', office: 'yes', leader: 'no', liaison: 'no', guest: 'no' },
  'answer-invitation': { admin: 'no', office: 'no', leader: 'no', liaison: 'no', guest: 'self' },
};

/** Whether `actor` may do `action` to something that stands in `relation` to them. The only place that decides. */
export function can(actor: Actor, action: Action, relation: Relation = 'any'): boolean {
  const rule = table[action][actor.role];
  return rule === 'yes' || rule === relation;
}
