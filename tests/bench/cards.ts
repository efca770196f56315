// 3,000 double-sided name cards as PDF, by us and by typst's compiler in the same run.
import path from 'node:path';
import { cardFormat } from '#lib/documents/compose/name-cards.ts';
import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Document } from '#lib/documents/page.ts';
import { sheet } from '#lib/documents/page-setup.ts';
import { renderPdf } from '#lib/documents/render/pdf.ts';
import { cardSizes } from '#lib/domain/cards/name-card.ts';
import { readFontShelf } from '#lib/gateways/fonts.ts';
import { nameOf } from '#tests/support/congress.ts';
import type { Benchmark, Prepared } from './benchmark.ts';

const COUNT = 3_000;
const folder = path.join(process.cwd(), 'templates/fonts');

/** Other names in every round, so that nobody can answer from memory. */
function namesOf(round: number): readonly string[] {
  return Array.from({ length: COUNT }, (_, n) => nameOf(n + (round + 1) * 97));
}

function cardsOf(names: readonly string[]): Document {
  const cards = names.map((text) => ({
    lines: [{ text, role: 'xiaobiaosong', name: true, share: 0.72 } as const],
  }));
  return {
    title: '席卡',
    language: 'zh-CN',
    setup: sheet({ width: 210, height: 297 }, 10, { style: 'none' }),
    blocks: [{ kind: 'cards', format: { ...cardFormat(cardSizes['200x100']), marks: false }, cards }],
  };
}

async function ours(): Promise<Prepared> {
  const fonts = fontBookOf(readFontShelf(folder));
  return {
    run: async (round) => {
      const pages = layOut(cardsOf(namesOf(round)), fonts);
      const pdf = renderPdf(pages, fonts, { title: '席卡', language: 'zh-CN', createdAt: 0 });
      if (pages.length !== COUNT || pdf.byteLength === 0) throw new Error('there are no cards');
    },
  };
}

/** The same two faces of each card, at a size that needs no fitting. */
function typstOf(names: readonly string[]): string {
  return [
    '#set page(width: 210mm, height: 297mm, margin: 0mm)',
    '#set text(font: "Noto Serif SC", weight: "bold", size: 150pt)',
    '#let face(name) = box(width: 200mm, height: 100mm, align(center + horizon, name))',
    '#let card(name) = page({',
    '  place(top + left, dx: 5mm, dy: 48.5mm, rotate(180deg, face(name)))',
    '  place(top + left, dx: 5mm, dy: 148.5mm, face(name))',
    '})',
    ...names.map((name) => `#card[${name}]`),
  ].join('\n');
}

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler');

/** typst is a native library: there is none for every machine. */
const typst: Typst | null = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => null);
if (!typst) process.stderr.write('typst is not installed here: cards are measured without it\n');

async function byTypst({ NodeCompiler }: Typst): Promise<Prepared> {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [folder] }] });
  return {
    run: (round) => {
      compiler.evictCache(0);
      const pdf = compiler.pdf({ mainFileContent: typstOf(namesOf(round)) });
      if (pdf.byteLength === 0) throw new Error('there are no cards');
    },
  };
}

export const cardBenchmarks: readonly Benchmark[] = [
  {
    name: 'set 3,000 double-sided cards to PDF',
    rounds: 5,
    prepare: ours,
    peers: typst ? [{ name: 'typst', rounds: 5, prepare: () => byTypst(typst) }] : [],
  },
];
