import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Capacity } from '#lib/domain/attendance/attendance.ts';
import { type CardFit, cardText } from '#lib/domain/cards/name-card.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { fontShelf } from '#lib/gateways/fonts.ts';
import type { Context } from '../context.ts';
import { type JudgedDossier, judgeMeeting } from '../dossiers/judge-dossier.ts';
import { composePaper, NO_DAY } from '../papers/compose-paper.ts';
import { isDraft } from '../papers/drafts.ts';
import { type PaperOptions, usualOptions } from '../papers/input.ts';
import { notesIssues } from '../papers/render-one.ts';
import { drawPages } from '../papers/set-paper.ts';
import { cardChanges, cardPeople, lastCardRun } from './card-units.ts';

/** The part of type a card is set in. */
const role = 'xiaobiaosong';

/** How the cards are printed, and whose. */
export type CardChoice = Pick<PaperOptions, 'card' | 'stock' | 'ground' | 'place'>;

/** One card as it will print. */
export interface CardRow {
  readonly personId: string;
  /** With the space that names of two characters get. */
  readonly text: string;
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
  readonly findings: readonly JudgedFinding[];
}

/** The cards page: every card in the order of printing, and the sheet of one of them as it will print. */
export async function viewCards(
  context: Context,
  meetingId: string,
  choice: CardChoice & { readonly personId: string },
): Promise<Result<CardsView, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings } = judged.value;
  const order = await printOrder(judged.value);
  if (!order.ok) return order;
  const rows = rowsOf(dossier, order.value).filter(
    ({ isOnRostrum }) => choice.place !== (isOnRostrum ? 'hall' : 'rostrum'),
  );
  const shown =
    rows.find((row) => row.personId === choice.personId) ?? rows.find((row) => row.change) ?? rows[0];
  const preview = shown ? await previewOf(judged.value, choice, shown.personId) : null;
  const last = dossier.printings.findLast(({ artefact }) => artefact === 'name-cards');
  return ok({
    meetingId,
    zone: dossier.office.zone,
    mayMark: can(context.actor, 'edit-seating') && dossier.meeting.secrecy !== 'classified',
    isDraft: isDraft(judged.value, 'name-cards'),
    mayIssue: notesIssues(context),
    rows,
    printedOnce: last !== undefined,
    lastPrint: last ? { by: last.by, at: last.at } : null,
    withdraw: withdrawn(dossier),
    preview,
    findings: findings.filter((finding) => finding.place === 'cards' && finding.waiver === null),
  });
}

/** Persons in the order their cards lie on the sheets. */
async function printOrder(judged: JudgedDossier): Promise<Result<readonly string[], Refusal>> {
  const document = await composePaper('name-cards', { judged, options: usualOptions, on: NO_DAY });
  if (!document.ok) return document;
  return ok(
    document.value.blocks.flatMap((block) =>
      block.kind === 'cards' ? block.cards.map((card) => card.ref?.replace(/^person:/, '') ?? '') : [],
    ),
  );
}

function rowsOf(dossier: Dossier, order: readonly string[]): readonly CardRow[] {
  const people = new Map(dossier.attendance.attendees.map((a) => [a.personId as string, a] as const));
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
  const run = lastCardRun(dossier) ?? {};
  const here = new Set<string>(cardPeople(dossier).map(({ personId }) => personId));
  return Object.entries(run).flatMap(([personId, text]) =>
    here.has(personId) ? [] : [text.split('\n')[0] ?? ''],
  );
}
