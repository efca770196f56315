import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsOf } from '#lib/domain/calendars/clash.ts';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import { matters } from '#lib/domain/calendars/known-twice.ts';
import { isSameMatter, matterOf } from '#lib/domain/calendars/same-matter.ts';
import type { Wording } from '#lib/usecases/planning/word-clash.ts';
import { copyWords } from '#lib/usecases/planning/word-copies.ts';
import { aBody, aCandidate, aCommitment, aGround, aSource, body, person, source } from './clash-ground.ts';

const phone = aSource('phone', { kind: 'typed' });
const own = aSource('own-calendar');
const kinds = new Map([phone, own].map((each) => [each.id, each]));

function entry(id: string, from: string, to: string, over: Partial<Commitment> = {}): Commitment {
  return aCommitment(id, from, to, { summary: '区委常委会会议', sourceId: own.id, ...over });
}

const typed = (over: Partial<Commitment> = {}): Commitment =>
  entry('typed', '12-01 09:00', '12-01 11:00', { sourceId: phone.id, ...over });
const read = (over: Partial<Commitment> = {}): Commitment =>
  entry('read', '12-01 09:00', '12-01 11:00', over);

describe('a matter known from two sources', () => {
  it.each([
    ['区委常委会会议', '召开区委常委会（暂定）'],
    ['区政府第三十次常务会议', '区政府第30次常务会'],
    ['全区经济工作会议', '全区 经济工作 会议。'],
  ])('is told by its title: %s, %s', (a, b) => {
    expect(matterOf(a)).toBe(matterOf(b));
  });

  it.each([
    ['another matter', read({ summary: '全区安全生产工作会议' }), false],
    ['the same one later that day', entry('read', '12-01 15:00', '12-01 17:00'), false],
    ['overlapping, under the same title', entry('read', '12-01 09:30', '12-01 12:00'), true],
    ['its longer title', read({ summary: '区委常委会会议研究人事事项' }), true],
    ['"busy" at the very time', read({ visibility: 'busy', summary: '' }), true],
    [
      '"busy" at another',
      entry('read', '12-01 08:30', '12-01 12:00', { visibility: 'busy', summary: '' }),
      false,
    ],
    ['another of the same source', read({ sourceId: phone.id }), false],
    ['a meeting of ours', read({ meetingId: 'm' }), false],
  ])('of one body: %s', (_, other, same) => {
    expect(isSameMatter(typed(), other)).toBe(same);
    expect(isSameMatter(other, typed())).toBe(same);
  });

  it.each([
    ['one joint title', { summary: '全区经济工作会议' }, { summary: '全区经济工作会议' }, true],
    ['what each has of its own', { summary: '党组会议（学习）' }, { summary: '党组会议（学习）' }, false],
    [
      'the same title in another place',
      { summary: '全区经济工作会议', location: '政府东楼' },
      { summary: '全区经济工作会议', location: '党校报告厅' },
      false,
    ],
    [
      'one UID under two titles',
      { uidMark: 7, summary: '联席会' },
      { uidMark: 7, summary: '政法联席会议' },
      true,
    ],
  ])('of two bodies: %s', (_, ours, theirs, same) => {
    expect(isSameMatter(typed(ours), read({ ...theirs, bodyId: body('congress') }))).toBe(same);
  });

  it('is led by the firm entry, then the body’s own calendar; by a note only where both say the same', () => {
    const leads = (...entries: Commitment[]) => matters(entries, kinds).map(({ lead }) => lead.id);
    expect(leads(typed(), read())).toEqual(['typed']);
    expect(leads(typed(), entry('read', '12-01 09:30', '12-01 11:00'))).toEqual(['read']);
    expect(leads(typed(), read({ firm: false }))).toEqual(['typed']);
    expect(leads(typed({ firm: false }), read())).toEqual(['read']);
  });
});

