import type { BodyId } from '../id.ts';

/** 单位: our own, its departments (委室), and every body our meetings must not collide with. */
export const bodyKinds = [
  'own',
  'department',
  'congress',
  'party',
  'government',
  'cppcc',
  'court',
  'procuratorate',
  'supervisory',
  'bureau',
  'township',
  // 代表团: the deputies of one place at a congress; it has no calendar and yields to nobody.
  'delegation',
] as const;
/** The most characters a name of an office or body has: English names run long. */
export const LONGEST_NAME = 200;

export type BodyKind = (typeof bodyKinds)[number];

/** What another body may see of us: nothing, only that we are busy, the title, or everything published. */
export const shareLevels = ['nothing', 'busy', 'title', 'full'] as const;
export type ShareLevel = (typeof shareLevels)[number];

/** Whether a body is a unit with a calendar of its own: a delegation only lists the deputies of a place. */
export function isUnit({ kind }: Pick<Body, 'kind'>): boolean {
  return kind !== 'delegation';
}

export interface Body {
  readonly id: BodyId;
  readonly name: string;
  /** As used on cards, calendars and lists: 市人大, 区委办. */
  readonly shortName: string;
  readonly kind: BodyKind;
  readonly parentId: BodyId | null;
  readonly shareLevel: ShareLevel;
  /** The office's own order of who yields to whom: the smaller number stays, the larger yields. */
  readonly precedence: number;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly version: number;
}
