import { describe, expect, it } from 'vitest';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Block } from '#lib/documents/page.ts';
import { points } from '#lib/documents/points.ts';
import { book, linesOf, official, reading, textsOf } from '../paper-samples.ts';

const ITEM = '听取和审议区人民政府关于2026年上半年国民经济和社会发展计划执行情况的报告';

function paragraph(text: string, ref?: string): Block {
  return { kind: 'paragraph', text, ...(ref === undefined ? {} : { ref }) };
}

describe('the type area of GB/T 9704-2012', () => {
  const [page] = layOut(official([{ kind: 'paragraph', text: '国'.repeat(28 * 22), indent: 0 }]), book);
  const body = textsOf(page).filter((mark) => mark.size === 16);

  it('is 22 lines of 28 characters', () => {
    expect(body.map((mark) => [...mark.text].length)).toEqual(Array.from({ length: 22 }, () => 28));
  });

  it('begins 28 mm from the left and ends 26 mm from the right', () => {
    for (const mark of body) {
      expect(mark.xs[0]).toBeCloseTo(points(28), 2);
      expect(mark.right).toBeCloseTo(points(210 - 26), 2);
    }
  });

  it('spaces its lines so that the first and last stand as far from the margins of 37 and 35 mm', () => {
    const pitch = points(225) / 22;
    const above = (body[0]?.y ?? 0) - 0.88 * 16 - points(37);
    const below = points(297 - 35) - ((body.at(-1)?.y ?? 0) + 0.12 * 16);
    expect(above).toBeCloseTo((pitch - 16) / 2, 2);
    expect(below).toBeCloseTo(above, 2);
    expect((body[1]?.y ?? 0) - (body[0]?.y ?? 0)).toBeCloseTo(pitch, 2);
  });

  it('turns the page after the 22nd line', () => {
    const pages = layOut(official([{ kind: 'paragraph', text: '国'.repeat(28 * 23), indent: 0 }]), book);
    expect(pages.length).toBe(2);
  });

  it('carries its number in a dash, a character in from the outer edge, 7 mm below', () => {
    const pages = layOut(official([paragraph('一'), { kind: 'page-break' }, paragraph('二')]), book);
    const numbers = pages.map((each) => textsOf(each).filter((mark) => mark.size === 14));
    expect(numbers.map((marks) => marks.map((mark) => mark.text).join(''))).toEqual(['— 1 —', '— 2 —']);
    expect(Math.abs((numbers[0]?.at(-1)?.right ?? 0) - (points(184) - 14))).toBeLessThan(1);
    expect(Math.abs((numbers[1]?.[0]?.xs[0] ?? 0) - (points(28) + 14))).toBeLessThan(1);
    const dash = (numbers[0]?.[0]?.y ?? 0) - 0.38 * 14;
    expect(dash).toBeCloseTo(points(297 - 35 + 7), 0);
  });
});

describe('title and signature', () => {
  it('sets the title in 2号小标宋 and leaves the body on the grid', () => {
    const title: Block = {
      kind: 'title',
      lines: ['云溪区第五届人大常委会', '第三十二次会议议程', '（草案）'],
    };
    const [page] = layOut(official([title, paragraph('正文')]), book);
    const marks = textsOf(page);
    expect(marks.filter((mark) => mark.size === 22).length).toBe(3);
    const body = marks.find((mark) => mark.text === '正文');
    const line = ((body?.y ?? 0) - points(37) - 0.88 * 16) / (points(225) / 22);
    expect(line % 1).toBeCloseTo((1 - 16 / (points(225) / 22)) / 2, 2);
  });

  it('begins the date two characters to the right of the signer when there is no seal', () => {
    const [page] = layOut(
      official([
        { kind: 'signature', signer: '云溪区人大常委会办公室', date: '2026年9月11日', sealed: false },
      ]),
      book,
    );
    const [signer, date] = textsOf(page);
    const cell = points(156) / 28;
    expect(signer?.right).toBeCloseTo(points(184) - 2 * cell, 0);
    expect(((date?.xs[0] ?? 0) - (signer?.xs[0] ?? 0)) / cell).toBeCloseTo(2, 0);
  });

  it('centres the signer over a date four characters in when there is a seal', () => {
    const [page] = layOut(
      official([
        { kind: 'signature', signer: '云溪区人大常委会办公室', date: '2026年9月11日', sealed: true },
      ]),
      book,
    );
    const [signer, date] = textsOf(page);
    const cell = points(156) / 28;
    expect(date?.right).toBeCloseTo(points(184) - 4 * cell, 0);
    const middle = (mark: typeof signer): number => ((mark?.xs[0] ?? 0) + (mark?.right ?? 0)) / 2;
    expect(Math.abs(middle(signer) - middle(date))).toBeLessThan(cell / 2);
  });
});

