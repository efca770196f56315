import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import { lastWords, type Opinion } from '#lib/domain/consultations/consultation.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Document, TableCell, TableRow } from '../page.ts';
import { type ColumnedTable, columnedTable } from './columned-table.ts';
import { meetingDays, type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

type Table = ColumnedTable<'opinions.columns'>;

/**
 * 征求意见汇总表: what every leader who was asked last said of every item, and what the office made of it; whoever has not
 * answered is named as not having answered (办会规则 8.4). For those who asked, nobody else.
 */
export function composeOpinions(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('opinions.title', { meeting: dossier.meeting.title });
  const said = new Map(lastWords(dossier.consultations).map((one) => [`${one.personId}:${one.itemId}`, one]));
  const asked = askedOf(dossier);
  const table = columnedTable('opinions.columns', say);
  const rows = dossier.agenda.items.flatMap((item) => {
    const people = [...(asked.get(item.id) ?? [])];
    return people.map((personId, at) =>
      opinionRow(
        { item, personId, opinion: said.get(`${personId}:${item.id}`) ?? null },
        at === 0 ? people.length : 0,
        dossier,
        say,
        table,
      ),
    );
  });
  return paperOf(title, say, [
    { kind: 'title', lines: titleLines(title, locale), ref: 'meeting' },
    {
      kind: 'caption',
      text: say.t('bracketed', { text: meetingDays(dossier, say, 'date') }),
      ref: 'meeting',
    },
    { kind: 'space', lines: 1 },
    rows.length === 0
      ? { kind: 'paragraph', text: say.t('opinions.none') }
      : { kind: 'table', size: 12, columns: table.columns, head: table.head, rows },
  ]);
}

/** Whom each item was ever sent to, in the order they were asked. */
function askedOf({ consultations }: Dossier): ReadonlyMap<string, ReadonlySet<PersonId>> {
  const asked = new Map<string, Set<PersonId>>();
  for (const { itemIds, personIds } of consultations) {
    for (const itemId of itemIds) {
      const people = asked.get(itemId) ?? new Set();
      for (const personId of personIds) people.add(personId);
      asked.set(itemId, people);
    }
  }
  return asked;
}

interface Line {
  readonly item: AgendaItem;
  readonly personId: PersonId;
  readonly opinion: Opinion | null;
}

function opinionRow(
  { item, personId, opinion }: Line,
  span: number,
  dossier: Dossier,
  say: PaperWords,
  { row }: Table,
): TableRow {
  const ref = `item:${item.id}`;
  const number = numberItemsOf(dossier.meeting.type, dossier.agenda.items).get(item.id) ?? null;
  const matter: TableCell = {
    text:
      number === null
        ? item.title
        : say.t('agenda.item', { ordinal: say.ordinal(number), title: item.title }),
    rowSpan: span,
    valign: 'middle',
    ref,
  };
  const name =
    opinion?.personName ?? dossier.attendance.attendees.find((one) => one.personId === personId)?.name ?? '';
  return row({
    matter: span === 0 ? null : matter,
    leader: { text: name, ref },
    answer: { text: opinion ? say.terms(`answer.${opinion.answer}`) : say.t('opinions.unanswered'), ref },
    words: { text: opinion?.words ?? '', ref },
    decision: { text: opinion?.decision ? decisionText(opinion.decision, say) : '', ref },
    answered: { text: opinion ? say.date(opinion.at) : '', ref },
  });
}

function decisionText({ kind, note }: NonNullable<Opinion['decision']>, say: PaperWords): string {
  return [say.terms(`decision.${kind}`), note].filter((part) => part !== '').join('\n');
}
