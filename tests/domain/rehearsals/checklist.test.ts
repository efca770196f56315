import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { LessonId } from '#lib/domain/id.ts';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import { type MeetingType, meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import type { CheckMark } from '#lib/domain/rehearsals/check.ts';
import { buildChecklist, type ChecklistInput, type ChecklistLine } from '#lib/domain/rehearsals/checklist.ts';
import { readChecklist } from '#lib/gateways/wording.ts';
import { findings as worded } from '#lib/i18n/messages/en/findings.ts';

function aLine(change: Partial<ChecklistLine> = {}): ChecklistLine {
  return {
    id: '1',
    phase: 'plan',
    types: ['standing-committee'],
    severity: 'block',
    text: '查',
    codes: [],
    ...change,
  };
}

function aFinding(code: string, severity: JudgedFinding['severity'] = 'block'): JudgedFinding {
  return { code, key: `${code}:x`, severity, facts: {}, place: 'agenda', waivable: true, waiver: null };
}

function aMark(key: string, state: CheckMark['state']): CheckMark {
  return { key, state, note: '疑', owner: '', dueOn: null, by: '温玥', at: '2026-09-10T08:00:00Z' };
}

const lesson: Lesson = {
  id: 'l1' as LessonId,
  what: '会议室锁着门',
  check: '是否已告知物业？',
  cause: '',
  types: ['standing-committee'],
  fromMeetingId: 'm31',
  fromMeetingTitle: '常委会第三十一次会议',
  recordedBy: '温玥',
  recordedAt: '2026-08-01T08:00:00Z',
  retired: false,
  version: 1,
};

function build(change: Partial<ChecklistInput> = {}) {
  return buildChecklist({
    ...{ type: 'standing-committee', lines: [aLine()], lessons: [], findings: [], marks: [] },
    ...{ unrecorded: [], withoutEarlier: [] },
    ...change,
  });
}

describe('a line about deadlines', () => {
  const lines = [aLine({ id: '4', codes: ['clash.deadline'] }), aLine({ id: '5', codes: ['agenda.'] })];
  const unrecorded = [{ title: { 'zh-CN': '预通知', en: 'First word' }, latest: '2026-11-21' }];

  it('is not passed while one went by with nothing recorded, and names it', () => {
    const [deadlines, other] = build({ lines, unrecorded });
    expect(deadlines).toMatchObject({ origin: 'rule', state: 'open', unrecorded });
    expect(other).toMatchObject({ state: 'pass', unrecorded: [] });
    expect(build({ lines })[0]).toMatchObject({ state: 'pass', unrecorded: [] });
  });

  it('is passed by a person then, who alone knows', () => {
    const marks = [aMark('template.4', 'pass')];
    expect(build({ lines, unrecorded, marks })[0]).toMatchObject({
      state: 'pass',
      mark: { by: marks[0]?.by },
    });
    expect(build({ lines, marks })[0]?.mark).toBeNull();
  });
});

describe('a line about an earlier meeting', () => {
  const lines = [
    aLine({ id: '2', codes: ['meeting.interval-too-long'] }),
    aLine({ id: '3', codes: ['meeting.number-'] }),
  ];

  it('is never passed by the rule where none is on record, but by a person', () => {
    const withoutEarlier = ['meeting.interval-too-long'];
    const [interval, number] = build({ lines, withoutEarlier });
    expect(interval).toMatchObject({ state: 'open', lacksEarlier: true });
    expect(number).toMatchObject({ state: 'pass', lacksEarlier: false });
    const marks = [aMark('template.2', 'pass')];
    expect(build({ lines, withoutEarlier, marks })[0]?.state).toBe('pass');
  });
});

describe('the checklist', () => {
  it('puts lessons first, saying where they come from', () => {
    expect(build({ lessons: [lesson] }).map(({ key, origin, source }) => [key, origin, source])).toEqual([
      ['lesson.l1', 'lesson', '常委会第三十一次会议'],
      ['template.1', 'template', ''],
    ]);
  });

  it('has only the lines of the meeting’s type', () => {
    expect(build({ lines: [aLine(), aLine({ id: '2', types: ['congress'] })] }).map((c) => c.key)).toEqual([
      'template.1',
    ]);
  });

  it.each([
    ['nobody said anything', [], 'open'],
    ['it was ticked', [aMark('template.1', 'pass')], 'pass'],
    ['it was doubted', [aMark('template.1', 'doubt')], 'doubt'],
    ['something else was ticked', [aMark('template.2', 'pass')], 'open'],
  ] as const)('a line a person ticks is, when %s, %s', (_, marks, state) => {
    expect(build({ marks })[0]?.state).toBe(state);
  });

  it.each([
    ['there are no findings', [], 'pass', []],
    ['a finding has its code', [aFinding('agenda.overrun')], 'fail', ['agenda.overrun:x']],
    ['a finding only notes', [aFinding('agenda.overrun', 'note')], 'pass', []],
    ['a finding begins like its code but goes on', [aFinding('agenda.overruns')], 'pass', []],
    ['a finding has another code', [aFinding('agenda.empty')], 'pass', []],
  ] as const)('a rule is, when %s, %s', (_, findings, state, keys) => {
    const [item] = build({ lines: [aLine({ codes: ['agenda.overrun'] })], findings });
    expect([item?.origin, item?.state, item?.findingKeys]).toEqual(['rule', state, keys]);
  });

  it('a rule with the beginning of a code fails on every code that begins so', () => {
    const findings = [aFinding('clash.venue'), aFinding('clash.person', 'warn'), aFinding('script.x')];
    const [item] = build({ lines: [aLine({ codes: ['clash.'] })], findings });
    expect(item?.findingKeys).toEqual(['clash.venue:x', 'clash.person:x']);
  });

  it('a rule passes when all it found was set aside, and says what was', () => {
    const waiver = { reason: '已口头核实', by: '温玥', at: '2026-09-10T08:00:00Z' };
    const findings = [{ ...aFinding('agenda.overrun'), waiver }];
    const [item] = build({ lines: [aLine({ codes: ['agenda.overrun'] })], findings });
    expect([item?.state, item?.findingKeys, item?.waivedKeys]).toEqual(['pass', [], ['agenda.overrun:x']]);
  });

  it('a rule cannot be ticked, whatever was marked before it became one', () => {
    const [item] = build({
      lines: [aLine({ codes: ['agenda.overrun'] })],
      findings: [aFinding('agenda.overrun')],
      marks: [aMark('template.1', 'pass')],
    });
    expect([item?.state, item?.mark]).toEqual(['fail', null]);
  });

  it('more findings never let a rule pass that failed', () => {
    const codes = fc.constantFrom('a.x', 'a.y', 'b.x', 'b-1', 'b-2');
    const patterns = fc.constantFrom('a.', 'a.x', 'b-', 'c.');
    fc.assert(
      fc.property(
        fc.array(codes),
        fc.array(codes),
        fc.array(patterns, { minLength: 1 }),
        (some, more, of) => {
          const line = aLine({ codes: of });
          const state = (all: readonly string[]) =>
            build({ lines: [line], findings: all.map((code) => aFinding(code)) })[0]?.state;
          if (state(some) === 'fail') expect(state([...some, ...more])).toBe('fail');
        },
      ),
      { seed: 20260911 },
    );
  });
});

describe('templates/checklists/default.json', () => {
  let lines: readonly ChecklistLine[];
  beforeAll(async () => {
    const read = await readChecklist('default', 'zh-CN');
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    lines = read.value;
  });

  it('says the same in English', async () => {
    const english = await readChecklist('default', 'en');
    expect(english.ok && english.value.map((line) => line.id)).toEqual(lines.map((line) => line.id));
  });

  it('has every line once, and something to check for every type of meeting', () => {
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
    const types: readonly MeetingType[] = meetingTypes.filter((t) => lines.some((l) => l.types.includes(t)));
    expect(types).toEqual(meetingTypes);
  });

  it.each(['seating.gap', 'seating.newcomers', 'seating.contested', 'cards.seated-not-attending'])(
    'seats do not pass as those who attend while %s is open',
    (code) => {
      const passed = (findings: readonly JudgedFinding[]) =>
        build({ lines, findings }).find(({ key }) => key === 'template.27')?.state;
      expect([passed([]), passed([aFinding(code, 'warn')])]).toEqual(['pass', 'fail']);
    },
  );

  it('of seats and cards every finding that weighs holds a line back', () => {
    const noted = ['seating.equal-pair-odd'];
    const codes = Object.keys(worded).flatMap((key) => {
      const code = key.replace(/\.title$/, '');
      return code !== key && /^(?:seating|cards)\./.test(code) && !noted.includes(code) ? [code] : [];
    });
    const idle = codes.filter((code) =>
      build({ lines, findings: [aFinding(code, 'warn')] }).every(({ state }) => state !== 'fail'),
    );
    expect([codes.length > 20, idle]).toEqual([true, []]);
  });

  it('a rule that checks itself asks for codes that somebody finds', () => {
    const known = Object.keys(worded).map((key) => key.replace(/\.(?:title|why|mend)$/, ''));
    const idle = lines.flatMap((line) =>
      line.codes
        .filter((code) => !known.some((k) => (/[.-]$/.test(code) ? k.startsWith(code) : k === code)))
        .map((code) => `${line.id} ${code}`),
    );
    expect(idle).toEqual([]);
  });
});
