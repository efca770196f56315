import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeMinutes } from '#lib/documents/compose/minutes.ts';
import { composeResults } from '#lib/documents/compose/results.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Page } from '#lib/documents/layout/mark.ts';
import type { Document } from '#lib/documents/page.ts';
import { renderPdf } from '#lib/documents/render/pdf.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { questionsOf } from '#lib/domain/votes/questions.ts';
import type { VoteResult } from '#lib/domain/votes/vote-result.ts';
import { locales } from '#lib/i18n/locale.ts';
import type { JudgedDossier } from '#lib/usecases/dossiers/judge-dossier.ts';
import { artefacts } from '#lib/usecases/papers/artefacts.ts';
import { composePaper } from '#lib/usecases/papers/compose-paper.ts';
import { usualOptions } from '#lib/usecases/papers/input.ts';
import { openForPaper } from '#lib/usecases/papers/open-dossier.ts';
import { aVote, byBallot as ballots, uncounted } from '#tests/documents/compose/a-vote.ts';
import { book, describePage } from '#tests/documents/paper-samples.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { differingShare, readGreyPng } from '#tests/support/grey-pictures.ts';
import { canDrawPages, pagePictures } from '#tests/support/page-images.ts';
import { testDatabase } from '#tests/support/test-database.ts';

// Every paper of the demo meeting as it was when somebody last looked at it: its marks as text, its first pages as
// pictures. After a change that is meant: `npm run golden`, look at the pictures in tests/golden/papers, commit them.

const opened = testDatabase();
const folder = path.resolve('tests/golden/papers');
/** Pages told mark by mark and kept as pictures; of the others a hash says that they are the same. */
const SHOWN = 2;
/** Share of a page's dots that another version of pdftoppm may draw otherwise. A line of text is some 0.5 %. */
const TOLERANCE = 0.0015;

const drawn = new Map<string, { readonly document: Document; readonly pages: readonly Page[] }>();

beforeAll(async () => {
  await loadDemoOffice(opened().db);
  const context = await demoContext(opened().db, 'office');
  const dossier = await openForPaper(context, 'demo-main');
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.refusal));
  const judged = dossier.value;
  const on = demoNow.toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
  for (const artefact of artefacts) {
    const of = artefact === 'ballots' || artefact === 'tally' ? byBallot(judged) : judged;
    const document = await composePaper(artefact, { judged: of, options: usualOptions, on });
    if (!document.ok) throw new Error(`${artefact}: ${JSON.stringify(document.refusal)}`);
    draw(artefact, document.value);
  }
  const held = withVotes(byBallot(judged).dossier);
  for (const locale of locales) {
    draw(`results-recorded-${locale}`, composeResults(held, locale));
    draw(`minutes-recorded-${locale}`, composeMinutes(held, locale, on));
  }
});

/** With results recorded: papers that are blanks without them. */
const recorded = locales.flatMap((locale) => [`results-recorded-${locale}`, `minutes-recorded-${locale}`]);
const goldens: readonly string[] = [...artefacts, ...recorded];

function draw(name: string, document: Document): void {
  drawn.set(name, { document, pages: layOut(document, book) });
}

/** One carried, one by ballot, one that was not, and one put off. */
function withVotes(dossier: Dossier): Dossier {
  const changes: readonly Partial<VoteResult>[] = [
    { present: 33, yes: 33, abstain: 0 },
    ballots,
    { ...ballots, yes: 17, no: 12, outcome: 'not-carried' },
    { ...uncounted, outcome: 'put-off', reason: '有关情况还须核实' },
  ];
  const votes = questionsOf(dossier).map((question, at) => aVote(question, changes[at]));
  return { ...dossier, votes };
}

/** The demo meeting presses buttons; for its ballots and their count it votes in secret. */
function byBallot({ dossier, ...judged }: JudgedDossier): JudgedDossier {
  const { agenda } = dossier;
  const items = agenda.items.map((item) =>
    item.vote === null ? item : { ...item, vote: 'secret-ballot' as const },
  );
  return { ...judged, dossier: { ...dossier, agenda: { ...agenda, items } } };
}

function paper(artefact: string) {
  const found = drawn.get(artefact);
  if (found === undefined) throw new Error(`no ${artefact}`);
  return found;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Ids drawn anew with every demo office, as they come: the first is #1. */
function withoutIds(text: string, known: Map<string, number>): string {
  return text.replace(ID, (id) => {
    known.set(id, known.get(id) ?? known.size + 1);
    return `#${known.get(id)}`;
  });
}

function told(page: Page, at: number, ids: Map<string, number>): string {
  const marks = withoutIds(describePage(page), ids);
  return at < SHOWN ? marks : `sha256 ${createHash('sha256').update(marks).digest('hex').slice(0, 16)}`;
}

describe.each(goldens)('%s of the demo meeting', (artefact) => {
  it('is set as it was when it was last looked at', async () => {
    const { pages } = paper(artefact);
    const ids = new Map<string, number>();
    const text = pages
      .map((page, at) => `page ${at + 1} of ${pages.length}\n${told(page, at, ids)}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(path.join(folder, `${artefact}.txt`));
  });

  it.skipIf(!canDrawPages)('prints as it was when it was last looked at', async () => {
    const { document, pages } = paper(artefact);
    const { title, language } = document;
    const shown = pages.slice(0, SHOWN);
    const pdf = renderPdf(shown, book, { title, language, createdAt: demoNow.epochMilliseconds });
    const pictures = pagePictures(pdf);
    expect(pictures.length).toBe(shown.length);
    for (const [at, picture] of pictures.entries()) {
      const file = path.join(folder, `${artefact}-${at + 1}.png`);
      if (process.env.UPDATE_GOLDEN === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, picture);
      }
      expect(existsSync(file), `${file}: npm run golden`).toBe(true);
      const share = differingShare(readGreyPng(readFileSync(file)), readGreyPng(picture));
      expect(share, `${file} differs: npm run golden, and look at it`).toBeLessThan(TOLERANCE);
    }
  });
});

it('keeps no golden of a paper there is no longer', () => {
  const names = new Set<string>(goldens);
  const known = (file: string): boolean => names.has(file.replace(/(-\d+)?\.(txt|png)$/, ''));
  expect(readdirSync(folder).filter((file) => !known(file))).toEqual([]);
});

it.skipIf(!canDrawPages)('tells a page with one line less from the page', async () => {
  const { document, pages } = paper('notice');
  const [page] = pages;
  if (page === undefined) throw new Error('a notice without pages');
  const head = { title: document.title, language: document.language, createdAt: 0 };
  const draw = async (marks: Page['marks']) =>
    readGreyPng(pagePictures(renderPdf([{ ...page, marks }], book, head))[0] ?? Buffer.alloc(0));
  const whole = await draw(page.marks);
  const short = await draw(page.marks.filter((_, at) => at !== 5));
  expect(differingShare(whole, short)).toBeGreaterThan(TOLERANCE);
  expect(differingShare(whole, whole)).toBe(0);
});
