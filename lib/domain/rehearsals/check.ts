import type { Severity } from '../finding.ts';

/** One line of the rehearsal checklist: from the template, from a lesson, or a rule that checks itself. */
export interface CheckItem {
  readonly key: string;
  /** template: a person ticks it; lesson: a person ticks it, says where it comes from; rule: ticks itself. */
  readonly origin: 'template' | 'lesson' | 'rule';
  readonly phase: 'plan' | 'papers' | 'people' | 'venue' | 'procedure' | 'logistics' | 'session' | 'after';
  readonly text: string;
  readonly severity: Severity;
  readonly source: string;
}

/** What a person said of a check that cannot check itself. */
export interface CheckMark {
  readonly key: string;
  readonly state: 'pass' | 'doubt';
  readonly note: string;
  /** Who answers a doubt; empty where nobody was named. */
  readonly owner: string;
  /** ISO date by which it is answered. */
  readonly dueOn: string | null;
  readonly by: string;
  readonly at: string;
}

/** A finding set aside with a reason; it lapses when `stamp` no longer matches. */
export interface Waiver {
  readonly findingKey: string;
  readonly stamp: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}
