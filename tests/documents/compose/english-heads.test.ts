import { expect, it } from 'vitest';
import { composeBallots } from '#lib/documents/compose/ballots.ts';
import { composeResults } from '#lib/documents/compose/results.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Document } from '#lib/documents/page.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { withItems } from '../../domain/scripts/a-script.ts';
import { book, textsOf } from '../paper-samples.ts';
import { aDossier } from './a-dossier.ts';

const dossier = withItems(await aDossier(), (items) =>
  items.map((item) => ({ ...item, vote: 'secret-ballot' as const })),
);
const p = words('en', 'papers');

it.each<readonly [string, Document, readonly string[]]>([
  ['results', composeResults(dossier, 'en'), [p('results.yes'), p('results.no'), p('results.outcome')]],
  ['ballots', composeBallots(dossier, 'en'), [p('ballots.yes'), p('ballots.no'), p('ballots.abstain')]],
])('the heads of %s are not broken inside a word', (_, document, heads) => {
  const [first] = layOut(document, book);
  const set = textsOf(first).map(({ text }) => text);
  expect(set).toEqual(expect.arrayContaining([...heads]));
});
