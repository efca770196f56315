import type { FontSet } from '../fonts/font-set.ts';
import type { Document } from '../page.ts';
import { measurePage } from '../page-setup.ts';
import { buildFlow } from './build-flow.ts';
import { evenNames } from './even-names.ts';
import type { Page } from './mark.ts';
import { furnish, headMarks } from './page-furniture.ts';
import { paginate } from './paginate.ts';

/** Sets a document on pages: the same document and fonts give the same marks, to a thousandth of a point. */
export function layOut(document: Document, book: FontSet): readonly Page[] {
  const fonts = evenNames(document, book);
  const page = measurePage(document.setup);
  const filled = paginate(buildFlow(document, fonts), page, document.setup.turnAt);
  return filled.map((each, at) => {
    const marked = headMarks(document, each.whole?.width ?? page.width, fonts);
    if (each.whole !== undefined)
      return marked.length === 0 ? each.whole : { ...each.whole, marks: [...each.whole.marks, ...marked] };
    const place = { page: at + 1, pages: filled.length };
    return {
      width: page.width,
      height: page.height,
      marks: [...marked, ...each.marks, ...furnish(each, filled[at + 1], place, document, fonts)],
    };
  });
}