describe('a clash with a matter known twice', () => {
  const ground = (...commitments: Commitment[]) =>
    aGround({
      commitments,
      sources: [phone, own],
      bodies: [aBody('own', { kind: 'own' }), aBody('government'), aBody('congress')],
    });
  const asked = aCandidate('12-01 10:00', '12-01 11:30', {
    bodyIds: [body('government'), body('congress')],
    personIds: [person('yu'), person('lin')],
  });
  const found = (...commitments: Commitment[]) =>
    findClashes(asked, ground(...commitments)).filter(({ kind }) => kind === 'body' || kind === 'person');

  it('is one, with whoever either names, and says the other', () => {
    const clashes = found(typed({ personIds: [person('yu')] }), read({ firm: false }));
    expect(clashes.map(({ kind, with: { id } }) => [kind, id])).toEqual([
      ['person', 'typed'],
      ['body', 'typed'],
    ]);
    expect(clashes.map(({ with: other }) => idsOf(other))).toEqual([
      ['typed', 'read'],
      ['typed', 'read'],
    ]);
  });

  it('is kept where only the one that is not believed is in the way, with what the other says', () => {
    const [clash, ...more] = found(
      typed({ firm: false, location: '一楼' }),
      entry('read', '12-01 08:30', '12-01 09:30', { location: '三楼' }),
    );
    expect(more).toEqual([]);
    expect(clash?.with).toMatchObject({ id: 'typed', copies: [{ id: 'read' }] });
    const named = (id: string): string => id;
    const wording: Wording = {
      ...{ locale: 'zh-CN', zone: 'Asia/Shanghai', ownBodyId: 'own', sourceName: named },
      ...{ bodyName: named, personName: named, venueName: named },
    };
    expect(copyWords(typed({ location: '一楼' }), clash?.with.copies ?? [], wording)).toBe(
      '“own-calendar”记的是 12月1日 周二 8:30–9:30、三楼，以哪个为准请核实。',
    );
    expect(copyWords(read(), [typed()], wording)).toBe('“phone”也记有此项。');
  });

  it('of two bodies is one, with both', () => {
    const joint = { summary: '全区经济工作会议' };
    const other = aSource('congress-calendar', { bodyId: body('congress') });
    const clashes = findClashes(asked, {
      ...ground(read(joint), read({ ...joint, id: 'theirs', bodyId: body('congress'), sourceId: other.id })),
      sources: [own, other],
    }).filter(({ kind }) => kind === 'body');
    expect(clashes).toHaveLength(1);
    expect(clashes[0]?.with.copies?.map(({ bodyId }) => bodyId)).toHaveLength(1);
  });

  it('asks anew for whoever another source brings in, and not where it only says the same', () => {
    const joint = { summary: '全区经济工作会议', personIds: [person('yu')] };
    const stampsOf = (...entries: Commitment[]) =>
      Object.fromEntries(found(...entries).map(({ kind, key, stamp }) => [`${kind} ${key}`, stamp]));
    const ours = read({ ...joint, firm: true });
    const alone = stampsOf(ours);
    expect(stampsOf(typed({ ...joint, firm: false }), ours)).toEqual(alone);
    const longer = {
      ...entry('typed', '12-01 09:00', '12-01 11:15', { ...joint, firm: false }),
      sourceId: phone.id,
    };
    expect(stampsOf(longer, ours)).not.toEqual(alone);
    const theirs = { bodyId: body('congress'), personIds: [person('lin')], firm: false };
    const both = stampsOf(typed({ ...joint, ...theirs }), ours);
    expect(Object.keys(both)).toEqual(Object.keys(alone));
    for (const [key, stamp] of Object.entries(both)) expect(stamp).not.toBe(alone[key]);
  });

  it('takes nobody for named who is only thought of by a post, once the matter names people', () => {
    const joint = { summary: '全区经济工作会议' };
    const theirs = read({ ...joint, id: 'theirs', bodyId: body('congress') });
    const posts = [{ personId: person('lin'), bodyId: body('congress') }];
    const around = { ...ground(typed({ ...joint, personIds: [person('yu')] }), theirs), posts };
    const clashes = findClashes(asked, around).filter(({ kind }) => kind === 'person');
    expect(clashes.map(({ cause, people }) => [cause, people])).toEqual([['same-person', ['yu']]]);
  });

  it('is never less than what each source alone would be', () => {
    const drawn = fc.record({
      from: fc.integer({ min: 0, max: 16 }),
      length: fc.integer({ min: 1, max: 12 }),
      sourceId: fc.constantFrom('a', 'b', 'c').map(source),
      bodyId: fc.constantFrom('government', 'congress').map(body),
      summary: fc.constantFrom('', '会议', '区委常委会', '区委常委会会议（扩大）', '全区经济工作会议'),
      firm: fc.boolean(),
      personIds: fc.subarray([person('yu')]),
    });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 6 }), (rows) => {
        const all = rows.map(({ from, length, ...rest }, n) => ({
          ...entry(`c${n}`, '12-01 08:00', '12-01 08:15', rest),
          ...{ visibility: rest.summary === '' ? ('busy' as const) : ('title' as const) },
          start: entry('', '12-01 08:00', '12-01 08:15').start.add({ minutes: from * 15 }),
          end: entry('', '12-01 08:00', '12-01 08:15').start.add({ minutes: (from + length) * 15 }),
        }));
        const joined = found(...all);
        for (const one of all) {
          for (const { kind, severity, people } of found(one)) {
            const said = joined.find((each) => each.kind === kind && idsOf(each.with).includes(one.id));
            expect(said?.people).toEqual(expect.arrayContaining([...people]));
            expect(['block', 'warn', 'note'].indexOf(said?.severity ?? '')).toBeLessThanOrEqual(
              ['block', 'warn', 'note'].indexOf(severity),
            );
          }
        }
        expect(new Set(joined.map(({ key }) => key)).size).toBe(joined.length);
      }),
      { seed: 20_261_128 },
    );
  });
});
