import { Temporal } from 'temporal-polyfill';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment, shortDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type {
  AskedItemView,
  ConsultationView,
  LeaderRowView,
  OpinionView,
  RoundView,
} from '#lib/usecases/consultations/view.ts';

/** An item as a column head: 一, with its title. */
export interface WordedItem extends AskedItemView {
  readonly no: string;
}

export interface WordedOpinion extends OpinionView {
  readonly answerWord: string;
  /** 9月9日 周三 9:00, 温玥代记. */
  readonly said: string;
  /** 第三项. */
  readonly itemNo: string;
  readonly itemTitle: string;
  readonly decided: { readonly word: string; readonly note: string; readonly who: string } | null;
}

export interface WordedRow extends Omit<LeaderRowView, 'cells'> {
  readonly cells: readonly (WordedOpinion | null)[];
  /** 看过 9月9日 · 已提醒 9月10日, or how to reach who has no account. */
  readonly standing: string;
}

export interface WordedRound extends Omit<RoundView, 'items' | 'rows'> {
  readonly items: readonly WordedItem[];
  readonly rows: readonly WordedRow[];
  readonly sentWords: string;
  readonly dueWords: string;
  readonly tallyWords: string;
  readonly silent: number;
}

export interface WordedConsultation
  extends Omit<ConsultationView, 'rounds' | 'items' | 'findings' | 'undecided' | 'decided'> {
  readonly undecided: readonly WordedOpinion[];
  readonly decided: readonly WordedOpinion[];
  readonly items: readonly WordedItem[];
  /** Numbers of all rounds, newest first. */
  readonly rounds: readonly number[];
  /** The round shown; null where nobody has been asked. */
  readonly round: WordedRound | null;
}

/** Words the consultation page; `round` picks one by its number, the newest where there is none such. */
export function wordConsultation(locale: Locale, view: ConsultationView, round: number): WordedConsultation {
  const { rounds, findings: _findings, ...rest } = view;
  const items = view.items.map((item) => wordItem(locale, item));
  const opinion = (o: OpinionView): WordedOpinion => wordOpinion(locale, o, items, view.zone);
  const chosen = rounds.find((r) => r.round === round) ?? rounds[0] ?? null;
  return {
    ...rest,
    items,
    undecided: view.undecided.map(opinion),
    decided: view.decided.map(opinion),
    rounds: rounds.map((r) => r.round),
    round: chosen ? wordRound(locale, chosen, view.zone) : null,
  };
}

/** One round, worded: for the page of a meeting and for the list across meetings. */
export function wordRound(locale: Locale, round: RoundView, zone: string): WordedRound {
  const w = words(locale, 'consultation');
  const items = round.items.map((item) => wordItem(locale, item));
  const opinion = (view: OpinionView): WordedOpinion => wordOpinion(locale, view, items, zone);
  const { tally } = round;
  return {
    ...round,
    items,
    rows: round.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell ? opinion(cell) : null)),
      standing: standingOf(locale, row, zone),
    })),
    sentWords: w('sent', { date: shortDate(locale, local(round.sentAt, zone)) }),
    dueWords: w('due', { when: moment(locale, Temporal.Instant.from(round.dueAt), zone) }),
    tallyWords: w('tally', {
      agree: tally.agree,
      advice: tally['agree-with-advice'],
      disagree: tally.disagree,
      open: tally.open,
    }),
    silent: round.rows.filter((row) => row.open > 0).length,
  };
}

function wordItem(locale: Locale, item: AskedItemView): WordedItem {
  const no = item.number === null ? '' : locale === 'zh-CN' ? hanNumeral(item.number) : String(item.number);
  return { ...item, no };
}

function wordOpinion(
  locale: Locale,
  view: OpinionView,
  items: readonly WordedItem[],
  zone: string,
): WordedOpinion {
  const w = words(locale, 'consultation');
  const terms = words(locale, 'terms');
  const when = moment(locale, Temporal.Instant.from(view.at), zone);
  const item = items.find((i) => i.id === view.itemId);
  const { decision } = view;
  return {
    ...view,
    answerWord: terms(`answer.${view.answer}`),
    said: view.by === 'staff' ? w('recordedBy', { by: view.recordedBy, when }) : when,
    itemNo: item?.no ? w('item', { n: item.no }) : '',
    itemTitle: item && !item.gone ? item.title : w('gone'),
    decided: decision
      ? {
          word: terms(`decision.${decision.kind}` as Parameters<typeof terms>[0]),
          note: decision.note,
          who: w('decidedBy', {
            by: decision.by,
            when: moment(locale, Temporal.Instant.from(decision.at), zone),
          }),
        }
      : null,
  };
}

function standingOf(locale: Locale, row: LeaderRowView, zone: string): string {
  const w = words(locale, 'consultation');
  const at = (iso: string): string => shortDate(locale, local(iso, zone));
  const seen = row.openedAt
    ? w('seen', { when: at(row.openedAt) })
    : w(row.hasAccount ? 'notSeen' : 'noAccount');
  return row.remindedAt && row.open > 0 ? `${seen} · ${w('reminded', { when: at(row.remindedAt) })}` : seen;
}

function local(iso: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(iso).toZonedDateTimeISO(zone);
}
