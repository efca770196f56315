import type { ShareLevel } from '#lib/domain/bodies/body.ts';
import { seenAt } from '#lib/domain/calendars/share-view.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import type { PlanningGround } from './load-ground.ts';

/** The block other bodies see of a meeting, once for each share level. */
export interface SeenOfUs {
  readonly level: ShareLevel;
  readonly levelWord: string;
  /** 区委办、政协办 or 法院等 17 家. */
  readonly bodies: string;
  readonly look: 'ours' | 'tentative' | 'busy';
  readonly title: string;
  readonly line: string;
}

const levels: readonly ShareLevel[] = ['full', 'title', 'busy'];
const mostNames = 2;

/** What is shown of a meeting to whom. Levels nobody has are left out. */
export function seenOfUs(ground: PlanningGround, meeting: Meeting): readonly SeenOfUs[] {
  const others = ground.bodies.filter(
    ({ id, parentId }) => id !== ground.own.id && parentId !== ground.own.id,
  );
  return levels.flatMap((level) => {
    const names = others.filter(({ shareLevel }) => shareLevel === level).map(({ shortName }) => shortName);
    return names.length === 0 ? [] : blockOf(ground, meeting, level, names);
  });
}

function blockOf(
  { wording, office, venues }: PlanningGround,
  meeting: Meeting,
  level: ShareLevel,
  names: readonly string[],
): readonly SeenOfUs[] {
  const seen = seenAt(meeting, level);
  const [first, last] = [meeting.sittings[0], meeting.sittings.at(-1)];
  if (!seen || !first || !last) return [];
  const { locale, zone } = wording;
  const w = words(locale, 'planning');
  const period = { start: first.period.start, end: last.period.end, allDay: false };
  const tentative = seen.status === 'tentative';
  const title = seen.title ? meeting.shortTitle : w('seeBusy', { office: office.shortName });
  const place = seen.place ? (venues.find(({ id }) => id === first.venueId)?.name ?? '') : '';
  return [
    {
      level,
      levelWord: words(locale, 'terms')(`share.${level}`),
      bodies: bodiesWord(names, locale),
      look: seen.title ? (tentative ? 'tentative' : 'ours') : 'busy',
      title: tentative ? `${title}${w('seeTentative')}` : title,
      line: [periodWords(locale, period, zone), place].filter(Boolean).join(' · '),
    },
  ];
}

/** Chinese counts all of them, English the rest. */
function bodiesWord(names: readonly string[], locale: PlanningGround['wording']['locale']): string {
  const shown = names.slice(0, mostNames).join(words(locale, 'common')('listSeparator'));
  if (names.length <= mostNames) return shown;
  const counts = { n: names.length, more: names.length - mostNames };
  return words(locale, 'planning')('bodiesMore', { names: shown, ...counts });
}
