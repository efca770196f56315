import type { Capacity } from '../attendance/attendance.ts';
import { type CellFault, cellFault, type Read } from './cell-fault.ts';
import { isNone, narrowed, plainText } from './cell-text.ts';
import { readDelegation } from './delegation-post.ts';
import { ethnicityOf, isEthnicity } from './ethnicities.ts';
import { readGroup, readHeldDays } from './held-post.ts';
import { isMailAddress } from './mail-address.ts';
import { plainUnit } from './match-roster.ts';
import { annotationsOf, tellsApart } from './name.ts';
import { bareName, isSurelyName, splitNameAndPost } from './name-and-post.ts';
import { nameOfParts } from './name-of-parts.ts';
import { isNoNeed } from './noted-needs.ts';
import { readPhone } from './read-phone.ts';
import { readRosterName } from './read-roster-name.ts';
import { needs, type RosterEntry } from './roster.ts';
import { isNameAndPost, isUnitAndPost, type RosterColumn } from './roster-columns.ts';
import type { RosterField } from './roster-headings.ts';
import type { SheetRow } from './sheet.ts';
import type { EnteredStrokes } from './strokes.ts';
import { splitUnitAndPost } from './unit-and-post.ts';

export interface RosterCells {
  readonly entry: Omit<RosterEntry, 'row' | 'key'>;
  /** As what they lead their delegation; empty: not. */
  readonly lead: string;
  readonly faults: readonly CellFault[];
}

/** What reading a roster takes from the office. */
export interface RosterGround {
  readonly entered?: EnteredStrokes;
  /** Names of the bodies the office knows, short and full. */
  readonly units?: readonly string[];
  /** Nothing stands beside the names that tells them from titles and units. */
  readonly namesOnly?: boolean;
  /** What the rows above say of those that do not say it themselves. */
  readonly said?: Readonly<Partial<Record<RosterField, string>>>;
}

/** What is said of nothing that is written of a person's work: of no circle a quorum is counted on, since the import's day. */
const unsaid = { group: 'other', rank: null, from: '', to: '' } as const;

/** One row read by its columns. */
export function readCells(
  row: SheetRow,
  columns: readonly RosterColumn[],
  { entered = {}, units = [], said = {}, namesOnly = false }: RosterGround = {},
): RosterCells {
  const written = (field: RosterField): string => {
    const column = columns.find((known) => known.field === field);
    return plainText(row.cells[(column?.column ?? 0) - 1] ?? '') || (said[field] ?? '');
  };
  const text = (field: RosterField): string => {
    const plain = written(field);
    return field === 'name' ? plain : isNone(plain) ? '' : narrowed(plain);
  };
  const named = columns.find(isNameAndPost);
  const isKnown = (part: string): boolean => units.some((unit) => plainUnit(unit) === plainUnit(part));
  const both = named ? splitNameAndPost(text('name'), named.heading, isKnown) : null;
  // 姓名/单位 says no post.
  const isUnit = named !== undefined && !named.heading.includes('职务');
  const printed = both?.name ?? bareName(text('name'));
  const notes = annotationsOf(printed);
  const people = readEthnicity(text('ethnicity') || (notes.find(isPeople) ?? ''));
  const ofParts = nameOfParts(printed, people.value);
  const name = readRosterName(ofParts?.name ?? printed, entered);
  const doubt =
    (both?.isDoubtful ?? false) || (ofParts?.isGuess ?? false) || (namesOnly && !isSurelyName(name.value));
  const apart = tellsApart(notes);
  const capacity = readCapacity(text('capacity'));
  const phone = readPhone(text('phone'));
  const email = readEmail(text('email'));
  const rank = readRank(text('rank'));
  const long = columns.flatMap(({ field }) => tooLong(field, text(field)));
  const formulas = columns.flatMap(({ field }) => formulaLike(field, text(field)));
  const group = readGroup(text('group'));
  const { from, to } = readHeldDays(text('from'), text('to'));
  const lossy = (['body', 'post'] as const).flatMap((field) => lossyText(field, text(field)));
  const beside = both?.post ?? '';
  const whole = {
    unit: text('body') || (isUnit ? beside : ''),
    post: text('post') || (isUnit ? '' : beside),
  };
  const isJoined = whole.unit === '' && whole.post !== '' && (both !== null || columns.some(isUnitAndPost));
  const split = isJoined ? splitUnitAndPost(whole.post, units) : whole;
  const told = split ?? whole;
  const of = personalNote.exec(told.post)?.[1] ?? '';
  const held = { ...told, post: told.post.replace(personalNote, '') };
  const notesOf = of === '' ? notes : [...notes, of];
  const ethnicity = readEthnicity(text('ethnicity') || (notesOf.find(isPeople) ?? ''));
  const gender = readGender(text('gender') || (notesOf.find((note) => note === '女' || note === '男') ?? ''));
  const unclear =
    split === null ? [cellFault('post', 'unit-unclear', 'note', 'confirm', { text: whole.post })] : [];
  const besides = text('work');
  const isHeld = ['', held.post, held.unit + held.post].includes(besides);
  const works = isHeld ? null : (splitUnitAndPost(besides, units) ?? { unit: '', post: besides });
  const { delegation, post: lead } = readDelegation(text('delegation'));
  const notNeeded = needs.filter((need) => isNoNeed(narrowed(written(need))));
  const entry = {
    number: text('number'),
    name: name.value,
    ...(doubt ? ({ doubtful: true } as const) : {}),
    ...(apart === '' ? {} : { apart }),
    gender: gender.value,
    ethnicity: ethnicity.value,
    body: held.unit,
    group: group.value,
    post: held.post,
    from: from.value,
    to: to.value,
    phone: phone.value,
    email: email.value,
    delegation,
    party: text('party'),
    capacity: capacity.value,
    rank: rank.value,
    diet: needOf(text('diet')),
    access: needOf(text('access')),
    ...(notNeeded.length > 0 ? { notNeeded } : {}),
    reading: text('reading'),
    remarks: text('remarks'),
    morePosts: works ? [{ ...unsaid, body: works.unit, post: works.post }] : [],
  };
  const reads = [name, gender, ethnicity, capacity, group, phone, email, rank, from, to];
  const isSaid = name.faults.some(
    ({ code, severity }) => code === 'name-doubtful' || code === 'not-a-person' || severity === 'error',
  );
  // 合计 14人: what stands beside it is said of nobody.
  if (name.faults.some(({ code }) => code === 'not-a-person')) return { entry, lead, faults: name.faults };
  const doubts =
    doubt && !isSaid && !ofParts
      ? [cellFault('name', 'name-doubtful', 'warn', 'choose-row', { name: name.value })]
      : [];
  const parted = ofParts
    ? [
        cellFault('name', 'name-parted', ofParts.isGuess ? 'warn' : 'note', 'confirm', {
          text: text('name'),
          name: name.value,
        }),
      ]
    : [];
  return {
    ...{ entry, lead },
    faults: [
      ...parted,
      ...doubts,
      ...reads.flatMap((read) => read.faults),
      ...unclear,
      ...lossy,
      ...long,
      ...formulas,
    ],
  };
}

