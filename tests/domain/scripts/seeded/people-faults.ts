import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { storedName } from '#lib/domain/people/name.ts';
import { type Dice, escaped, gapped, looksLike, places, put, type Seed, soundsLike } from './seed.ts';

/** Names with a character wrong, swapped, lost, doubled, another surname: at every place they stand. */
export function nameFaults(dossier: Dossier, paragraphs: readonly string[], dice: Dice): readonly Seed[] {
  const names = namesOf(dossier);
  const taken = new Set<string>();
  return names.flatMap((name) =>
    places(paragraphs, gapped(name)).flatMap(({ at, start, end }): readonly Seed[] => {
      if (taken.has(`${at}:${start}`)) return [];
      taken.add(`${at}:${start}`);
      const cs = [...name];
      const i = dice(cs.length);
      const one = (change: string): readonly string[] => cs.with(i, change);
      const wrong: readonly (readonly [string, readonly string[]])[] = [
        ['name by ear', one(soundsLike(cs[i] as string, dice))],
        ['name by eye', one(looksLike(cs[i] as string, dice))],
        ['name with two changed over', swap(cs, dice(cs.length - 1))],
        ...(i === 1 && cs.length === 2 && isPost(paragraphs[at]?.slice(end)) // 祁副主任 is how people are called
          ? []
          : [['name with one lost', cs.toSpliced(i, 1)] as const]),
        ['name with one doubled', cs.toSpliced(i, 0, cs[i] as string)],
        ['another surname', cs.with(0, surname(cs[0] as string, dice))],
      ];
      return wrong
        .filter(([, w]) => w.join('') !== name && !names.includes(w.join('')))
        .map(([kind, w]) => put(paragraphs, at, start, end, w.join(''), kind, name));
    }),
  );
}

function swap(cs: readonly string[], at: number): readonly string[] {
  return cs.with(at, cs[at + 1] as string).with(at + 1, cs[at] as string);
}

function surname(own: string, dice: Dice): string {
  const all = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'].filter((s) => s !== own);
  return all[dice(all.length)] as string;
}

function namesOf({ attendance, agenda, chairNames }: Dossier): readonly string[] {
  const all = [
    ...attendance.attendees.map((a) => a.name),
    ...agenda.items.flatMap((i) => [...i.reporters, ...i.motions].map((r) => r.name)),
    ...chairNames.values(),
  ].map(storedName);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/** Posts of others, other ranks, other bodies: at every place a post stands before its name. */
export function postFaults(dossier: Dossier, paragraphs: readonly string[], dice: Dice): readonly Seed[] {
  const people = [
    ...dossier.attendance.attendees,
    ...dossier.agenda.items.flatMap((i) => i.reporters),
  ].filter((p, at, all) => p.post.length > 2 && all.findIndex((q) => q.name === p.name) === at);
  return people.flatMap(({ name, post }) =>
    places(paragraphs, new RegExp(`${escaped(post)}(?=${gapped(name).source})`, 'gu')).flatMap(
      ({ at, start, end }) => {
        const others = people.filter((p) => p.post !== post);
        const other = others[dice(others.length)]?.post ?? '';
        const rank = post.includes('副')
          ? post.replace('副', '')
          : post.replace(/(?=主任$|局长$|书记$|院长$|区长$|检察长$|科长$)/u, '副');
        const lost = dropIn(post, dice);
        return [
          put(paragraphs, at, start, end, other, 'post of another', post),
          ...(rank === post ? [] : [put(paragraphs, at, start, end, rank, 'post of another rank', post)]),
          ...(lost === null ? [] : [put(paragraphs, at, start, end, lost, 'post by ear', post)]),
        ];
      },
    ),
  );
}

/** A post with a character of its body replaced by one that sounds alike. */
function dropIn(post: string, dice: Dice): string | null {
  const cs = [...post];
  if (cs.length < 5) return null;
  const i = 1 + dice(cs.length - 4);
  return cs.with(i, soundsLike(cs[i] as string, dice)).join('');
}

/** Two people of one paragraph with their names or posts exchanged. */
export function exchanged(dossier: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  const reporters = dossier.agenda.items.flatMap((i) => i.reporters);
  return reporters.flatMap((r, at): readonly Seed[] => {
    const other = reporters[(at + 1) % reporters.length];
    if (!other || other.name === r.name) return [];
    return [
      ...places(paragraphs, new RegExp(`(?<=${escaped(r.post)})${escaped(r.name)}(?=同志)`, 'gu')).map((f) =>
        put(paragraphs, f.at, f.start, f.end, other.name, 'post with another’s name', ''),
      ),
      ...places(paragraphs, new RegExp(`${escaped(r.post + r.name)}(?=同志(?:报告|作|向))`, 'gu')).map((f) =>
        put(paragraphs, f.at, f.start, f.end, other.post + other.name, 'reporter of another item', r.name),
      ),
    ];
  });
}

/** A list read out in another order, somebody on leave called up, another chair. */
export function peopleFaults(
  { attendance, chairNames, meeting }: Dossier,
  paragraphs: readonly string[],
): readonly Seed[] {
  const leaders = attendance.attendees.filter((a) => a.rank !== null && a.leave === null);
  const away = attendance.attendees.filter((a) => a.leave !== null);
  const chair = chairNames.get(meeting.sittings[0]?.chairId as never) ?? '';
  const [first, second, third] = leaders.map(({ name }) => name);
  if (first === undefined || second === undefined || third === undefined) return [];
  const row = places(paragraphs, new RegExp(`${second}、${third}`, 'gu'));
  return [
    ...row.map((f) =>
      put(paragraphs, f.at, f.start, f.end, `${third}、${second}`, 'leaders out of order', third),
    ),
    ...places(paragraphs, new RegExp(`(?<=主持人：|由)${chair}`, 'gu')).map((f) =>
      put(paragraphs, f.at, f.start, f.end, second, 'another chair', chair),
    ),
    ...places(paragraphs, new RegExp(`(?<=请)${second}副主任(?=作)`, 'gu')).flatMap((f) =>
      away.map(({ name }) =>
        put(paragraphs, f.at, f.start, f.end, `${name}同志`, 'called though on leave', ''),
      ),
    ),
  ];
}

/** Whether a text begins with the post of somebody named before it. */
function isPost(text = ''): boolean {
  return /^(?:副|代)?(?:主任|秘书长|[局部院厅县区市省]长|检察长)/u.test(text);
}
