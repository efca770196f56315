import { Temporal } from 'temporal-polyfill';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Dispatch } from '#lib/domain/papers/dispatch.ts';
import { date } from '#lib/i18n/format.ts';
import type { Block } from '../page.ts';
import type { LetterheadBlock } from '../page-official.ts';
import type { PaperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

// The parts of GB/T 9704-2012 that depend on how a paper goes out: its head, its end and its imprint.

/** Cells of a mark that one line can hold before its characters become smaller than a title's of 2号 and a half. */
const WIDE = 17;

/** 版头 and the two empty lines under it (7.3.1). */
export function headBlocks(
  form: LetterheadBlock['form'],
  mark: string,
  dispatch: Dispatch,
  say: PaperWords,
): readonly Block[] {
  const lines = [...mark].length > WIDE ? titleLines(mark, say.locale) : [mark];
  return [
    { kind: 'letterhead', form, mark: lines, number: numberText(dispatch, say), ref: 'dispatch' },
    { kind: 'space', lines: 2 },
  ];
}

/** 云人办发〔2026〕12号; without a sequence, the room to write it in. */
function numberText({ code, year, sequence }: Dispatch, say: PaperWords): string {
  return sequence === null
    ? say.t('number.open', { code, year: String(year) })
    : say.t('number.given', { code, year: String(year), sequence: String(sequence) });
}

/** 主送 as it was written, or as the paper words it; ends in a full-width colon (7.3.2). */
export function salutation(
  { addressees }: Dispatch,
  say: PaperWords,
  usual: Parameters<PaperWords['t']>[0],
): string {
  const named = addressees.replace(/[：:。\s]+$/u, '');
  return named === '' ? say.t(usual as 'notice.to.other') : say.t('letter.to', { bodies: named });
}

/** Dates of a paper: 成文日期 and 印发日期, which is never the earlier. */
function datesOf(
  { datedOn, issuedOn }: Dispatch,
  on: Temporal.PlainDate,
): { readonly dated: Temporal.PlainDate; readonly issued: Temporal.PlainDate } {
  const dated = datedOn ?? on;
  const later = Temporal.PlainDate.compare(on, dated) < 0 ? dated : on;
  return { dated, issued: issuedOn ?? later };
}

/**
 * What ends a paper: 附件说明, 落款, 附注 with whom to call, and with a head the 版记. The last paragraph goes over
 * with them, so that no signature stands on a page without text.
 */
export function endWith(
  body: readonly Block[],
  dossier: Dossier,
  { dispatch, say, on, imprint }: Ending,
): readonly Block[] {
  const last = body.at(-1);
  const { dated } = datesOf(dispatch, on);
  const { attachments, sealed } = dispatch;
  const blocks: readonly Block[] = [
    ...(last === undefined ? [] : [last]),
    ...attachmentBlocks(attachments, say),
    // A seal of 42 mm reaches from the date to less than a line below the text (7.3.5.1).
    { kind: 'space', lines: sealed ? 2 : 1 },
    { kind: 'signature', signer: dossier.office.name, date: date(say.locale, dated), sealed },
    ...contactBlocks(dossier, say),
    ...imprint,
  ];
  return [...body.slice(0, -1), { kind: 'keep', blocks }];
}

interface Ending {
  readonly dispatch: Dispatch;
  readonly say: PaperWords;
  readonly on: Temporal.PlainDate;
  readonly imprint: readonly Block[];
}

function attachmentBlocks(items: readonly string[], say: PaperWords): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'space', lines: 1 },
    { kind: 'attachments', label: say.t('attachments.label'), items },
  ];
}

function contactBlocks({ host }: Dossier, say: PaperWords): readonly Block[] {
  if (host.contactName === '' && host.contactPhone === '') return [];
  const facts = { name: host.contactName, phone: host.contactPhone };
  return [{ kind: 'paragraph', text: say.t('notice.contact', facts) }];
}

/** 版记 of a document, or, of a letter, the bodies that have copies. */
export function imprintBlocks(
  form: LetterheadBlock['form'],
  { office }: Dossier,
  { dispatch, say, on }: Omit<Ending, 'imprint'>,
): readonly Block[] {
  const named = dispatch.copies.replace(/[。.，,、；;\s]+$/u, '');
  const copies = named === '' ? '' : say.t('imprint.copies-line', { copies: named });
  if (form === 'letter' && copies === '') return [];
  const issued = { by: office.name, on: issuedText(dispatch, say, on) };
  return [
    {
      kind: 'imprint',
      copiesLabel: say.t('imprint.copies'),
      copies,
      issued: form === 'letter' ? null : issued,
      ref: 'dispatch',
    },
  ];
}

function issuedText(dispatch: Dispatch, say: PaperWords, on: Temporal.PlainDate): string {
  return say.t('imprint.issued', { date: date(say.locale, datesOf(dispatch, on).issued) });
}
