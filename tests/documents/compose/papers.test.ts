import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeAgenda } from '#lib/documents/compose/agenda.ts';
import { composeChecklist } from '#lib/documents/compose/checklist.ts';
import { cardFormat, composeNameCards } from '#lib/documents/compose/name-cards.ts';
import { composeNotice } from '#lib/documents/compose/notice.ts';
import { composeSchedule } from '#lib/documents/compose/schedule.ts';
import { composeScript } from '#lib/documents/compose/script.ts';
import { composeSeating } from '#lib/documents/compose/seating.ts';
import { composeSignIn } from '#lib/documents/compose/sign-in.ts';
import { missingGlyphs } from '#lib/documents/fonts/missing-glyphs.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Document } from '#lib/documents/page.ts';
import { cardSizes } from '#lib/domain/cards/name-card.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { LessonId } from '#lib/domain/id.ts';
import { buildChecklist } from '#lib/domain/rehearsals/checklist.ts';
import { applyEdits, type EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import type { Scene } from '#lib/domain/scripts/script.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { addArea, mark } from '#lib/domain/seating/edit-room.ts';
import { buildPiece } from '#lib/domain/seating/room-pieces.ts';
import { seatTakers } from '#lib/domain/seating/seat-takers.ts';
import { readChecklist } from '#lib/gateways/wording.ts';
import { aMeeting } from '../../domain/agendas/a-meeting.ts';
import { book, describePage, linesOf, textsOf } from '../paper-samples.ts';
import { aDossier, hall, seatPlanOf } from './a-dossier.ts';

const ON = Temporal.PlainDate.from('2026-09-11');
let dossier: Dossier;
beforeAll(async () => {
  dossier = await aDossier();
});

/** Everything a document says, page by page, line by line. */
function sayings(document: Document): readonly string[] {
  return layOut(document, book).flatMap(linesOf);
}

function refsOf(document: Document): ReadonlySet<string> {
  return new Set(layOut(document, book).flatMap((page) => textsOf(page).flatMap((mark) => mark.ref ?? [])));
}

const SCENES: readonly Scene[] = [
  {
    key: 'scene.plan',
    title: '第一项　计划执行情况',
    itemId: 'plan',
    itemNumber: 1,
    start: '9:05',
    minutes: 12,
    speaker: '',
    passages: [
      { key: 'plan.announce', kind: 'speech', text: '会议进行第一项。', itemId: 'plan' },
      { key: 'plan.call', kind: 'speech', text: '请区发展改革委党组书记晏知微同志报告。', itemId: 'plan' },
      { key: 'plan.reporter.0.cue', kind: 'cue', text: '晏知微上发言席，约 12 分钟', itemId: 'plan' },
      { key: 'plan.report-ends', kind: 'cue', text: '报告毕', itemId: 'plan' },
      { key: 'plan.result', kind: 'speech', text: '赞成 ⟦　⟧ 票。⟦通过 / 未获通过⟧。', itemId: 'plan' },
    ],
  },
];

function scriptOf(scenes = SCENES): EditedScript {
  return applyEdits(scenes, []);
}

describe('议程', () => {
  it('numbers what is deliberated and nothing else, without times or names', () => {
    const lines = sayings(composeAgenda(dossier, 'zh-CN'));
    expect(lines.filter((line) => /^[一二三四五六]、/.test(line)).length).toBe(5);
    expect(lines.join('')).not.toMatch(/休息|9:\d\d|晏知微/);
    expect(lines.slice(0, 4)).toEqual([
      '云溪区第五届人民代表大会常务委员会',
      '第三十二次会议议程',
      '（草案）',
      '（2026年9月23日）',
    ]);
  });

  it('loses （草案） and gains its adoption when it is adopted', async () => {
    const adoptedAt = Temporal.Instant.from('2026-09-23T09:05+08:00');
    const adopted = await aDossier({ meeting: { ...dossier.meeting, adoptedAt } });
    const text = sayings(composeAgenda(adopted, 'zh-CN')).join('');
    expect(text).not.toContain('草案）（');
    expect(text).toContain('（2026年9月23日云溪区第五届人民代表大会常务委员会第三十二次会议通过）');
  });

  it('leads from every line to its item', () => {
    const refs = refsOf(composeAgenda(dossier, 'zh-CN'));
    for (const id of ['plan', 'accounts', 'audit', 'environment', 'appoint']) {
      expect(refs.has(`item:${id}`)).toBe(true);
    }
  });
});

describe('日程', () => {
  it('says when each item begins, and where and under whom they meet', () => {
    const text = sayings(composeSchedule(dossier, 'zh-CN')).join('\n');
    expect(text).toContain('2026年9月23日（星期三）　上午9:00—12:00');
    expect(text).toContain('地点：区机关会议中心三楼常委会会议室　主持人：阮秉堃');
    for (const time of ['9:00', '9:03', '9:08', '9:20', '9:35', '9:50', '10:05', '10:15', '11:00']) {
      expect(text).toContain(time);
    }
  });
});

it.each([composeAgenda, composeSchedule])(
  'says （草案） under its title until the agenda is adopted',
  async (compose) => {
    const adoptedAt = Temporal.Instant.from('2026-09-23T09:05+08:00');
    const adopted = await aDossier({ meeting: { ...dossier.meeting, adoptedAt } });
    expect(sayings(compose(dossier, 'zh-CN')).join('')).toContain('（草案）');
    expect(sayings(compose(adopted, 'zh-CN')).join('')).not.toContain('（草案）');
  },
);

describe('会议通知', () => {
  it('says what someone needs to come prepared', () => {
    const text = sayings(composeNotice(dossier, 'zh-CN', ON)).join('');
    for (const part of [
      '关于召开云溪区第五届人民代表大会',
      '常务委员会第三十二次会议的通知',
      '定于2026年9月23日（星期三）上午9:00，在区机关会议中心三楼常委会会议室召开',
      '常委会组成人员，共27人。',
      '区发展改革委党组书记晏知微、',
      '云溪区人大常委会办公室',
      '2026年9月11日',
      '（联系人：温玥，电话：010-61234567）',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('never prints the names of a personnel item', () => {
    const text = sayings(composeNotice(dossier, 'zh-CN', ON)).join('');
    expect(text).toContain('审议人事任免事项');
    expect(text).not.toContain('区发展和改革委员会主任');
  });

  it('leaves out sections that have nothing to say and numbers on', async () => {
    const none = await aDossier({
      attendance: { attendees: [], version: 1 },
      meeting: aMeeting({ urgentCause: '防汛' }),
    });
    const headings = composeNotice(none, 'zh-CN', ON).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual(['一、会议时间', '二、建议议题', '三、出席人员', '四、有关要求']);
    expect(sayings(composeNotice(none, 'zh-CN', ON)).join('')).toContain('系临时召集，事由：防汛。');
  });
});

describe('主持词', () => {
  const paper = { size: 26 } as const;

  it('sets stage directions apart, the names of speakers off, and results as blanks', () => {
    const document = composeScript(dossier, scriptOf(), 'zh-CN', paper);
    const [page] = layOut(document, book);
    const marks = textsOf(page);
    expect(marks.find((mark) => mark.text === '晏知微')?.face).toBe('sans');
    expect(marks.find((mark) => mark.text.startsWith('〔晏知微'))?.size).toBe(18);
    expect(marks.some((mark) => mark.text === '报告毕')).toBe(true);
    expect(linesOf(page).join('')).toContain('通过 / 未获通过');
    expect(document.blocks.some((block) => JSON.stringify(block).includes('"kind":"blank"'))).toBe(true);
    expect(JSON.stringify(document)).not.toMatch(/[⟦⟧]/);
  });

  it('heads every page with its scene and counts the pages', () => {
    const pages = layOut(composeScript(dossier, scriptOf([...SCENES, ...SCENES]), 'zh-CN', paper), book);
    for (const [at, page] of pages.entries()) {
      expect(linesOf(page)[0]).toBe('第一项　计划执行情况9:05');
      expect(linesOf(page).at(-1)).toContain(`第 ${at + 1} 页 / 共 ${pages.length} 页`);
    }
  });
});

describe('座次图', () => {
  it('marks seats that are only suggested on the chart and in the tables, and says how many', () => {
    const plan = seatPlanOf(dossier);
    const [one, other] = plan.assignments;
    if (!one || !other) throw new Error('nobody sits');
    const suggested = new Set([one.seatId]);
    const of = (seats: ReadonlySet<string>) =>
      composeSeating(
        dossier,
        { room: hall.layout, plan, suggested: seats, view: 'audience', paper: 'A4' },
        'zh-CN',
      );
    const drawing = of(suggested).blocks.find((block) => block.kind === 'drawing');
    const shapesOf = (seatId: string) =>
      (drawing?.shapes ?? []).filter((shape) => 'ref' in shape && shape.ref === `seat:${seatId}`);
    expect(shapesOf(one.seatId)).toMatchObject([
      { dashed: true, fill: '#ffffff' },
      { text: expect.stringMatching(/？$/) },
    ]);
    expect(shapesOf(other.seatId)[0]).not.toHaveProperty('dashed');
    expect(JSON.stringify(drawing?.flow).match(/？/g)).toHaveLength(1);
    const pages = layOut(of(suggested), book);
    expect(pages).toHaveLength(1);
    expect(linesOf(pages[0]).at(-1)).toContain('共 1 座');
    expect(JSON.stringify(of(new Set()))).not.toContain('建议座位');
  });

  it('says from which side it is seen and turns the room round with it', () => {
    const plan = seatPlanOf(dossier);
    const seats = (view: 'audience' | 'stage') => {
      const document = composeSeating(dossier, { room: hall.layout, plan, view, paper: 'A4' }, 'zh-CN');
      const marks = layOut(document, book).flatMap(textsOf);
      const at = (name: string): number => marks.find((mark) => mark.text === name)?.xs[0] ?? Number.NaN;
      return { text: marks.map((mark) => mark.text).join(''), first: at('阮秉堃'), second: at('祁　祎') };
    };
    const [hallSide, stageSide] = [seats('audience'), seats('stage')];
    expect(hallSide.text).toContain('观众视角，面向主席台');
    expect(stageSide.text).toContain('主席台视角，面向会场');
    expect(hallSide.second).toBeGreaterThan(hallSide.first);
    expect(stageSide.second).toBeLessThan(stageSide.first);
  });

  it('seats everyone who comes, and nobody who is on leave', () => {
    const plan = seatPlanOf(dossier);
    const document = composeSeating(
      dossier,
      { room: hall.layout, plan, view: 'audience', paper: 'A3' },
      'zh-CN',
    );
    const drawn = document.blocks.flatMap((block) => (block.kind === 'drawing' ? block.shapes : []));
    const names = new Set(
      drawn.flatMap((shape) => (shape.kind === 'label' && shape.name ? [shape.text] : [])),
    );
    expect(names.size).toBe(plan.assignments.length);
    expect(names.has('戚懋德')).toBe(false);
    expect(names.has('艾力更·依明巴海')).toBe(true);
  });
});

it('座次图 draws the tables of a room, crosses what is blocked, and turns both with the view', () => {
  const square = buildPiece(
    { form: 'square', kind: 'non-voting', sides: { head: 9, left: 12, right: 12, foot: 9 }, seat: 0.9 },
    'square',
  );
  const round = buildPiece(
    { form: 'round', kind: 'non-voting', sides: { head: 10, left: 0, right: 0, foot: 0 }, seat: 0.8 },
    'round',
  );
  const bare = { ...hall.layout, areas: [], aisles: [], stage: null, lectern: null, width: 22, depth: 16 };
  const drawn = addArea(addArea(bare, square, { x: 3, y: 1.5 }), round, { x: 16, y: 6 });
  const room = mark(drawn, new Set(['square-foot-9']), 'blocked', true);
  const plan = assignSeats({
    room,
    attendees: seatTakers(dossier.attendance, dossier.meeting.type),
    rules: dossier.office.seating,
  });
  for (const view of ['audience', 'stage'] as const) {
    const document = composeSeating(dossier, { room, plan, view, paper: 'A4' }, 'zh-CN');
    const shapes = document.blocks.flatMap((block) => (block.kind === 'drawing' ? block.shapes : []));
    const names = shapes.filter((shape) => shape.kind === 'label' && shape.name);
    expect(names.length).toBe(plan.assignments.length);
    // Four strips of the square and one round top.
    const tops = shapes.filter((shape) => shape.kind === 'rect' && shape.fill === '#f3f3f3');
    expect(tops.length).toBe(5);
    expect(shapes.filter((shape) => shape.kind === 'line' && shape.colour === '#999999').length).toBe(1);
  }
});

describe('席卡', () => {
  const paper = { format: cardFormat(cardSizes['200x100']), role: 'xiaobiaosong', withPost: false } as const;

  it('has a card for everyone who is not on leave, in the order of the lists', () => {
    const [cards] = composeNameCards(dossier, 'zh-CN', paper).blocks;
    const names = cards?.kind === 'cards' ? cards.cards.map((card) => card.lines[0]?.text) : [];
    expect(names.length).toBe(30);
    expect(names.slice(0, 2)).toEqual(['阮秉堃', '祁　祎']);
    expect(names).not.toContain('戚懋德');
  });

  it('prints again only the cards that are asked for', () => {
    const [cards] = composeNameCards(dossier, 'zh-CN', { ...paper, only: new Set(['祁祎']) }).blocks;
    expect(cards?.kind === 'cards' ? cards.cards.map((card) => card.ref) : []).toEqual(['person:祁祎']);
  });
});

describe('签到表', () => {
  it('has a line for everyone, says who is on leave and by which order they stand', () => {
    const text = sayings(composeSignIn(dossier, 'zh-CN')).join('\n');
    for (const part of ['组成人员（27人）', '（无名次者以姓名笔画为序）']) expect(text).toContain(part);
    expect(text).toContain('列席（5人）');
    expect(text).toContain('病假');
    expect(text).toContain('公务请假');
  });
});

describe('检查单', () => {
  it('has every check of the template under its phase', async () => {
    const lines = await readChecklist('default', 'zh-CN');
    if (!lines.ok) throw new Error('the checklist cannot be read');
    const checklist = buildChecklist({
      type: 'standing-committee',
      lines: lines.value,
      lessons: [],
      findings: [],
      marks: [],
      unrecorded: [],
      withoutEarlier: [],
    });
    const document = composeChecklist(dossier, checklist, 'zh-CN');
    const items = document.blocks.flatMap((block) => (block.kind === 'checklist' ? block.items : []));
    expect(items.length).toBe(checklist.length);
    expect(sayings(document).join('')).toContain('一、定会');
  });

  it('asks what went wrong before under a heading of its own, whatever phase it belongs to', async () => {
    const lines = await readChecklist('default', 'zh-CN');
    if (!lines.ok) throw new Error('the checklist cannot be read');
    const checklist = buildChecklist({
      type: 'standing-committee',
      lines: lines.value,
      lessons: [
        {
          ...{ id: 'l1' as LessonId, what: '主话筒没有声音', check: '表决前试过主话筒吗', cause: '' },
          ...{ types: ['standing-committee'], fromMeetingId: null, fromMeetingTitle: '第二十次会议' },
          ...{ recordedBy: '温玥', recordedAt: '2026-06-01T00:00:00Z', retired: false, version: 1 },
        },
      ],
      findings: [],
      marks: [],
      unrecorded: [],
      withoutEarlier: [],
    });
    const { blocks } = composeChecklist(dossier, checklist, 'zh-CN');
    const sections = blocks.flatMap((block): readonly unknown[] => {
      if (block.kind === 'checklist') return [block.items.length];
      return block.kind === 'heading' ? [block.text] : [];
    });
    expect(sections.slice(0, 3)).toEqual(['一、以往失误', 1, '二、定会']);
  });
});

describe('in both languages', () => {
  it.each(['zh-CN', 'en'] as const)('%s papers can be drawn with the fonts at hand', async (locale) => {
    const plan = seatPlanOf(dossier);
    const documents = [
      composeAgenda(dossier, locale),
      composeSchedule(dossier, locale),
      composeNotice(dossier, locale, ON),
      composeScript(dossier, scriptOf(), locale, { size: 26 }),
      composeSeating(dossier, { room: hall.layout, plan, view: 'stage', paper: 'A4' }, locale),
      composeSignIn(dossier, locale),
      composeNameCards(dossier, locale, {
        format: cardFormat(cardSizes['a4-fold']),
        role: 'kaiti',
        withPost: true,
      }),
    ];
    for (const document of documents) {
      expect(missingGlyphs(document, book)).toEqual([]);
      expect(layOut(document, book).length).toBeGreaterThan(0);
    }
  });
});

it.each(['agenda', 'notice'] as const)('sets the %s as it was when it was last looked at', async (name) => {
  const document = name === 'agenda' ? composeAgenda(dossier, 'zh-CN') : composeNotice(dossier, 'zh-CN', ON);
  const pages = layOut(document, book).map((page, at) => `page ${at + 1}\n${describePage(page)}`);
  await expect(`${pages.join('\n')}\n`).toMatchFileSnapshot(`../../golden/${name}.txt`);
});
