import { type OpenDatabase, openDatabase } from '#lib/store/database.ts';
import type { Context } from '#lib/usecases/context.ts';
import { importRosterFile } from '#lib/usecases/people/import-roster.ts';
import type { ImportChoices } from '#lib/usecases/people/input.ts';
import { viewPeople } from '#lib/usecases/people/queries.ts';
import { undoRosterImport } from '#lib/usecases/people/undo-import.ts';
import { dataDirectory } from '#tests/support/data-directory.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { value } from '#tests/support/value.ts';
import type { Benchmark, Prepared } from './benchmark.ts';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单仇区解曾查'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰翀祎堃玥珩澜'];

/** A congress: 3,000 names, no two alike in unit and name. */
const roster = {
  name: 'congress.csv',
  bytes: new TextEncoder().encode(
    ['姓名,单位,职务,电话']
      .concat(
        Array.from({ length: 3_000 }, (_, n) => {
          const at = [Math.floor(n / 26), Math.floor(n / 780), n * 7].map((k) => given[k % given.length]);
          return `${surnames[n % 26]}${at.join('')},,代表,${13_800_000_000 + n}`;
        }),
      )
      .join('\n'),
  ),
};
const choices: ImportChoices = { group: 'deputies', bodyId: 'own', choices: [] };

async function inOffice(
  run: (context: Context, round: number) => Promise<unknown>,
  isFull: boolean,
): Promise<Prepared> {
  const data = await dataDirectory({ migrated: true });
  const opened: OpenDatabase = await openDatabase({ kind: 'embedded', directory: data.database });
  await loadDemoOffice(opened.db);
  const context = await demoContext(opened.db, 'office');
  if (isFull) {
    const { created } = value(await importRosterFile(context, roster, choices));
    if (created < 2_900) throw new Error(`only ${created} people came in`);
  }
  return {
    run: (round) => run(context, round),
    end: async () => {
      await opened.close();
      data[Symbol.dispose]();
    },
  };
}

async function search(context: Context, text: string, least: number): Promise<void> {
  const { found } = value(await viewPeople(context, { text }));
  if (found < least) throw new Error(`${text} found ${found}`);
}

export const peopleBenchmarks: readonly Benchmark[] = [
  {
    name: 'search 3,000 people by pinyin initials, unit or a part of the name',
    rounds: 40,
    prepare: () =>
      inOffice(
        (context, round) =>
          search(context, ['zw', '常委会 wang', '芳', 'shanw'][Math.abs(round) % 4] ?? '', 1),
        true,
      ),
  },
  {
    name: 'list 3,000 people, a page of them',
    rounds: 20,
    prepare: () => inOffice((context) => search(context, '', 2_900), true),
  },
  {
    name: 'import a roster of 3,000 people and undo it',
    rounds: 3,
    prepare: () =>
      inOffice(async (context) => {
        const { importId } = value(await importRosterFile(context, roster, choices));
        value(await undoRosterImport(context, { importId: importId ?? '' }));
      }, false),
  },
];
