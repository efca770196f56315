import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import type { Document } from '#lib/documents/page.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Capacity } from '#lib/domain/attendance/attendance.ts';
import { type CardFit, cardText } from '#lib/domain/cards/name-card.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { fontShelf } from '#lib/gateways/fonts.ts';
import { latestChange } from '#lib/store/audit-reading.ts';
import type { Context } from '../context.ts';
import { type JudgedDossier, judgeMeeting } from '../dossiers/judge-dossier.ts';
import { composePaper, NO_DAY } from '../papers/compose-paper.ts';
import { isDraft, markedAsDraft } from '../papers/drafts.ts';
import { fingerprintOf } from '../papers/fingerprint.ts';
import { type PaperOptions, usualOptions } from '../papers/input.ts';
import type { PaperView } from '../papers/queries.ts';
import { notesIssues } from '../papers/render-one.ts';
import { drawPages } from '../papers/set-paper.ts';
import { cardChanges, cardPeople, lastCardRun } from './card-units.ts';
import { cardNotes, cardOwners } from './told-names.ts';

/** The part of type a card is set in. */
const role = 'xiaobiaosong';

/** How the cards are printed, and whose. */
export type CardChoice = Pick<PaperOptions, 'card' | 'stock' | 'ground' | 'place'>;

/** One card as it will print. */
export interface CardRow {
  readonly personId: string;
  /** With the space that names of two characters get. */
  readonly text: string;
  /** Behind the name on the list, where somebody else has the same: （财政局）; else empty. */
  readonly note: string;
  readonly fit: CardFit;
  readonly capacity: Capacity;
  readonly post: string;
  readonly isOnRostrum: boolean;
  /** The typeface that draws the whole name; empty: none has all its characters. */
  readonly face: string;
  /** Not the face cards are usually set in: it lacks a character of this name. */
  readonly substitute: boolean;
  /** Characters that no font has. */
  readonly missing: readonly string[];
  readonly change: 'new' | 'changed' | null;
  /** The name as it was printed last. */
  readonly before: string;
}

/** Everything the cards page shows. Plain JSON. */
export interface CardsView {
  readonly meetingId: string;
  readonly zone: string;
  readonly mayMark: boolean;
  /** Taken out now they are drafts: something on them must be mended first. */
  readonly isDraft: boolean;
  readonly mayIssue: boolean;
  readonly rows: readonly CardRow[];
  readonly printedOnce: boolean;
  readonly lastPrint: { readonly by: string; readonly at: string } | null;
  /** Names on cards to be taken from the table. */
  readonly withdraw: readonly string[];
  readonly preview: { readonly personId: string; readonly svg: string } | null;
  /** The cards as they would print when this was drawn. */
  readonly paper: Pick<PaperView, 'artefact' | 'seen'>;
  readonly findings: readonly JudgedFinding[];
}

/** The cards page: every card in the order of printing, and the sheet of one of them as it will print. */
export async function viewCards(
  context: Context,
  meetingId: string,
  choice: CardChoice & { readonly personId: string },
): Promise<Result<CardsView, Refusal>> {
  // Asked first: what is changed while it is drawn is not taken for seen.
  const change = await latestChange(context.db);
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings } = judged.value;
  const { card, stock, ground, place } = choice;
  const options = { ...usualOptions, card, stock, ground, place };
  const composed = await composePaper('name-cards', { judged: judged.value, options, on: NO_DAY });
  if (!composed.ok) return composed;
  const rows = rowsOf(dossier, printOrder(composed.value));
  const shown =
    rows.find((row) => row.personId === choice.personId) ?? rows.find((row) => row.change) ?? rows[0];
  const preview = shown ? await previewOf(judged.value, choice, shown.personId) : null;
  const isMarked = isDraft(judged.value, 'name-cards');
  const printed = isMarked ? markedAsDraft(judged.value, composed.value) : composed.value;
  const last = dossier.printings.findLast(({ artefact }) => artefact === 'name-cards');
  return ok({
    meetingId,
    zone: dossier.office.zone,
    mayMark: can(context.actor, 'edit-seating') && dossier.meeting.secrecy !== 'classified',
    isDraft: isMarked,
    mayIssue: notesIssues(context),
    rows,
    printedOnce: last !== undefined,
    lastPrint: last ? { by: last.by, at: last.at } : null,
    withdraw: withdrawn(dossier),
    preview,
    paper: { artefact: 'name-cards', seen: { change, print: fingerprintOf(printed), asPrinted: true } },
    findings: findings.filter((finding) => finding.place === 'cards' && finding.waiver === null),
  });
}

/** Persons in the order their cards lie on the sheets. */
function printOrder({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'cards' ? block.cards.map(({ ref }) => ref?.replace(/^person:/, '') ?? '') : [],
  );
}

function rowsOf(dossier: Dossier, order: readonly string[]): readonly CardRow[] {
  const people = new Map(dossier.attendance.attendees.map((a) => [a.personId as string, a] as const));
  const notes = cardNotes(dossier);
  const changes = new Map(cardChanges(dossier).print.map((change) => [change.personId, change] as const));
  return order.flatMap((personId) => {
    const person = people.get(personId);
    if (!person) return [];
    const { text, fit } = cardText(person.name);
    const change = changes.get(personId);
    return [
      {
        personId,
        text,
        note: notes.get(personId) ?? '',
        fit,
        capacity: person.capacity,
        post: person.post,
        isOnRostrum: person.onRostrum,
        ...faceOf(person.name),
        change: change?.reason ?? null,
        before: change?.before ?? '',
      },
    ];
  });
}

/** Which face sets a name: never two for one name (rules 4: 生僻字缺字形告警). */
function faceOf(name: string): Pick<CardRow, 'face' | 'substitute' | 'missing'> {
  const shelf = fontShelf();
  const book = fontBookOf(shelf);
  const characters = [...new Set(name.replaceAll(/\s/gu, ''))];
  const missing = characters.filter((c) => book.face(role, c.codePointAt(0) ?? 0) === undefined);
  const whole = book.wholeFace(role, characters.join(''));
  return {
    face: shelf.files.find((file) => file.id === whole)?.name ?? '',
    substitute: whole !== shelf.chains[role][0],
    missing,
  };
}

async function previewOf(
  judged: JudgedDossier,
  { card, stock, ground }: CardChoice,
  personId: string,
): Promise<CardsView['preview']> {
  const options = { ...usualOptions, card, stock, ground, only: [personId] };
  const document = await composePaper('name-cards', { judged, options, on: NO_DAY });
  const svg = document.ok ? drawPages(document.value)[0] : undefined;
  return svg === undefined ? null : { personId, svg };
}

function withdrawn(dossier: Dossier): readonly string[] {
  const here = new Set<string>(cardPeople(dossier).map(({ personId }) => personId));
  const gone = Object.keys(lastCardRun(dossier) ?? {}).filter((personId) => !here.has(personId));
  return gone.map(cardOwners(dossier));
}
