import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { type DietCount, dietsOf, type Meal, mealsOf } from '#lib/domain/logistics/meals.ts';
import { monthDay } from '#lib/i18n/calendar-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableRow } from '../page.ts';
import { columnedTable } from './columned-table.ts';
import { nameCell } from './name-cell.ts';
import { meetingDays, type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/**
 * 用餐表: for the kitchen how many eat at each meal, and how many of them what; on a sheet of its own, for those who see
 * to it and nobody else, who they are. Whose needs stay inside the system is counted on both and named on neither.
 */
export function composeMeals(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const { attendance, meeting, office } = dossier;
  const diets = dietsOf(attendance.attendees);
  const eaters = diets.flatMap(({ people }) => people);
  const named = eaters.filter(({ needsUse }) => needsUse === 'lists');
  const coming = attendance.attendees.filter(({ leave }) => leave === null).length;
  const title = say.t('meals.title', { meeting: meeting.title });
  return paperOf(title, say, [
    ...head(title, dossier, say),
    countTable(mealsOf(meeting, office.zone), diets, coming, say),
    { kind: 'space', lines: 1 },
    ...others(diets, say),
    { kind: 'caption', text: say.t('meals.note') },
    { kind: 'page-break' },
    ...head(say.t('meals.names', { meeting: meeting.title }), dossier, say),
    { kind: 'caption', text: say.t('meals.confidential') },
    { kind: 'space', lines: 1 },
    ...(named.length > 0 ? [nameTable(named, say)] : []),
    ...unnamed(eaters.length - named.length, say),
  ]);
}

function head(title: string, dossier: Dossier, say: PaperWords): readonly Block[] {
  const days = say.t('bracketed', { text: meetingDays(dossier, say, 'date') });
  return [
    { kind: 'title', lines: titleLines(title, say.locale), ref: 'meeting' },
    { kind: 'caption', text: days, ref: 'meeting' },
    { kind: 'space', lines: 1 },
  ];
}

/** A column each for what is eaten by the most; what is left stands in one. */
const OWN_COLUMNS = 4;
const WIDTH = 156;

function countTable(
  meals: readonly Meal[],
  diets: readonly DietCount[],
  coming: number,
  say: PaperWords,
): Block {
  const own = diets.slice(0, OWN_COLUMNS);
  const rest = diets.slice(OWN_COLUMNS).reduce((sum, { people }) => sum + people.length, 0);
  const special = diets.reduce((sum, { people }) => sum + people.length, 0);
  const counts = [
    { head: say.t('meals.all'), n: coming, ref: 'meals:all' },
    { head: say.t('meals.usual'), n: coming - special, ref: 'meals:usual' },
    ...own.map(({ diet, people }) => ({ head: diet, n: people.length, ref: `diet:${diet}` })),
    ...(rest > 0 ? [{ head: say.t('meals.others'), n: rest, ref: 'meals:others' }] : []),
  ];
  const width = Math.floor((WIDTH - 44) / counts.length);
  const lines = meals.length > 0 ? meals.map((meal) => mealName(meal, say)) : [say.t('meals.each')];
  return {
    kind: 'table',
    columns: [
      { width: WIDTH - width * counts.length },
      ...counts.map(() => ({ width, align: 'center' as const })),
    ],
    head: [
      {
        cells: [
          { text: say.t('meals.meal'), align: 'center' },
          ...counts.map(({ head: text }) => ({ text, align: 'center' as const })),
        ],
      },
    ],
    rows: lines.map((text) => ({
      cells: [{ text }, ...counts.map(({ n, ref }) => ({ text: String(n), ref }))],
    })),
  };
}

/** What those in the last column eat, and how many each. */
function others(diets: readonly DietCount[], say: PaperWords): readonly Block[] {
  const rest = diets.slice(OWN_COLUMNS);
  if (rest.length === 0) return [];
  const list = rest.map(({ diet, people }) => say.t('meals.count', { diet, count: people.length }));
  return [{ kind: 'caption', text: say.t('meals.rest', { list: say.list(list) }), ref: 'meals:others' }];
}

function mealName({ day, kind }: Meal, say: PaperWords): string {
  return say.t(`meals.${kind}`, { day: monthDay(say.locale, day) });
}

function unnamed(count: number, say: PaperWords): readonly Block[] {
  if (count === 0) return [];
  return [
    { kind: 'space', lines: 1 },
    { kind: 'caption', text: say.t('meals.unnamed', { count }), ref: 'meals:unnamed' },
  ];
}

function nameTable(people: readonly Attendee[], say: PaperWords): Block {
  const table = columnedTable('meals.columns', say);
  const row = (person: Attendee, at: number): TableRow => {
    const ref = `person:${person.personId}`;
    return table.row({
      number: { text: String(at + 1), ref },
      name: { ...nameCell(person.name, table.widthOf('name')), role: 'kaiti', ref },
      post: { text: person.post || person.bodyShortName, ref, size: 12 },
      diet: { text: person.diet, ref },
      body: { text: person.bodyShortName, ref, size: 12 },
    });
  };
  return { kind: 'table', columns: table.columns, head: table.head, rows: people.map(row) };
}
