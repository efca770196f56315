import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import { contentOf, layOver, type RosterTarget, saysNothingNew } from '#lib/domain/people/lay-over.ts';
import { groups, type Person } from '#lib/domain/people/person.ts';
import { rosterFields } from '#lib/domain/people/roster-headings.ts';
import { findRoster } from '#lib/domain/people/roster-import.ts';
import { exportedFields, rosterRows } from '#lib/domain/people/roster-rows.ts';
import { readSpreadsheet } from '#lib/gateways/spreadsheet.ts';
import { writeCsv, writeXlsx } from '#lib/gateways/write-spreadsheet.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { locales } from '#lib/i18n/locale.ts';
import { value } from '#tests/support/value.ts';

const bodies = { own: '云溪区人民代表大会常务委员会', city: '市人大, "常委会"' } as const;
const target: RosterTarget = {
  group: 'other',
  bodyId: 'elsewhere' as BodyId,
  bodyOf: (unit) => Object.entries(bodies).find(([, name]) => name === unit)?.[0] as BodyId | undefined,
  saysCircles: true,
  sinceIn: () => null,
};

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)));
const post = fc.record({
  id: fc.constant(''),
  personId: fc.constant('' as PersonId),
  bodyId: fc.constantFrom('own', 'city').map((id) => id as BodyId),
  group: fc.constantFrom(...groups),
  post: fc.constantFrom('', '主任', '副主任', '委员，兼', '-"代"理', '=1+1'),
  rank: fc.option(fc.integer({ min: 1, max: 9999 })),
  from: fc.option(day),
  to: fc.option(day),
});
/** Everything in the form the office keeps it in: what the import would mend is not kept. */
const person = fc.record({
  id: fc.uuid().map((id) => id as PersonId),
  name: fc.constantFrom('丁一', '王䶮', '于文澜', '艾力更·依明巴海', 'Anna Maria', '欧阳𬭎'),
  gender: fc.constantFrom('male', 'female', 'unknown'),
  ethnicity: fc.constantFrom('', '汉族', '维吾尔族'),
  phone: fc.constantFrom('', '13800138000', '01063456789', '63456789转12', '13800138000、63456789'),
  email: fc.constantFrom('', 'a@huiqian.example'),
  diet: fc.constantFrom('', '清真', '不吃"辣",少盐', '=cmd', '+1'),
  access: fc.constantFrom('', '轮椅', '@'),
  reading: fc.constantFrom('', 'yǎn'),
  namesakeNote: fc.constantFrom('', '大', '财政局'),
  consent: fc.constant(''),
  needsUse: fc.constant('lists'),
  memberships: fc.array(post, { maxLength: 4 }),
  version: fc.constant(1),
}) as fc.Arbitrary<Person>;

async function takenOutAndBack(people: readonly Person[], locale: 'zh-CN' | 'en', format: 'xlsx' | 'csv') {
  const [w, p] = [words(locale, 'roster'), words(locale, 'people')];
  const sheet = {
    name: 'R',
    head: exportedFields.map((field) => w(`col.${field}`)),
    rows: rosterRows(people, {
      gender: (gender) => p(`gender.${gender}`),
      group: (group) => p(`group.${group}`),
      body: (bodyId) => bodies[bodyId as keyof typeof bodies],
    }),
  };
  const bytes = format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet);
  return findRoster(value(await readSpreadsheet(bytes, 'r')).sheets);
}

describe('a roster that is exported and imported again', () => {
  it.each([
    ['csv', 60],
    ['xlsx', 25],
  ] as const)(
    '%s gives the same people, and once more says nothing new of any of them',
    async (format, runs) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(person, { minLength: 1, maxLength: 12 }),
          fc.constantFrom(...locales),
          async (people, locale) => {
            const roster = await takenOutAndBack(people, locale, format);
            const entries = roster?.entries ?? [];
            const made = entries.map((entry) => layOver(entry, null, target));
            expect(JSON.parse(JSON.stringify(made))).toEqual(
              JSON.parse(JSON.stringify(people.map(contentOf))),
            );
            for (const [at, one] of people.entries()) {
              const entry = entries[at];
              expect(entry && saysNothingNew(entry, one, target)).toBe(true);
            }
            const harmless = ['name-unsortable', 'formula-like', 'note-kept'];
            expect(roster?.faults.filter(({ code }) => !harmless.includes(code))).toEqual([]);
          },
        ),
        { seed: 20260911, numRuns: runs },
      );
    },
  );

  it('has no column the import does not know', () => {
    expect(exportedFields.filter((field) => !rosterFields.includes(field))).toEqual([]);
  });
});

describe('further posts', () => {
  it('are added, renewed or found as they are, and an empty cell never erases', async () => {
    const held = { id: '', personId: '' as PersonId, bodyId: 'own' as BodyId, group: 'members' as const };
    const [day1, day2] = ['2021-01-01', '2026-01-01'].map((text) => Temporal.PlainDate.from(text));
    const before: Person = {
      ...{
        id: 'p' as PersonId,
        name: '丁一',
        gender: 'male',
        ethnicity: '',
        phone: '1',
        email: '',
        diet: '',
      },
      ...{ access: '', consent: '', needsUse: 'lists' as const, reading: '', namesakeNote: '', version: 3 },
      memberships: [
        { ...held, post: '委员', rank: null, from: day1 ?? null, to: day2 ?? null },
        { ...held, post: '副主任', rank: 3, from: day2 ?? null, to: null },
      ],
    };
    const [entry] =
      findRoster([
        {
          name: '',
          mergedCells: [],
          rows: [
            ['人员编号', '姓名', '单位', '范围', '职务', '任职起'],
            ['1', '丁一', bodies.own, '组成人员', '主任', ''],
            ['1', '丁一', bodies.city, '代表', '', '2026年3月1日'],
          ].map((cells, index) => ({ number: index + 1, cells })),
        },
      ])?.entries ?? [];
    if (!entry) throw new Error('nobody read');
    const after = layOver(entry, before, target);
    expect(after.phone).toBe('1');
    expect(after.memberships.map((m) => [m.bodyId, m.post, m.rank, m.from?.toString()])).toEqual([
      ['own', '委员', null, '2021-01-01'],
      ['own', '主任', 3, '2026-01-01'],
      ['city', '', null, '2026-03-01'],
    ]);
  });
});
