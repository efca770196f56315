import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeNotice } from '#lib/documents/compose/notice.ts';
import { composeRoster } from '#lib/documents/compose/roster.ts';
import { composeSignIn } from '#lib/documents/compose/sign-in.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Page } from '#lib/documents/layout/mark.ts';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { nameOf } from '#tests/support/congress.ts';
import { anAttendee } from '../../domain/agendas/a-meeting.ts';
import { book, textsOf } from '../paper-samples.ts';
import { aDossier } from './a-dossier.ts';

const on = Temporal.PlainDate.from('2026-09-11');
const PER_DELEGATION = 30;

function deputy(n: number): Attendee {
  const post = { 0: '代表团副团长', 1: '代表团团长' }[n % PER_DELEGATION] ?? '';
  const bodyShortName = n < PER_DELEGATION ? '南塘镇代表团' : '东湖街道代表团';
  return { ...anAttendee(nameOf(n), post), bodyShortName };
}

const attendees: readonly Attendee[] = [
  ...Array.from({ length: 2 * PER_DELEGATION }, (_, n) => deputy(n)),
  { ...anAttendee('易禾', ''), bodyShortName: '' },
  { ...anAttendee('喻怀瑾', '副区长'), capacity: 'non-voting', bodyShortName: '区政府' },
];

let congress: Dossier;
beforeAll(async () => {
  const plain = await aDossier({ attendance: { attendees, version: 1 } });
  const [body] = plain.bodies;
  if (body === undefined) throw new Error('the sample dossier has no body');
  const delegations = ['东湖街道代表团', '南塘镇代表团', '石桥乡代表团'].map(
    (name): Body => ({ ...body, name, shortName: name, kind: 'delegation' }),
  );
  congress = {
    ...plain,
    bodies: [...plain.bodies, ...delegations],
    meeting: { ...plain.meeting, type: 'congress' },
  };
});

const linesOf = (page: Page): readonly string[] =>
  [...Map.groupBy(textsOf(page), ({ y }) => Math.round(y))].map(([, marks]) =>
    marks.map(({ text }) => text).join(''),
  );
const namesIn = (page: Page): readonly string[] =>
  textsOf(page).flatMap(({ ref, text }) =>
    ref?.startsWith('person:') && text.replaceAll('\u3000', '') === ref.slice(7) ? [ref.slice(7)] : [],
  );

describe('the sign-in sheets of a congress', () => {
  it('are one for each delegation, in the order of the office, named on every page', () => {
    const pages = layOut(composeSignIn(congress, 'zh-CN'), book);
    const whose = pages.map((page) =>
      linesOf(page)
        .join('\n')
        .match(/东湖街道代表团（30人）|南塘镇代表团（30人）|未编入代表团的代表（1人）|列席（?.*1人/gu)
        ?.map((heading) => heading.slice(0, 3)),
    );
    expect(whose).toEqual([['东湖街'], ['东湖街'], ['南塘镇'], ['南塘镇'], ['未编入'], ['列席（']]);
  });

  it('begin with the head of the delegation and its deputy heads and leave nobody out', () => {
    const pages = layOut(composeSignIn(congress, 'zh-CN'), book);
    const signing = pages.flatMap(namesIn);
    expect(signing.slice(0, 2)).toEqual([nameOf(PER_DELEGATION + 1), nameOf(PER_DELEGATION)]);
    expect(signing.toSorted()).toEqual(attendees.map(({ name }) => name).toSorted());
  });

  it('are one where no delegation is entered, and at other meetings', () => {
    const apart = { ...congress, bodies: congress.bodies.filter(({ kind }) => kind !== 'delegation') };
    const committee: Dossier = {
      ...congress,
      meeting: { ...congress.meeting, type: 'standing-committee' },
    };
    const titles = (dossier: Dossier): number =>
      composeSignIn(dossier, 'zh-CN').blocks.filter(({ kind }) => kind === 'title').length;
    expect([titles(congress), titles(apart), titles(committee)]).toEqual([4, 1, 1]);
  });
});

it('heads the roster of a congress by delegation, its leaders with their posts', () => {
  const { blocks } = composeRoster(congress, 'zh-CN');
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : []));
  expect(headings).toEqual([
    [1, '代表（61人）'],
    [2, '东湖街道代表团（30人）'],
    [2, '南塘镇代表团（30人）'],
    [2, '未编入代表团的代表（1人）'],
    [1, '列席（1人）'],
  ]);
  const text = layOut(composeRoster(congress, 'zh-CN'), book).flatMap(linesOf).join('\n');
  expect(text.match(/代表团副?团长/gu)).toEqual(['代表团团长', '代表团副团长', '代表团团长', '代表团副团长']);
});

it('counts in the notice who is asked to come while the roster of members is empty', () => {
  const text = layOut(composeNotice({ ...congress, memberCount: 0 }, 'zh-CN', on), book)
    .flatMap(linesOf)
    .join('\n');
  expect(text).toContain('全体代表，共61人');
});