describe('the turn of a page', () => {
  it('leaves no first line behind and sends no last line over alone', () => {
    const pages = layOut(official([{ kind: 'space', lines: 21 }, paragraph('国'.repeat(28 * 3 - 2))]), book);
    expect(linesOf(pages[1]).filter((line) => line.startsWith('国')).length).toBe(3);
  });

  it('keeps a heading with the paragraph under it', () => {
    const pages = layOut(
      official([
        { kind: 'space', lines: 21 },
        { kind: 'heading', level: 1, text: '一、会议时间' },
        paragraph('正文'),
      ]),
      book,
    );
    expect(linesOf(pages[1]).slice(0, 2)).toEqual(['一、会议时间', '正文']);
  });

  it('keeps together what is to stay together', () => {
    const block: Block = { kind: 'keep', blocks: [paragraph('甲'), paragraph('乙'), paragraph('丙')] };
    const pages = layOut(official([{ kind: 'space', lines: 20 }, block]), book);
    expect(linesOf(pages[1]).slice(0, 3)).toEqual(['甲', '乙', '丙']);
  });

  it('falls where a sentence ends in a reading copy', () => {
    const sentence = '请各位委员结合上周视察科创园的情况，在分组时提出意见。';
    const pages = layOut(reading([paragraph(sentence.repeat(20))]), book);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) {
      const body = textsOf(page).filter((mark) => mark.size === 26);
      expect(body.at(-1)?.text.endsWith('。')).toBe(true);
    }
    const all = pages.flatMap((page) => textsOf(page).filter((mark) => mark.size === 26));
    expect(all.map((mark) => mark.text).join('')).toBe(sentence.repeat(20));
  });

  it('says at the foot of a reading copy what the next page begins with', () => {
    const pages = layOut(
      reading([paragraph('会议进行第一项。'), { kind: 'page-break' }, paragraph('会议进行第二项。')]),
      book,
    );
    expect(linesOf(pages[0]).at(-1)).toBe('下页起　会议进行第二项……第1页/共2页');
  });

  it('keeps a stage direction on the page of its words', () => {
    const line = '国'.repeat(13);
    const blocks: Block[] = [
      ...Array.from({ length: 12 }, () => paragraph(`${line}。`)),
      paragraph('请报告。'),
      { kind: 'cue', text: '〔等报告人上发言席〕' },
    ];
    const pages = layOut(reading(blocks), book);
    expect(linesOf(pages[1]).slice(0, 2)).toEqual(['请报告。', '〔等报告人上发言席〕']);
  });

  it('carries the running head of the scene a page is in', () => {
    const pages = layOut(
      reading([
        { kind: 'running-head', left: '第一项', right: '9:05' },
        paragraph('甲。'),
        { kind: 'page-break' },
        paragraph('乙。'),
        { kind: 'running-head', left: '第二项', right: '9:17' },
        paragraph('丙。'),
        { kind: 'page-break' },
        paragraph('丁。'),
      ]),
      book,
    );
    expect(pages.map((page) => linesOf(page)[0])).toEqual(['第一项9:05', '第一项9:05', '第二项9:17']);
  });

  it('keep a name in the running 仿宋, only the character it lacks from the face made to go with it', () => {
    const name = { kind: 'text', text: '司徒珣', name: true } as const;
    const [page] = layOut(reading([{ kind: 'paragraph', text: ['请', name, '报告。'] }]), book);
    const set = textsOf(page).map(({ face, text }) => `${face} ${text}`);
    expect(set.slice(0, 3)).toEqual(['fang 请司徒', 'kai-light-rare 珣', 'fang 报告。']);
    const strong = layOut(reading([{ kind: 'paragraph', text: [{ ...name, strong: true }] }]), book);
    expect(textsOf(strong[0])[0]?.face).toBe('sans');
  });

  it('are cut where they would run into the time, and begin anew with another sitting', () => {
    const long = '第三项　结合疏解整治促提升开展公共文化服务设施建设情况和乡村振兴战略落实情况的审计';
    const pages = layOut(
      reading([
        { kind: 'running-head', left: long, right: '9:48' },
        paragraph('甲。'),
        { kind: 'page-break', anew: true },
        paragraph('主持词'),
        { kind: 'running-head', left: '宣布开会', right: '14:00' },
      ]),
      book,
    );
    const left = textsOf(pages[0]).find(({ text }) => text.startsWith('第三项'));
    const right = textsOf(pages[0]).find(({ text }) => text === '9:48');
    expect(left?.text).toMatch(/^第三项.*…$/);
    expect(left?.right).toBeLessThan(right?.xs[0] ?? 0);
    expect(left?.size).toBe(11);
    expect(linesOf(pages[0]).join('')).not.toContain('下页起');
    expect(linesOf(pages[1])[0]).toBe('宣布开会14:00');
  });
});

