import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PageDifference } from '#lib/domain/ripple/page-difference.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, ChecklistItem, Document } from '../page.ts';
import { meetingDays, type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/** What is to be done in the hall after a late change, in the order it is done. */
export interface ChangesToList {
  readonly withdraw: readonly string[];
  readonly reprint: readonly string[];
  /** Seats somebody left, and seats somebody new takes: a name and where. */
  readonly left: readonly { readonly name: string; readonly place: string }[];
  readonly taken: readonly { readonly name: string; readonly place: string }[];
  readonly moved: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly papers: readonly ChangedPaper[];
  /** Whom to tell and what, a line each, in the words of the page of late changes. */
  readonly tell: readonly string[];
}

/** A paper to put right; with all of it anew, or page by page. */
export interface ChangedPaper {
  readonly title: string;
  readonly parts: readonly string[];
  readonly difference: PageDifference;
}

/** 变动清单: cards to take away and to put, seats to clear, papers to change, people to tell, each with a box to tick. */
export function composeChangesList(dossier: Dossier, changes: ChangesToList, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('changes.title', { meeting: dossier.meeting.title });
  const items: readonly ChecklistItem[] = [
    ...changes.withdraw.map((name) => ({ text: say.t('changes.withdraw', { name }) })),
    ...changes.left.map((seat) => ({ text: say.t('changes.left', seat) })),
    ...changes.taken.map((seat) => ({ text: say.t('changes.taken', seat) })),
    ...changes.moved.map((seat) => ({ text: say.t('changes.moved', seat) })),
    ...changes.reprint.map((name) => ({ text: say.t('changes.reprint', { name }) })),
    ...changes.papers.flatMap((paper) => paperItems(paper, say)),
  ];
  const blocks: readonly Block[] = [
    { kind: 'title', lines: titleLines(title, locale), ref: 'meeting' },
    {
      kind: 'caption',
      text: say.t('bracketed', { text: meetingDays(dossier, say, 'date') }),
      ref: 'meeting',
    },
    { kind: 'space', lines: 1 },
    ...(items.length === 0 ? [] : [{ kind: 'checklist', items } as const]),
    ...(changes.tell.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: say.t('changes.tell') } as const,
          { kind: 'checklist', items: changes.tell.map((text) => ({ text })) } as const,
        ]),
  ];
  return paperOf(title, say, blocks);
}

function paperItems(
  { title: paper, parts, difference }: ChangedPaper,
  say: PaperWords,
): readonly ChecklistItem[] {
  const { print, remove, isWhole } = difference;
  const detail = parts.length === 0 ? {} : { detail: say.list(parts) };
  if (isWhole) return [{ text: say.t('changes.paper', { paper }), ...detail }];
  const pages = say.list(print.map(String));
  const out = say.list(remove.map(String));
  return [
    ...(print.length === 0 ? [] : [{ text: say.t('changes.pages', { paper, pages }), ...detail }]),
    ...(remove.length === 0 ? [] : [{ text: say.t('changes.remove', { paper, pages: out }) }]),
  ];
}
