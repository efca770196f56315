import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { escaped, places, put, type Seed } from './seed.ts';

/** Faults of people who took last year's text, another office's, or counted wrong. */
export function moreFaults(dossier: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  return [
    ...leftovers(dossier, paragraphs),
    ...clocks(dossier, paragraphs),
    ...ballots(paragraphs),
    ...titles(dossier, paragraphs),
    ...chosen(dossier, paragraphs),
    ...quorums(dossier, paragraphs),
  ];
}

/** The name of the meeting before this, of last year, of another place. */
function leftovers({ meeting, office }: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  const day = meeting.sittings[0]?.period.start.toZonedDateTimeISO(office.zone);
  if (!day) return [];
  const number = hanNumeral(meeting.number ?? 0);
  const own = office.locality.replace(/^.*[市省]/u, '') || office.locality;
  return [
    ...places(paragraphs, new RegExp(`第?${number}次(?=会议)`, 'gu')).map((f) =>
      put(
        paragraphs,
        f.at,
        f.start,
        f.end,
        `第${hanNumeral((meeting.number ?? 0) + 3)}次`,
        'number of another',
        '',
      ),
    ),
    ...places(paragraphs, new RegExp(`${escaped(own)}(?=第.{1,3}届)`, 'gu')).map((f) =>
      put(paragraphs, f.at, f.start, f.end, `海州${own.slice(-1)}`, 'name of another place', ''),
    ),
    ...places(paragraphs, new RegExp(`${day.year}年(?=${day.month}月)`, 'gu')).map((f) =>
      put(paragraphs, f.at, f.start, f.end, `${day.year - 1}年`, 'year of before', `${day.month}月`),
    ),
  ];
}

/** Another hour, another half of the day. */
function clocks({ meeting, office }: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  const start = meeting.sittings[0]?.period.start.toZonedDateTimeISO(office.zone);
  if (!start) return [];
  const half = start.hour < 12 ? '上午' : '下午';
  const other = start.hour < 12 ? '下午' : '上午';
  return [
    ...places(paragraphs, /(?<=[上下]午)\d{1,2}:\d{2}/gu).flatMap((f) => [
      put(
        paragraphs,
        f.at,
        f.start,
        f.end,
        f.text.replace(/\d{2}$/u, (m) => (m === '30' ? '00' : '30')),
        'minutes',
        '',
      ),
      put(
        paragraphs,
        f.at,
        f.start,
        f.end,
        f.text.replace(/^\d+/u, (h) => String(Number(h) + 1)),
        'hour',
        '',
      ),
    ]),
    ...places(paragraphs, new RegExp(`(?<=今天)${half}`, 'gu')).map((f) =>
      put(paragraphs, f.at, f.start, f.end, other, 'half of the day', half),
    ),
  ];
}

/** The words of another way of voting, an outcome that cannot be, a result filled in. */
function ballots(paragraphs: readonly string[]): readonly Seed[] {
  return [
    ...places(paragraphs, /(?<!不)同意的请举手/gu).map((f) =>
      put(paragraphs, f.at, f.start, f.end, '请按表决器', 'words of another vote', ''),
    ),
    ...places(paragraphs, /通过 ?(?:／|\/|（)(?:未|不)通过）?/gu).map((f) =>
      put(paragraphs, f.at, f.start, f.end, '全票通过', 'result beforehand', ''),
    ),
    ...places(paragraphs, /赞成(?:　　|____|×××)(?=[票人])/gu).map((f) =>
      put(paragraphs, f.at, f.start, f.end, '赞成21', 'votes beforehand', ''),
    ),
  ];
}

/** 草案, 工作, a year's half: words of a title lost, added, changed over. */
function titles({ agenda }: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  const changes: readonly (readonly [string, string, string])[] = [
    ['title without 草案', '（草案）', ''],
    ['title of another stage', '草案修改二稿', '草案修改稿'],
    ['title without 工作', '工作报告', '报告'],
    ['title of another kind', '情况的报告', '情况的议案'],
    ['title with a word changed over', '监督', '督监'],
    ['title of another field', '食品', '药品'],
    ['title of another field', '文化', '体育'],
    ['title with one lost', '环境状况', '环境状'],
    ['title with one twice', '建设', '建建设'],
  ];
  return agenda.items.flatMap(({ title }) =>
    changes.flatMap(([kind, from, to]) => {
      const at = title.indexOf(from);
      // 政府报告 is a way of saying 政府工作报告.
      if (at < 0 || (from === '工作报告' && title.length < 15)) return [];
      return places(paragraphs, new RegExp(escaped(title), 'gu')).map((f) =>
        put(paragraphs, f.at, f.start + at, f.start + at + from.length, to, kind, ''),
      );
    }),
  );
}

/** Somebody else on the list in the place of who has a part. */
function chosen({ agenda, attendance }: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  const other = attendance.attendees.find(({ post }) => /委员$|代表$/u.test(post));
  if (!other) return [];
  return agenda.items.flatMap(({ reporters }) =>
    reporters.flatMap(({ name, post }) =>
      places(paragraphs, new RegExp(`(?<=${escaped(post)})${escaped(name)}(?=同志作|向会议)`, 'gu')).map(
        (f) => put(paragraphs, f.at, f.start, f.end, other.name, 'another of the list', ''),
      ),
    ),
  );
}

/** The quorum in the words of another meeting. */
function quorums({ meeting }: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  const own = meeting.type === 'congress' ? '代表' : '组成人员';
  return [
    ...places(paragraphs, new RegExp(`(?<=应(?:到|出席))${own}(?=\\d)`, 'gu')).map((f) =>
      put(paragraphs, f.at, f.start, f.end, own === '代表' ? '组成人员' : '代表', 'others counted', own),
    ),
    ...places(paragraphs, /超过组成人员的半数/gu).map((f) =>
      put(paragraphs, f.at, f.start, f.end, '超过组成人员的三分之二', 'another quorum', ''),
    ),
  ];
}