/** 回族: whose people a note behind a name says. */
function isPeople(note: string): boolean {
  return /.族$/u.test(note);
}

/** What somebody needs; that they need nothing is nothing to keep. */
function needOf(text: string): string {
  return isNoNeed(text) ? '' : text;
}

function readGender(text: string): Read<RosterEntry['gender']> {
  const word = text.toLowerCase();
  if (['男', '男性', 'm', 'male'].includes(word)) return { value: 'male', faults: [] };
  if (['女', '女性', 'f', 'female'].includes(word)) return { value: 'female', faults: [] };
  const fault = cellFault('gender', 'gender-unknown', 'warn', 'confirm', { text });
  return { value: 'unknown', faults: text === '' ? [] : [fault] };
}

function readEthnicity(text: string): Read<string> {
  const fault = cellFault('ethnicity', 'ethnicity-unknown', 'note', 'confirm', { text });
  const value = ethnicityOf(text);
  return { value, faults: isEthnicity(value) ? [] : [fault] };
}

const capacityWords: readonly (readonly [Capacity, RegExp])[] = [
  ['non-voting', /列席|邀请|应邀|特邀|嘉宾|non-?voting|invited|guest/iu],
  ['observer', /旁听|observer/iu],
  ['staff', /工作人员|会务|staff/iu],
  ['member', /组成人员|委员|代表|出席|主任|member|deputy/iu],
];

/** What is said of a person behind their post: 检察长（女）, 副主任（回族）. */
const personalNote = /\s*[（(]\s*(男|女|\p{Script=Han}{1,5}族)\s*[)）]\s*$/u;

/** What somebody is at a meeting, by its word; null: not known. */
export function capacityOf(text: string): Capacity | null {
  return capacityWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function readCapacity(text: string): Read<Capacity | null> {
  const found = capacityOf(text);
  const fault = cellFault('capacity', 'capacity-unknown', 'warn', 'choose-circle', { text });
  return { value: found, faults: found === null && text !== '' ? [fault] : [] };
}

function readEmail(written: string): Read<string> {
  const text = written
    .normalize('NFKC')
    .replace(/^mailto:/iu, '')
    .replace(/[,;。]+$/u, '');
  const isOdd = text !== '' && !isMailAddress(text);
  return {
    value: isOdd ? '' : text,
    faults: isOdd ? [cellFault('email', 'email-odd', 'warn', 'retype', { text })] : [],
  };
}

function readRank(text: string): Read<number | null> {
  if (text === '') return { value: null, faults: [] };
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const [, rank] = /^第?0*([1-9]\d{0,3})(?:\.0+)?[位名]?$/u.exec(plain) ?? [];
  const fault = cellFault('rank', 'rank-odd', 'warn', 'retype', { text });
  return { value: rank === undefined ? null : Number(rank), faults: rank === undefined ? [fault] : [] };
}

function tooLong(field: RosterField, text: string): readonly CellFault[] {
  const most = field === 'name' ? 50 : 300;
  if (text.length <= most) return [];
  return [cellFault(field, 'too-long', 'error', 'retype', { length: text.length, most })];
}

/** A unit or post that lost a character on its way (区??局). */
function lossyText(field: 'body' | 'post', text: string): readonly CellFault[] {
  const isLossy = /[\uFFFD□▯]|\?|？/u.test(text) && /\p{Script=Han}/u.test(text);
  return isLossy ? [cellFault(field, 'text-lossy', 'warn', 'retype', { text })] : [];
}

/** Kept as text; spreadsheet programs would run it when the list is exported again. */
function formulaLike(field: RosterField, text: string): readonly CellFault[] {
  const isFormula = field !== 'name' && field !== 'phone' && /^[=@]|^[+-][^\d\s]/u.test(text);
  return isFormula ? [cellFault(field, 'formula-like', 'warn', 'confirm', { text })] : [];
}
