import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import type { Mark, Page, TextMark } from '#lib/documents/layout/mark.ts';
import type { Block, Document } from '#lib/documents/page.ts';
import { officialPage, readingPage } from '#lib/documents/page-setup.ts';
import { fontShelf } from '#lib/gateways/fonts.ts';

/** The fonts of templates/fonts, opened once a test file. */
export const book = fontBookOf(fontShelf());

export function official(blocks: readonly Block[]): Document {
  return { title: '样张', language: 'zh-CN', setup: officialPage(), blocks };
}

export function reading(blocks: readonly Block[]): Document {
  const setup = readingPage(26, { style: 'of', template: '第{page}页/共{pages}页' }, '下页起　{text}……');
  return { title: '主持词', language: 'zh-CN', setup, blocks };
}

/** Every text mark of a page, turned ones too. */
export function textsOf(page: Page | undefined): readonly TextMark[] {
  const collect = (mark: Mark): readonly TextMark[] =>
    mark.kind === 'text' ? [mark] : mark.kind === 'turn' ? mark.marks.flatMap(collect) : [];
  return (page?.marks ?? []).flatMap(collect);
}

/** The words of a page, one string a line of type, from top to bottom. */
export function linesOf(page: Page | undefined): readonly string[] {
  const byLine = new Map<number, TextMark[]>();
  for (const mark of textsOf(page)) byLine.set(mark.y, [...(byLine.get(mark.y) ?? []), mark]);
  return [...byLine.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, marks]) =>
      marks
        .sort((one, other) => (one.xs[0] ?? 0) - (other.xs[0] ?? 0))
        .map((mark) => mark.text)
        .join(''),
    );
}

/** A page as text that a person can review: one line a mark. */
export function describePage(page: Page): string {
  return page.marks.map((mark) => describe(mark, '')).join('\n');
}

function describe(mark: Mark, indent: string): string {
  const at = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  switch (mark.kind) {
    case 'text': {
      const ref = mark.ref === undefined ? '' : ` [${mark.ref}]`;
      return `${indent}${at(mark.xs[0] ?? 0, mark.y)}-${mark.right.toFixed(1)} ${mark.face} ${mark.size} ${mark.text}${ref}`;
    }
    case 'rect':
      return `${indent}rect ${at(mark.x, mark.y)} ${at(mark.width, mark.height)}`;
    case 'line':
      return `${indent}line ${at(mark.x1, mark.y1)} ${at(mark.x2, mark.y2)}`;
    case 'turn':
      return [
        `${indent}turn ${mark.angle} about ${at(mark.x, mark.y)}`,
        ...mark.marks.map((inner) => describe(inner, `${indent}  `)),
      ].join('\n');
  }
}
