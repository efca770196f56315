/** A column that a table of a paper can have, as delivered. */
export interface ColumnSpec {
  /** A share of the table's width. */
  readonly width: number;
  /** The same in an English paper, whose heading is a longer word. */
  readonly english?: number;
  readonly align?: 'center';
  /** The least part of the table that holds what stands in it, in hundredths; left out: that of a single character. */
  readonly least?: number;
  /** Without it the table does not do what it is for. */
  readonly needed?: true;
  /** Not printed as delivered; an office can add it. */
  readonly spare?: true;
}

interface TableSpec {
  /** Where the headings of its columns stand among the words of the papers: `schedule` for `schedule.time`. */
  readonly heads: string;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
}

const number = { width: 14, align: 'center' } as const;
/** Of 156 mm: three characters in 小四 with the room beside them; a name written by hand; a few words a line. */
const LEAST = { name: 10, signature: 13, matter: 15 } as const;
const choice = { needed: true, align: 'center' } as const;

/**
 * The tables whose columns an office may choose, order, name and widen, by the line of the template that says so; every
 * column in the order it is delivered. What is voted for and against is on a ballot whatever an office would like (组25,
 * 选39-41).
 */
export const paperTables = {
  'schedule.columns': {
    heads: 'schedule',
    columns: {
      time: { width: 20, align: 'center', needed: true },
      matter: { width: 89, least: LEAST.matter, needed: true },
      who: { width: 47 },
      department: { width: 30, spare: true },
      minutes: { width: 18, align: 'center', spare: true },
    },
  },
  'sign-in.columns': {
    heads: 'sign-in',
    columns: {
      number,
      name: { width: 34, least: LEAST.name, align: 'center', needed: true },
      post: { width: 52 },
      signature: { width: 34, least: LEAST.signature, needed: true },
      note: { width: 22, align: 'center' },
      body: { width: 30, spare: true },
      arrival: { width: 22, align: 'center', spare: true },
    },
  },
  'roster.columns': {
    heads: 'sign-in',
    columns: {
      name: { width: 55, least: LEAST.name, needed: true },
      post: { width: 101 },
      number: { ...number, spare: true },
      body: { width: 40, spare: true },
    },
  },
  'opinions.columns': {
    heads: 'opinions',
    columns: {
      matter: { width: 44, least: LEAST.matter, needed: true },
      leader: { width: 20, least: LEAST.name, align: 'center', needed: true },
      answer: { width: 22, align: 'center', needed: true },
      words: { width: 42, needed: true },
      decision: { width: 28 },
      answered: { width: 22, align: 'center', spare: true },
    },
  },
  'duties.columns': {
    heads: 'duties',
    columns: {
      number: { width: 10, align: 'center' },
      matter: { width: 40, least: LEAST.matter, needed: true },
      owner: { width: 26, needed: true },
      deliverable: { width: 24 },
      receiver: { width: 20 },
      due: { width: 24, align: 'center' },
      state: { width: 16, align: 'center' },
      note: { width: 20, spare: true },
    },
  },
  'running.columns': {
    heads: 'running',
    columns: {
      time: { width: 14, align: 'center', needed: true },
      scene: { width: 32, needed: true },
      who: { width: 25 },
      cues: { width: 40, needed: true },
      papers: { width: 29 },
      owner: { width: 16 },
      note: { width: 20, spare: true },
    },
  },
  'seating.columns': {
    heads: 'seating.list',
    columns: {
      part: { width: 30, align: 'center', needed: true },
      rows: { width: 26, align: 'center' },
      seats: { width: 26, align: 'center' },
      sitters: { width: 90, needed: true },
      people: { width: 16, align: 'center' },
      places: { width: 16, align: 'center', spare: true },
    },
  },
  'meals.columns': {
    heads: 'meals',
    columns: {
      number,
      name: { width: 34, least: LEAST.name, align: 'center', needed: true },
      post: { width: 62 },
      diet: { width: 46, needed: true },
      body: { width: 30, spare: true },
    },
  },
  'ballots.columns': {
    heads: 'ballots',
    columns: {
      number,
      name: { width: 30, least: LEAST.name, align: 'center', needed: true },
      post: { width: 58, needed: true },
      yes: { ...choice, width: 18, english: 26 },
      no: { ...choice, width: 18, english: 26 },
      abstain: { ...choice, width: 18, english: 26 },
    },
  },
  'ballots.matter-columns': {
    heads: 'ballots',
    columns: {
      number,
      matter: { width: 88, least: LEAST.matter, needed: true },
      yes: { ...choice, width: 18, english: 26 },
      no: { ...choice, width: 18, english: 26 },
      abstain: { ...choice, width: 18, english: 26 },
    },
  },
  'tally.columns': {
    heads: 'ballots',
    columns: {
      number,
      name: { width: 34, least: LEAST.name, align: 'center', needed: true },
      yes: { width: 48, needed: true },
      no: { width: 30, needed: true },
      abstain: { width: 30, needed: true },
    },
  },
  'tally.matter-columns': {
    heads: 'ballots',
    columns: {
      number,
      matter: { width: 34, least: LEAST.matter, needed: true },
      yes: { width: 48, needed: true },
      no: { width: 30, needed: true },
      abstain: { width: 30, needed: true },
    },
  },
  'results.columns': {
    heads: 'results',
    columns: {
      number: { width: 12, align: 'center' },
      matter: { width: 60, least: LEAST.matter, needed: true },
      yes: { ...choice, width: 14, english: 24 },
      no: { ...choice, width: 14, english: 24 },
      abstain: { ...choice, width: 14, english: 24 },
      'not-voted': { width: 18, align: 'center' },
      outcome: { width: 24, align: 'center' },
    },
  },
  'pack.columns': {
    heads: 'pack',
    columns: {
      number: { width: 16, align: 'center' },
      file: { width: 94, least: LEAST.matter, needed: true },
      pages: { width: 23, align: 'center' },
      copies: { width: 23, align: 'center', needed: true },
    },
  },
  'plan.columns': {
    heads: 'plan',
    columns: {
      day: { width: 26, align: 'center', needed: true },
      time: { width: 27, align: 'center', needed: true },
      matter: { width: 60, least: LEAST.matter, needed: true },
      place: { width: 29 },
      note: { width: 14, align: 'center' },
    },
  },
} as const satisfies Readonly<Record<string, TableSpec>>;

export type PaperTable = keyof typeof paperTables;
export type ColumnOf<T extends PaperTable> = keyof (typeof paperTables)[T]['columns'] & string;

/** The message that heads a column: `schedule.time`. */
export function headOf(table: PaperTable, column: string): string {
  return `${paperTables[table].heads}.${column}`;
}

/** Every column a table can have, in the order delivered. */
export function columnSpecs(table: PaperTable): readonly (readonly [string, ColumnSpec])[] {
  return Object.entries(paperTables[table].columns);
}
