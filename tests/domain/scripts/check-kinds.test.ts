import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PersonId, SittingId } from '#lib/domain/id.ts';
import { type MeetingType, meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import { periodOf } from '#lib/domain/time/period.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { type VoteMethod, voteMethods } from '#lib/domain/votes/vote-method.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { anItem } from '../agendas/a-meeting.ts';
import { oathTexts, scriptOf } from './a-script.ts';
import { cleanTexts } from './seeded/clean.ts';
import { faultsIn } from './seeded/faults.ts';
import { doubtsIn, seenIn, told } from './seeded/measure.ts';

// Every type of meeting, every way of voting, votes gathered and in place, every act of appointment and removal, an oath
// taken, and for a congress a second sitting under another chair.

const names: Readonly<Record<MeetingType, readonly [string, string, number | null]>> = {
  congress: ['云溪区第五届人民代表大会第六次会议', '区五届人大六次会议', 6],
  'standing-committee': ['云溪区第五届人民代表大会常务委员会第三十二次会议', '常委会第三十二次会议', 32],
  chairpersons: ['云溪区第五届人大常委会第六十一次主任会议', '第六十一次主任会议', 61],
  office: ['云溪区人大常委会主任办公会议', '主任办公会议', null],
  election: ['云溪区第三选区选民大会', '第三选区选民大会', null],
  topic: ['云溪区人大常委会专题询问会', '专题询问会', null],
  inspection: ['云溪区人大常委会执法检查', '执法检查', null],
  oath: ['云溪区人大常委会宪法宣誓仪式', '宪法宣誓仪式', null],
};

let base: Dossier;
let oath: OathTexts;
beforeAll(async () => {
  [base, oath] = await Promise.all([aDossier(), oathTexts()]);
});

function aMeetingOf(type: MeetingType, vote: VoteMethod, gathered: boolean): Dossier {
  const [title, shortTitle, number] = names[type];
  const at = (time: string) => Temporal.Instant.from(`2026-09-23T${time}+08:00`);
  const afternoon = {
    id: 's2' as SittingId,
    name: '',
    period: periodOf(at('14:00'), at('17:00')),
    venueId: null,
    chairId: '祁祎' as PersonId,
  };
  const later = type === 'congress' ? { sittingId: afternoon.id } : {};
  const items = base.agenda.items.flatMap((item): readonly AgendaItem[] => {
    const voted = { ...item, vote: item.vote === null ? null : vote };
    if (item.kind === 'voting' && !gathered) return [];
    if (item.kind === 'closing' && type === 'congress')
      return [
        anItem('chosen', {
          ...{ kind: 'election', title: '选举云溪区人民代表大会常务委员会副主任', reporters: [], vote },
          ...{ motions: [{ act: 'appoint', name: '谷云翯', post: '副主任' }], ...later },
        }),
        anItem('oath', { kind: 'oath', title: '宪法宣誓', reporters: [], ...later }),
        { ...voted, ...later },
      ];
    if (item.kind === 'closing')
      return [anItem('oath', { kind: 'oath', title: '宪法宣誓', reporters: [], ...later }), voted];
    if (item.kind !== 'appointment') return [voted];
    const motions = [
      ...item.motions,
      { act: 'remove' as const, name: '蔺如舒', post: '区财政局局长' },
      { act: 'accept-resignation' as const, name: '谷翯', post: '区人大常委会委员' },
      { act: 'acting' as const, name: '喻怀瑾', post: '区长' },
      { act: 'dismiss' as const, name: '项玥', post: '区审计局局长' },
    ];
    return [{ ...voted, motions }];
  });
  const sittings = type === 'congress' ? [...base.meeting.sittings, afternoon] : base.meeting.sittings;
  const meeting = { ...base.meeting, type, title, shortTitle, number, sittings };
  return { ...base, meeting, agenda: { ...base.agenda, items } };
}

const kinds = meetingTypes.flatMap((type, at) =>
  [true, false].map((gathered) => [type, voteMethods[at % 3] as VoteMethod, gathered] as const),
);
const ways = voteMethods.map((vote) => ['standing-committee', vote, true] as const);

describe.each([...kinds, ...ways])(
  'a text of a meeting of type %s, by %s, votes gathered: %s',
  (type, vote, gathered) => {
    it('raises no doubt where it has no fault, and the faults planted in it are found', async () => {
      const dossier = aMeetingOf(type, vote, gathered);
      const script = await scriptOf(dossier);
      const measure = { script, oath };
      const text = oath.current.text;
      const texts = await cleanTexts(dossier, script, text);
      const doubts = texts.flatMap(({ name, paragraphs }) =>
        doubtsIn(dossier, paragraphs, measure).map(({ code, at }) => `${name}: ${code} ${at?.text ?? ''}`),
      );
      expect(doubts).toEqual([]);
      const printed = texts[0]?.paragraphs ?? [];
      let state = 7;
      const dice = (n: number): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return n === 0 ? 0 : Math.floor((state / 2 ** 32) * n);
      };
      const wrong = faultsIn({ dossier, oath: text, dice }, printed)
        .filter((_, at) => at % STEP === 0)
        .flatMap((seed) => {
          const outcome = seenIn(dossier, seed, measure);
          return outcome.mended && outcome.extra.length === 0 ? [] : [told(type, seed, outcome)];
        });
      expect(wrong).toEqual([]);
    }, 60_000);
  },
);

/** Every so many faults are taken; all of them (1) take minutes. Which ones differs from kind to kind. */
const STEP = Number(process.env.HUIQIAN_EVERY_FAULT ?? 25);
