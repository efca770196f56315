import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeLetter } from '#lib/documents/compose/letter.ts';
import { composeMinutes } from '#lib/documents/compose/minutes.ts';
import { composeNotice } from '#lib/documents/compose/notice.ts';
import { missingGlyphs } from '#lib/documents/fonts/missing-glyphs.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Document } from '#lib/documents/page.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Dispatch } from '#lib/domain/papers/dispatch.ts';
import { book, linesOf } from '../paper-samples.ts';
import { aDispatch, aDossier, asking } from './a-dossier.ts';

const ON = Temporal.PlainDate.from('2026-09-11');
let dossier: Dossier;
beforeAll(async () => {
  dossier = await aDossier();
});

function issuedAs(dispatch: Partial<Dispatch> & Pick<Dispatch, 'artefact'>): Dossier {
  return { ...dossier, dispatches: [aDispatch(dispatch)] };
}

function pagesOf(document: Document): readonly (readonly string[])[] {
  return layOut(document, book).map(linesOf);
}

describe('a notice under a red head', () => {
  const issued = { artefact: 'notice', headed: true, code: '云人办发', sequence: 12 } as const;

  it('has its mark and number above the title and its imprint last of all', () => {
    const pages = pagesOf(
      composeNotice(issuedAs({ ...issued, copies: '区委办公室，区政协办公室' }), 'zh-CN', ON),
    );
    expect(pages[0]?.slice(0, 3)).toEqual([
      '云溪区人大常委会办公室文件',
      '云人办发〔2026〕12号',
      '关于召开云溪区第五届人民代表大会',
    ]);
    const last = pages.at(-1) ?? [];
    expect(last.slice(-3, -1)).toEqual([
      '抄送：区委办公室，区政协办公室。',
      '云溪区人大常委会办公室2026年9月11日印发',
    ]);
  });

  it('leaves room for a number that is not given yet', () => {
    const [first = []] = pagesOf(composeNotice(issuedAs({ ...issued, sequence: null }), 'zh-CN', ON));
    expect(first[1]).toBe('云人办发〔2026〕　　号');
  });

  it('is dated and issued on the days that were kept, issued never before it is dated', () => {
    const day = Temporal.PlainDate.from('2026-09-14');
    const text = pagesOf(composeNotice(issuedAs({ ...issued, datedOn: day }), 'zh-CN', ON)).flat();
    expect(text).toContain('2026年9月14日');
    expect(text.join('')).toContain('2026年9月14日印发');
  });

  it('names what is attached, without a stop after a name', () => {
    const attached = issuedAs({ ...issued, attachments: ['会议议程（草案）', '列席人员名单'] });
    const text = pagesOf(composeNotice(attached, 'zh-CN', ON)).flat();
    expect(text).toContain('附件：1.会议议程（草案）');
    expect(text).toContain('2.列席人员名单');
  });

  it('never has its signature or imprint on a page without text', () => {
    for (let more = 0; more < 24; more += 1) {
      const notice = composeNotice(issuedAs({ ...issued, copies: '甲'.repeat(more * 20) }), 'zh-CN', ON);
      expect(pagesOf(notice).at(-1)?.join('')).toContain('妥善保管');
    }
  });

  it('without its head is the paper it always was', () => {
    const plain = composeNotice(dossier, 'zh-CN', ON);
    const bare = composeNotice(issuedAs({ artefact: 'notice', headed: false }), 'zh-CN', ON);
    expect(bare).toEqual(plain);
    expect(plain.blocks.some(({ kind }) => kind === 'letterhead' || kind === 'imprint')).toBe(false);
  });

  it('reports a character of its copies that no font draws', () => {
    const document = composeNotice(issuedAs({ ...issued, copies: '区\u{2a700}办' }), 'zh-CN', ON);
    expect(missingGlyphs(document, book).map(({ char }) => char)).toEqual(['\u{2a700}']);
  });
});

describe('a letter to other bodies', () => {
  const letter = { artefact: 'letter', headed: true, code: '云人办函', sequence: 7 } as const;

  it('asks the bodies that owe papers for what they owe, and nobody else', () => {
    const asked = asking(issuedAs(letter));
    const text = pagesOf(composeLetter(asked, 'zh-CN', ON)).flat();
    expect(text[0]).toBe('云溪区人大常委会办公室');
    expect(text).toContain('云人办函〔2026〕7号');
    expect(text).toContain('云溪区人民政府：');
    expect(text.join('')).toContain('1.关于计划执行情况的报告，请于2026年9月10日前报送。');
    expect(text.join('')).not.toContain('已经收到的材料');
    expect(text.join('')).toContain('区发展改革委党组书记晏知微');
  });

  it('goes to whom the office wrote', () => {
    const asked = asking(issuedAs({ ...letter, addressees: '区人民政府办公室、区财政局' }));
    expect(pagesOf(composeLetter(asked, 'zh-CN', ON)).flat()).toContain('区人民政府办公室、区财政局：');
  });

  it('has no number on its first page and one on its second', () => {
    const pages = pagesOf(composeLetter(asking(issuedAs(letter)), 'zh-CN', ON));
    expect(pages.length).toBe(2);
    expect(pages[0]?.some((line) => line.includes('— '))).toBe(false);
    expect(pages[1]?.at(-1)).toBe('— 2 —');
  });

  it('is written in English as well', () => {
    const text = pagesOf(composeLetter(asking(issuedAs(letter)), 'en', ON))
      .flat()
      .join(' ');
    expect(text).toContain('[2026] No. 7');
    expect(text).toContain('Please send these papers in time');
  });
});

describe('minutes of a 主任会议', () => {
  it('have a red mark and a number of the year, those of other meetings do not', () => {
    const meeting = { ...dossier.meeting, type: 'chairpersons' as const };
    const numbered = {
      ...issuedAs({ artefact: 'minutes', headed: true, sequence: 9, sealed: false }),
      meeting,
    };
    const pages = pagesOf(composeMinutes(numbered, 'zh-CN', ON));
    expect(pages[0]?.slice(0, 2)).toEqual(['云溪区人大常委会主任会议纪要', '〔2026〕9号']);
    expect(pages.at(-1)?.some((line) => line.startsWith('出席：'))).toBe(true);
    expect(pages.flat().join('')).toContain('2026年9月11日印发');
    expect(
      pagesOf(composeMinutes(dossier, 'zh-CN', ON))
        .flat()
        .join(''),
    ).not.toContain('印发');
  });
});
