/** Kinds of clash; each has a severity the office sets in its conventions. */
export const clashKinds = [
  'venue',
  'vehicle',
  'person',
  'body',
  'apart',
  'travel',
  'deadline',
  'holiday',
  'season',
  'linkage',
  'unknown',
] as const;
export type ClashKind = (typeof clashKinds)[number];

/** What an office decides once about itself (rules.md 13) and every page then follows. */
export interface Office {
  /** 云溪区. */
  readonly locality: string;
  readonly localityEn: string;
  readonly name: string;
  readonly shortName: string;
  /** IANA zone the office lives in; separate from the reader's language. */
  readonly zone: string;
  readonly locale: 'zh-CN' | 'en';
  readonly term: number;
  readonly rulePack: string;
  readonly seating: {
    readonly even: 'A' | 'B';
    readonly two: 'A' | 'B';
    readonly nameOrder: 'fullname' | 'surname';
    /** The calendar year in which the term began; null: not said, and nothing rotates. */
    readonly termBegan: number | null;
    /** How many members move from the head of the stroke order to its end every year (rules 2.1); 0: none. */
    readonly rotateYearly: number;
    /** At a table of two parties, who looks at the door (rules 2.2). */
    readonly facesDoor: 'guests' | 'hosts';
  };
  /** Hosts on private addresses that subscribed calendars may nevertheless be read from. */
  readonly allowedHosts: readonly string[];
  /** Hours after which a subscribed calendar that was not read counts as old. */
  readonly staleAfterHours: number;
  readonly defaultStart: string;
  readonly version: number;
}
