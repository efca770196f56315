import type { FontSet } from '../fonts/font-set.ts';
import type { Document, PageSetup } from '../page.ts';
import { HEAD_MARK, measurePage, type PageMeasure } from '../page-setup.ts';
import { INK, QUIET } from '../page-text.ts';
import { points } from '../points.ts';
import type { FilledPage } from './fill-page.ts';
import { fitText } from './fit-text.ts';
import type { Mark } from './mark.ts';

/** 4号 numerals (GB/T 9704-2012 7.5). */
const NUMBER_SIZE = 14;
const QUIET_SIZE = 11;
/** From the type area's lower edge to the dash of the page number, and from its upper edge to the running head. */
const NUMBER_DROP = 7;
const HEAD_RISE = 8;

/** What stands around the type area: page number, running head, catchword. */
export function furnish(
  filled: FilledPage,
  next: FilledPage | undefined,
  place: { readonly page: number; readonly pages: number },
  document: Document,
  fonts: FontSet,
): readonly Mark[] {
  const page = measurePage(document.setup);
  const setting: Setting = { page, setup: document.setup, chinese: document.language === 'zh-CN', fonts };
  return [
    ...numberMarks(place, setting),
    ...runningHeadMarks(filled, setting),
    ...catchwordMarks(next, setting),
  ];
}

/** What a document carries at the head of every page, in the middle of the margin: `width` is that of the paper. */
export function headMarks({ headMark, language }: Document, width: number, fonts: FontSet): readonly Mark[] {
  if (headMark === undefined) return [];
  const { top, size } = HEAD_MARK;
  const box = { x: 0, y: points(top), width, height: size * 1.4, size } as const;
  const chinese = language === 'zh-CN';
  return fitText(
    { ...box, text: headMark, role: 'heiti', lines: 1, align: 'center', name: false, chinese },
    fonts,
  );
}

interface Setting {
  readonly page: PageMeasure;
  readonly setup: PageSetup;
  readonly chinese: boolean;
  readonly fonts: FontSet;
}

/** “— 1 —” a character in from the outer edge: right on odd pages, left on even ones (GB/T 9704-2012 7.5). */
function numberMarks(
  place: { readonly page: number; readonly pages: number },
  setting: Setting,
): readonly Mark[] {
  const { pageNumbers } = setting.setup;
  if (pageNumbers.style === 'none') return [];
  if (pageNumbers.style === 'dash') {
    if (pageNumbers.notOnFirst === true && place.page === 1) return [];
    const align = place.page % 2 === 1 ? 'right' : 'left';
    return small(setting, `— ${place.page} —`, { align, inset: NUMBER_SIZE, size: NUMBER_SIZE, colour: INK });
  }
  const text = pageNumbers.template
    .replace('{page}', String(place.page))
    .replace('{pages}', String(place.pages));
  return small(setting, text, {
    align: 'right',
    inset: 0,
    size: QUIET_SIZE,
    colour: QUIET,
  });
}

interface SmallStyle {
  readonly align: 'left' | 'right';
  readonly inset: number;
  readonly size: number;
  readonly colour: string;
}

/** One line below the type area. */
function small(setting: Setting, text: string, style: SmallStyle): readonly Mark[] {
  const { page, setup, chinese, fonts } = setting;
  const drop = points(Math.min(NUMBER_DROP, setup.margins.bottom * 0.45));
  const height = style.size * 2;
  return fitText(
    {
      text,
      role: 'songti',
      x: page.left + style.inset,
      y: page.top + page.depth + drop - height / 2,
      width: page.measure - 2 * style.inset,
      height,
      size: style.size,
      lines: 1,
      align: style.align,
      name: false,
      chinese,
      colour: style.colour,
    },
    fonts,
  );
}

function runningHeadMarks(filled: FilledPage, setting: Setting): readonly Mark[] {
  const { head } = filled;
  if (head === undefined) return [];
  const { page, chinese, fonts } = setting;
  const rule = page.top - points(HEAD_RISE);
  const common = {
    role: 'heiti',
    x: page.left,
    y: rule - QUIET_SIZE * 1.6,
    width: page.measure,
    height: QUIET_SIZE * 1.4,
    size: QUIET_SIZE,
    lines: 1,
    name: false,
    chinese,
    colour: QUIET,
  } as const;
  const width = page.measure - widthOf(head.right, fonts) - (head.right === '' ? 0 : QUIET_SIZE);
  return [
    ...fitText({ ...common, width, text: cutTo(head.left, width, fonts), align: 'left' }, fonts),
    ...fitText({ ...common, text: head.right, align: 'right' }, fonts),
    {
      kind: 'line',
      x1: page.left,
      x2: page.left + page.measure,
      y1: rule,
      y2: rule,
      width: 0.5,
      colour: QUIET,
    },
  ];
}

/** How wide words at the head of a page are. */
function widthOf(text: string, fonts: FontSet): number {
  const ems = [...text].map((char) => {
    const code = char.codePointAt(0) as number;
    const face = fonts.face('heiti', code);
    return face === undefined ? 1 : fonts.advance(face, code);
  });
  return ems.reduce((sum, em) => sum + em, 0) * QUIET_SIZE;
}

/** A heading that is too long for its line, as far as it goes. */
function cutTo(text: string, width: number, fonts: FontSet): string {
  if (widthOf(text, fonts) <= width) return text;
  const chars = [...text];
  while (chars.length > 1 && widthOf(`${chars.join('')}…`, fonts) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}

/** The beginning of the next page, which ends with a whole word where it has spaces. */
export function catchword(opening: string): string {
  const chars = [...opening];
  const text = chars.slice(0, CATCHWORD_LENGTH).join('');
  const isCut =
    /[\p{Script=Latin}\d]/u.test(text.at(-1) ?? '') &&
    /[\p{Script=Latin}\d]/u.test(chars[CATCHWORD_LENGTH] ?? '');
  return (isCut ? text.replace(/\s+\S*$/u, '') : text).trimEnd();
}

/** Characters of the next page's opening that are shown at the foot of this one. */
const CATCHWORD_LENGTH = 12;

function catchwordMarks(next: FilledPage | undefined, setting: Setting): readonly Mark[] {
  const template = setting.setup.catchword;
  const opening = next?.opening.replace(/[。！？；：，、.!?;:,\s]+$/u, '') ?? '';
  if (template === undefined || opening === '') return [];
  const text = template.replace('{text}', catchword(opening));
  return small(setting, text, { align: 'left', inset: 0, size: QUIET_SIZE, colour: QUIET });
}