describe('tables', () => {
  const table: Block = {
    kind: 'table',
    columns: [{ width: 1 }, { width: 3 }],
    head: [{ cells: [{ text: '时间' }, { text: '内容' }] }],
    rows: Array.from({ length: 40 }, (_, at) => ({ cells: [{ text: `${at}号` }, { text: ITEM }] })),
  };

  it('repeat their head on every page and lose no row', () => {
    const pages = layOut(official([table]), book);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(linesOf(page)[0]).toBe('时间内容');
    const rows = pages.flatMap((page) => textsOf(page).filter((mark) => /^\d+号$/.test(mark.text)));
    expect(rows.map((mark) => mark.text)).toEqual(Array.from({ length: 40 }, (_, at) => `${at}号`));
  });

  it('stay within the type area', () => {
    for (const page of layOut(official([table]), book)) {
      for (const mark of page.marks) {
        if (mark.kind !== 'rect') continue;
        expect(mark.y + mark.height).toBeLessThanOrEqual(points(297 - 35) + 0.1);
        expect(mark.x + mark.width).toBeLessThanOrEqual(points(184) + 0.1);
      }
    }
  });

  it('say a spanning cell again on the next page', () => {
    const days: Block = {
      kind: 'table',
      columns: [{ width: 1 }, { width: 3 }],
      head: [],
      rows: Array.from({ length: 30 }, (_, at) => ({
        cells: [...(at === 0 ? [{ text: '9月23日', rowSpan: 30 }] : []), { text: ITEM }],
      })),
    };
    for (const page of layOut(official([days]), book)) {
      expect(textsOf(page).some((mark) => mark.text === '9月23日')).toBe(true);
    }
  });

  it('divide a row that no page can hold', () => {
    const tall: Block = {
      kind: 'table',
      columns: [{ width: 1 }],
      head: [],
      rows: [{ cells: [{ text: '国'.repeat(2000) }] }],
    };
    const pages = layOut(official([tall]), book);
    const drawn = pages.flatMap((page) => textsOf(page)).filter((mark) => mark.text.startsWith('国'));
    expect(drawn.map((mark) => mark.text).join('').length).toBe(2000);
  });
});

describe('anchors', () => {
  it('reach every line of a paragraph', () => {
    const [page] = layOut(official([paragraph(ITEM, 'agenda-item:1')]), book);
    const lines = textsOf(page).filter((mark) => mark.ref === 'agenda-item:1');
    expect(new Set(lines.map((mark) => mark.y)).size).toBe(2);
  });
});

it('gives the same marks for the same document', () => {
  const document = official([paragraph(ITEM)]);
  expect(layOut(document, book)).toEqual(layOut(JSON.parse(JSON.stringify(document)), book));
});
