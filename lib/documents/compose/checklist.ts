import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { CheckedItem } from '#lib/domain/rehearsals/checklist.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, ChecklistItem, Document } from '../page.ts';
import { meetingDays, type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

const PHASES = ['plan', 'papers', 'people', 'venue', 'procedure', 'logistics', 'session', 'after'] as const;

/** 会前检查单: every check in the order of the work, ticked where it is settled, with what holds it back where it is not. */
export function composeChecklist(
  dossier: Dossier,
  checklist: readonly CheckedItem[],
  locale: Locale,
): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('checklist.title', { meeting: dossier.meeting.title });
  const passed = checklist.filter((item) => item.state === 'pass').length;
  const facts = { date: meetingDays(dossier, say), passed, all: checklist.length };
  // What went wrong before asks across all the work, so it stands before its phases.
  const isLesson = (item: CheckedItem): boolean => item.origin === 'lesson';
  const sections = [
    { name: 'checklist.lessons', items: checklist.filter(isLesson) } as const,
    ...PHASES.map((phase) => ({
      name: `phase.${phase}` as const,
      items: checklist.filter((item) => item.phase === phase && !isLesson(item)),
    })),
  ].filter(({ items }) => items.length > 0);
  return paperOf(title, say, [
    { kind: 'title', lines: titleLines(title, locale), ref: 'meeting' },
    { kind: 'caption', text: say.t('checklist.caption', facts), ref: 'meeting' },
    { kind: 'space', lines: 1 },
    ...sections.flatMap(({ name, items }, at): readonly Block[] => [
      ...(at === 0 ? [] : [{ kind: 'space', lines: 0.5 } as const]),
      {
        kind: 'heading',
        level: 1,
        text: say.t('notice.section', { ordinal: say.ordinal(at + 1), title: say.t(name) }),
      },
      { kind: 'checklist', items: items.map((item) => checkRow(item, say)) },
    ]),
  ]);
}

function checkRow(item: CheckedItem, say: PaperWords): ChecklistItem {
  const details = [standing(item, say), sourceOf(item, say)].filter((part) => part !== '');
  return {
    text: item.text,
    ticked: item.state === 'pass',
    ref: `check:${item.key}`,
    ...(details.length === 0 ? {} : { detail: details.join('　') }),
  };
}

function standing(item: CheckedItem, say: PaperWords): string {
  const { mark, state } = item;
  if (state === 'fail') return say.t('checklist.fail', { count: item.findingKeys.length });
  if (state === 'doubt' && mark !== null) return say.t('checklist.doubt', { note: mark.note, by: mark.by });
  return state === 'pass' && mark !== null ? say.t('checklist.passed-by', { by: mark.by }) : '';
}

function sourceOf(item: CheckedItem, say: PaperWords): string {
  return item.origin === 'lesson' && item.source !== ''
    ? say.t('checklist.lesson', { meeting: item.source })
    : '';
}
