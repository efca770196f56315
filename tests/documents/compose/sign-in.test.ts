import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeSignIn } from '#lib/documents/compose/sign-in.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { TextMark } from '#lib/documents/layout/mark.ts';
import type { Document } from '#lib/documents/page.ts';
import { points } from '#lib/documents/points.ts';
import { renderDocx } from '#lib/documents/render/docx.ts';
import { wordingId } from '#lib/domain/wording/own-words.ts';
import { anAttendee } from '../../domain/agendas/a-meeting.ts';
import { book, textsOf } from '../paper-samples.ts';
import { aDossier } from './a-dossier.ts';

const LONG = '阿不都热合曼·买买提·吐尔逊';
const names = [
  '刘英',
  '阮秉堃',
  '欧阳旻',
  '艾力更·依明',
  '巴音朝鲁·特木',
  '艾力更·依明巴海',
  LONG,
  'Anna Maria Schmidt',
];

let sheet: Document;
beforeAll(async () => {
  const attendees = names.map((name) => anAttendee(name, '区人大常委会委员'));
  sheet = composeSignIn(await aDossier({ attendance: { attendees, version: 1 } }), 'zh-CN');
});

/** The lines a name is set in, from the top, with their size and ends. */
function linesOf(
  name: string,
  of = sheet,
): readonly { text: string; size: number; left: number; right: number }[] {
  const marks = layOut(of, book)
    .flatMap(textsOf)
    .filter(({ ref, text }) => ref === `person:${name}` && !/\d|委员/.test(text));
  const byLine = Map.groupBy(marks, ({ y }: TextMark) => y);
  return [...byLine].map(([, line]) => ({
    text: line.map(({ text }) => text).join(''),
    size: Math.min(...line.map(({ size }) => size)),
    left: Math.min(...line.map(({ xs }) => xs[0] ?? 0)),
    right: Math.max(...line.map(({ right }) => right)),
  }));
}

describe('a name on the sign-in sheet', () => {
  it.each([
    ['刘英', ['刘　英'], 14],
    ['阮秉堃', ['阮秉堃'], 14],
    ['艾力更·依明', ['艾力更·依明'], 14],
    ['巴音朝鲁·特木', ['巴音朝鲁·特木'], 12],
    ['艾力更·依明巴海', ['艾力更·', '依明巴海'], 12],
    [LONG, ['阿不都热合曼·', '买买提·吐尔逊'], 12],
    ['Anna Maria Schmidt', ['Anna Maria', 'Schmidt'], 12],
  ])('%s is read across a table, in two lines before it is set too small', (name, lines, size) => {
    const set = linesOf(name);
    expect(set.map(({ text }) => text)).toEqual(lines);
    expect(set.map((line) => line.size)).toEqual(lines.map(() => size));
  });

  it('stays inside its column', () => {
    // The column begins 14 mm from the left edge of the type area, which is 28 mm from that of the paper.
    for (const name of names)
      for (const { left, right } of linesOf(name)) {
        expect(left).toBeGreaterThanOrEqual(points(28 + 14));
        expect(right).toBeLessThanOrEqual(points(28 + 14 + 34));
      }
  });

  it('goes on in the next line of a column as narrow as may be, and is never set smaller than 小五', async () => {
    const wording = {
      [wordingId('sign-in', 'zh-CN')]: { 'sign-in.columns': 'name 10\npost 76\nsignature 14' },
    };
    const attendance = { attendees: names.map((name) => anAttendee(name, '委员')), version: 1 };
    const narrow = composeSignIn({ ...(await aDossier({ attendance })), wording }, 'zh-CN');
    for (const name of names) {
      const lines = linesOf(name, narrow);
      expect(
        lines
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(name.replace(/\s/g, ''));
      if ([...name].length < 4) expect(lines, name).toHaveLength(1);
      for (const { size, left, right } of lines) {
        expect(size, name).toBeGreaterThanOrEqual(9);
        expect(left, name).toBeGreaterThanOrEqual(points(28));
        expect(right, name).toBeLessThanOrEqual(points(28 + 15.6));
      }
    }
  });

  it('is parted at the same place in Word', async () => {
    const files = unzipSync(await renderDocx(sheet, { createdAt: Date.UTC(2026, 8, 11) }));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const row = xml.split('<w:tr>').find((part) => part.includes('阿不都热合曼')) ?? '';
    expect(row).toMatch(
      /阿不都热合曼·<\/w:t><\/w:r><w:r>.*?<w:sz w:val="24"\/>.*?<w:br\/><w:t[^>]*>买买提·吐尔逊</,
    );
  });
});

it('calls those who are listed for a congress deputies', async () => {
  const attendees = names.map((name) => anAttendee(name, '代表'));
  const base = await aDossier({ attendance: { attendees, version: 1 } });
  const congress = { ...base, meeting: { ...base.meeting, type: 'congress' as const } };
  const heads = [base, congress].map((dossier) => JSON.stringify(composeSignIn(dossier, 'zh-CN').blocks));
  expect(heads[0]).toContain('组成人员（8人）');
  expect(heads[1]).toContain('代表（8人）');
  expect(heads[1]).not.toContain('组成人员');
});

it('says that heads of a delegation stand first, and by what order the others', async () => {
  const attendees = [
    { ...anAttendee('王凯', '团长'), bodyShortName: '第一代表团' },
    { ...anAttendee('丁翀', '代表'), bodyShortName: '第一代表团' },
    { ...anAttendee('马兰', '代表'), bodyShortName: '第二代表团' },
  ];
  const base = await aDossier({ attendance: { attendees, version: 1 } });
  const [body] = base.bodies;
  if (!body) throw new Error('no body');
  const delegations = ['第一代表团', '第二代表团'].map((shortName) => ({
    ...{ ...body, id: shortName as typeof body.id, kind: 'delegation' as const },
    shortName,
  }));
  const congress = { ...base, bodies: delegations, meeting: { ...base.meeting, type: 'congress' as const } };
  const heads = JSON.stringify(composeSignIn(congress, 'zh-CN').blocks).match(/（[^）]*为序）/gu);
  expect(new Set(heads)).toEqual(
    new Set(['（团长、副团长列前，其余以姓名笔画为序）', '（无名次者以姓名笔画为序）']),
  );
});
