import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { readCount } from '#lib/domain/time/read-count.ts';
import { type Dice, escaped, places, put, type Seed, soundsLike } from './seed.ts';

/** Titles of items with a character, a year, a body wrong. */
export function titleFaults(dossier: Dossier, paragraphs: readonly string[], dice: Dice): readonly Seed[] {
  return dossier.agenda.items
    .filter((item) => item.title.length > 8)
    .flatMap(({ title }) =>
      places(
        paragraphs,
        new RegExp(escaped(title.replace(/^听取和审议|^审议通过|^审议/u, '')), 'gu'),
      ).flatMap((f) => {
        const cs = [...f.text];
        const i = dice(cs.length);
        const character = cs[i] as string;
        const seeds: Seed[] = [];
        if (/\p{Script=Han}/u.test(character) && !/[关于的和了]/u.test(character))
          seeds.push(
            put(
              paragraphs,
              f.at,
              f.start + i,
              f.start + i + 1,
              soundsLike(character, dice),
              'title by ear',
              character,
            ),
          );
        for (const year of f.text.matchAll(/20\d\d/g))
          seeds.push(
            put(
              paragraphs,
              f.at,
              f.start + year.index,
              f.start + year.index + 4,
              String(Number(year[0]) - 1),
              'title of last year',
              year[0],
            ),
          );
        const body = /^区?(?:人民政府|人民检察院|政府)/u.exec(f.text)?.[0];
        // Without 关于 the body is half of the title: it is missed as a whole.
        if (body && f.text.includes('关于'))
          seeds.push(
            put(
              paragraphs,
              f.at,
              f.start,
              f.start + body.length,
              '区人民法院',
              'title of another body',
              body,
            ),
          );
        return seeds;
      }),
    );
}

/** Dates, weekdays, times of day. */
export function dateFaults({ meeting, office }: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  const [first] = meeting.sittings;
  if (!first) return [];
  const { year, month, day } = first.period.start.toZonedDateTimeISO(office.zone);
  const own = new RegExp(`(?:${year}年)?${month}月${day}日`, 'gu');
  const weekday = new RegExp(`(?<=${month}月${day}日[（(]?)(?:星期|周)[一二三四五六日]`, 'gu');
  return [
    ...places(paragraphs, own).flatMap((f) => {
      const text = (y: number, m: number, d: number): string =>
        f.text.replace(/^\d{4}/u, String(y)).replace(/\d+月\d+日$/u, `${m}月${d}日`);
      const wrong = [
        text(year, month, day - 1),
        text(year, month, day + 1),
        text(year, ((month + 10) % 12) + 1, day),
        text(year, (month % 12) + 1, day),
        ...(f.text.startsWith('2') ? [text(year - 1, month, day), text(year + 1, month, day)] : []),
      ];
      return wrong.map((words) => put(paragraphs, f.at, f.start, f.end, words, 'date', `${month}月${day}日`));
    }),
    ...places(paragraphs, weekday).flatMap((f) =>
      [...'一二三四五六日']
        .map((d) => f.text.slice(0, -1) + d)
        .filter((words) => words !== f.text)
        .map((words) => put(paragraphs, f.at, f.start, f.end, words, 'weekday', f.text.slice(-1))),
    ),
    ...places(paragraphs, /上午(?=\d+[:时])/gu).map((f) =>
      put(paragraphs, f.at, f.start, f.end, '下午', 'time of day', ''),
    ),
  ];
}

/** Terms and numbers of earlier meetings, wrong numbers of items. */
export function numberFaults({ meeting }: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  const n = meeting.number;
  return [
    ...places(paragraphs, new RegExp(`第${hanNumeral(meeting.term)}届`, 'gu')).map((f) =>
      put(
        paragraphs,
        f.at,
        f.start,
        f.end,
        `第${hanNumeral(meeting.term > 1 ? meeting.term - 1 : 2)}届`,
        'term of before',
        f.text,
      ),
    ),
    ...(n === null ? [] : places(paragraphs, new RegExp(`第${hanNumeral(n)}次`, 'gu'))).flatMap((f) =>
      [(n ?? 0) - 1, (n ?? 0) + 1, (n ?? 0) - 10]
        .filter((other) => other > 0)
        .map((other) =>
          put(paragraphs, f.at, f.start, f.end, `第${hanNumeral(other)}次`, 'number of before', f.text),
        ),
    ),
    ...places(paragraphs, /第[一二三四五六七八九十]+项/gu).flatMap((f) => {
      const own = readCount(f.text.slice(1, -1)) ?? 0;
      return [own + 1, own - 1]
        .filter((o) => o > 0)
        .map((o) => put(paragraphs, f.at, f.start, f.end, `第${hanNumeral(o)}项`, 'wrong ordinal', f.text));
    }),
  ];
}

/** Figures of the list. */
export function countFaults(paragraphs: readonly string[]): readonly Seed[] {
  return places(paragraphs, /(?<=(?:应到[^，。]{0,8}|请假|不足)\s*)\d+(?=\s*人)/gu).flatMap((f) =>
    [-1, 1, 10].map((d) =>
      put(paragraphs, f.at, f.start, f.end, String(Number(f.text) + d), 'count', f.text),
    ),
  );
}

/** Rooms, bodies, the name of the meeting. */
export function placeFaults(
  { meeting, venues }: Dossier,
  paragraphs: readonly string[],
  dice: Dice,
): readonly Seed[] {
  const venue = venues.find(({ id }) => id === meeting.sittings[0]?.venueId)?.name ?? '';
  const title = places(paragraphs, new RegExp([...meeting.title].join('\\s*'), 'gu'));
  return [
    ...places(paragraphs, new RegExp(escaped(venue), 'gu')).flatMap((f) => [
      put(paragraphs, f.at, f.start, f.end, venue.replace('三楼', '四楼'), 'another floor', venue),
      put(
        paragraphs,
        f.at,
        f.start,
        f.end,
        venue.replace(/常委会(?=会议室)|\d+(?=会议室)/u, '第一'),
        'another room',
        venue,
      ),
    ]),
    ...title.flatMap((f) => {
      const wrong = [
        f.text.replace(/常务\s*委员会/u, ''),
        f.text.replace(/溪区|台区/u, (p) => `${p[0]}县`),
        f.text.replace('人民代表大会', '人民代表会'),
      ];
      const at = dice(f.text.length - 1);
      const ear =
        /\p{Script=Han}/u.test(f.text[at] as string) &&
        !/[第届次一二三四五六七八九十]/u.test(f.text[at] as string)
          ? f.text.slice(0, at) + soundsLike(f.text[at] as string, dice) + f.text.slice(at + 1)
          : f.text;
      return [...wrong, ear]
        .filter((w) => w !== f.text)
        .map((w) => put(paragraphs, f.at, f.start, f.end, w, 'name of the meeting', ''));
    }),
  ];
}
