import type { AgendaItem } from '../agendas/agenda.ts';
import { headActs, titleHeads, titleHeadsAtEnd } from '../agendas/title-heads.ts';
import { readAs, type Span } from './read-text.ts';

/** The title of an item as it is looked for in a text. */
export interface TitleParts {
  readonly item: AgendaItem;
  /** Whose report it is, before 关于: 区人民政府. Empty where the title names nobody. */
  readonly body: string;
  /** What stands before each part in the title: 听取和审议区人民政府, 审查和批准. */
  readonly leads: readonly string[];
  /** Without 听取和审议 and without punctuation, clause by clause; the first is announced. */
  readonly parts: readonly string[];
}

const heads = titleHeads();
/** 表决 before a title says that it is put to the vote. */
const headsBefore = titleHeadsAtEnd(headActs.filter((act) => act !== 'vote'));
const marks = /[，。、；：！？“”‘’《》〈〉()〔〕[\]【】…—\-"']/gu;

/** Clauses shorter than this say nothing by themselves. */
const SHORTEST = 5;

/** Takes the title of an item apart. */
export function titleParts(item: AgendaItem): TitleParts {
  const title = readAs(item.title).replace(/[。.]$/u, '');
  const [first = '', ...rest] = title.split(/[，；]/u);
  const about = first.indexOf('关于');
  const head = heads.exec(first)?.[0] ?? '';
  const bare = unmarked(first.slice(head.length));
  const core =
    about >= head.length ? unmarked(first.slice(about)) : bare.length >= 4 ? bare : unmarked(first);
  const more = rest
    .map((clause) => ({ lead: heads.exec(clause)?.[0] ?? '', part: unmarked(clause.replace(heads, '')) }))
    .filter(({ part }) => part.length >= SHORTEST);
  return {
    item,
    body: about > head.length ? unmarked(first.slice(head.length, about)) : '',
    leads: [unmarked(first).slice(0, unmarked(first).length - core.length), ...more.map(({ lead }) => lead)],
    parts: [core, ...more.map(({ part }) => part)],
  };
}

/** Words without punctuation, as titles are compared. */
export function unmarked(text: string): string {
  return text.replace(marks, '');
}

/** A text without punctuation, every character knowing where it stands in the text as it is read. */
export interface Unmarked {
  readonly text: string;
  readonly spanOf: (span: Span) => Span;
}

/** Takes the punctuation out of a text that was read. */
export function unmark(read: string): Unmarked {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < read.length; index += 1) {
    const character = read[index] as string;
    if (unmarked(character) === '') continue;
    text += character;
    at.push(index);
  }
  return {
    text,
    spanOf: ({ start, end }) => {
      const from = at[start] ?? read.length;
      return { start: from, end: end > start ? (at[end - 1] as number) + 1 : from };
    },
  };
}

/** What may come and go in a title without making it another: 关于, 的, 和. */
const slight = /^[关于的和及与了之]*$/u;

/** Whether two wordings of a title differ in nothing but such words. */
export function isSlight(written: string, expected: string): boolean {
  return slight.test(written) && slight.test(expected);
}

/** Ends in 听取和审议 or the like, or in nothing. */
export function withoutHead(before: string): string {
  return before.replace(headsBefore, '');
}
