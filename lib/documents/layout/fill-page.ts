import type { PageMeasure } from '../page-setup.ts';
import type { FlowAtom, HeadAtom } from './flow.ts';
import type { TableLayout } from './lay-out-table.ts';
import { type Mark, type Page, shift } from './mark.ts';
import { placeLine } from './place-line.ts';

/** A filled page, before numbers and running heads; `whole` pages (cards) carry none. */
export interface FilledPage {
  readonly marks: readonly Mark[];
  readonly whole?: Page;
  readonly head?: HeadAtom;
  /** What the page begins with, up to the end of the sentence. */
  readonly opening: string;
}

/** Takes atoms one after another and turns the page when told to. */
export interface PageFiller {
  isEmpty(): boolean;
  /** Height left. */
  room(): number;
  fits(atoms: readonly FlowAtom[]): boolean;
  fitsEmpty(atoms: readonly FlowAtom[]): boolean;
  place(atoms: readonly FlowAtom[]): void;
  turn(): void;
  finish(): readonly FilledPage[];
}

/** Rounding that is not an overflow. */
const SLIGHT = 0.01;

interface Sheet {
  y: number;
  marks: Mark[];
  head: HeadAtom | undefined;
  opening: string;
  opened: boolean;
  segment: { table: TableLayout; from: number; to: number; top: number } | undefined;
}

interface Filling {
  readonly page: PageMeasure;
  readonly done: FilledPage[];
  sheet: Sheet;
  /** The running head of the scene the flow is in. */
  head: HeadAtom | undefined;
}

/** Starts with one empty page of this measure. */
export function startFilling(page: PageMeasure): PageFiller {
  const filling: Filling = { page, done: [], sheet: emptySheet(), head: undefined };
  const fitsOn = (sheet: Sheet, atoms: readonly FlowAtom[]): boolean =>
    heightFrom(sheet, atoms) <= page.depth + SLIGHT;
  return {
    isEmpty: () => isEmpty(filling),
    room: () => page.depth - filling.sheet.y,
    fits: (atoms) => fitsOn(filling.sheet, atoms),
    fitsEmpty: (atoms) => fitsOn(emptySheet(), atoms),
    place: (atoms) => {
      for (const atom of atoms) placeAtom(filling, atom);
    },
    turn: () => turnPage(filling),
    finish() {
      if (!isEmpty(filling) || filling.done.length === 0) turnPage(filling);
      return filling.done;
    },
  };
}

function isEmpty({ sheet }: Filling): boolean {
  return sheet.y === 0;
}

function turnPage(filling: Filling): void {
  closeTable(filling);
  const { marks, head, opening } = filling.sheet;
  filling.done.push({ marks, opening, ...(head === undefined ? {} : { head }) });
  filling.sheet = emptySheet();
}

/** Draws the part of a table that stands on this page. */
function closeTable({ sheet, page }: Filling): void {
  const { segment } = sheet;
  if (segment === undefined) return;
  sheet.segment = undefined;
  sheet.marks.push(...shift(segment.table.draw(segment.from, segment.to), page.left, page.top + segment.top));
}

function placeAtom(filling: Filling, atom: FlowAtom): void {
  const { page, done } = filling;
  if (atom.kind === 'break') {
    if (!isEmpty(filling)) turnPage(filling);
    if (atom.anew) {
      filling.head = undefined;
      // Nobody reads on from the page before.
      filling.sheet.opened = true;
    }
    for (const whole of atom.pages) done.push({ marks: whole.marks, whole, opening: '' });
    return;
  }
  const { sheet } = filling;
  if (atom.kind === 'head') {
    filling.head = atom;
    if (!isEmpty(filling)) sheet.head ??= atom;
    return;
  }
  if (atom.kind === 'space' && isEmpty(filling) && done.length > 0) return;
  if (isEmpty(filling)) sheet.head = filling.head;
  const top = atom.kind === 'foot' ? page.depth - atom.height : sheet.y;
  sheet.y = atom.kind === 'foot' ? page.depth : sheet.y + heightOn(sheet, atom);
  if (atom.kind === 'band') {
    if (sheet.segment?.table !== atom.table) closeTable(filling);
    sheet.segment ??= { table: atom.table, from: atom.band, to: atom.band, top };
    sheet.segment.to = atom.band + 1;
    return;
  }
  closeTable(filling);
  sheet.marks.push(...inkOf(atom, page, top));
  if (atom.kind === 'line') noteOpening(sheet, atom.line.pieces);
}

function emptySheet(): Sheet {
  return { y: 0, marks: [], head: undefined, opening: '', opened: false, segment: undefined };
}

/** Where the page would stand after these atoms. */
function heightFrom(sheet: Sheet, atoms: readonly FlowAtom[]): number {
  let { y, segment } = sheet;
  for (const atom of atoms) {
    y += heightOn({ ...sheet, y, segment }, atom);
    if (atom.kind === 'band') segment = { table: atom.table, from: 0, to: 0, top: 0 };
    else if (atom.kind !== 'head') segment = undefined;
  }
  return y;
}

/** Height an atom takes here: a table's head comes with its first band, room above is dropped at the top. */
function heightOn(sheet: Sheet, atom: FlowAtom): number {
  if (atom.kind === 'band' && sheet.segment?.table !== atom.table) {
    return atom.height + atom.table.headHeight;
  }
  return atom.kind === 'line' && sheet.y > 0 ? atom.height + atom.before : atom.height;
}

function inkOf(atom: FlowAtom, page: PageMeasure, top: number): readonly Mark[] {
  if (atom.kind === 'line') {
    const down = top === 0 ? 0 : atom.before;
    return placeLine(atom.line, page.left, page.top + top + down, atom.paragraph.spec.pitch);
  }
  return atom.kind === 'fixed' || atom.kind === 'foot' ? shift(atom.marks, page.left, page.top + top) : [];
}

function noteOpening(sheet: Sheet, pieces: readonly { text: string; sentenceEnd: boolean }[]): void {
  if (sheet.opened) return;
  for (const piece of pieces) {
    sheet.opening += piece.text;
    if (piece.sentenceEnd) {
      sheet.opened = true;
      return;
    }
  }
}
