import { describe, expect, it } from 'vitest';
import { kindOfTitle } from '#lib/domain/agendas/kind-of-title.ts';
import { pastedItems, pastedTitles } from '#lib/domain/agendas/pasted-agenda.ts';
import { hanNumeral as numeral } from '#lib/domain/meetings/numerals.ts';
import { hasShared, readShared } from '#tests/support/shared-data.ts';

interface Published {
  readonly title: string;
  readonly kind: string;
  readonly items: readonly string[];
}

const published = (readShared<readonly Published[]>('data/agendas.json') ?? []).filter(
  ({ kind }) => kind === '议程',
);

describe.skipIf(!hasShared('data/agendas.json'))('a published agenda', () => {
  const styles: Readonly<Record<string, (n: number) => string>> = {
    '一、': (n) => `　　${numeral(n)}、`,
    '（一）': (n) => `（${numeral(n)}）`,
    第一项: (n) => `第${numeral(n)}项：`,
    '1.': (n) => `${n}. `,
    '1、': (n) => `${n}、`,
    '(1)': (n) => `(${n}) `,
    '•': () => '• ',
    'none at all': () => '',
  };

  it.each(Object.entries(styles))('is read as its items, numbered %s', (_, mark) => {
    for (const { title, items } of published) {
      const plain = items.map((item) => item.replace(/[。；]$/u, ''));
      const text = [title, '（草案）', '', ...plain.map((item, n) => `${mark(n + 1)}${item}；`)].join('\r\n');
      expect(pastedTitles(text)).toEqual(plain);
    }
  });
});

describe('an agenda copied from elsewhere', () => {
  it('joins a title that was broken over two lines, and takes no number that belongs to the words', () => {
    const text = `区人大常委会会议议程
（2026年10月8日）
一、听取和审议区人民政府关于2026年上半年国民经济和社会发展
计划执行情况的报告。
二、一季度经济运行情况
3. 2.5%的增长目标
四、人事任免`;
    expect(pastedTitles(text)).toEqual([
      '听取和审议区人民政府关于2026年上半年国民经济和社会发展计划执行情况的报告',
      '一季度经济运行情况',
      '2.5%的增长目标',
      '人事任免',
    ]);
  });

  it('takes who reports off the title, and a line that moves somebody into the list above it', () => {
    const text = `一、听取和审议县人民政府关于2026年国民经济和社会发展计划执行情况的报告（县发改局局长 彭晓）
二、听取和审议县人民法院关于执行工作情况的报告 报告人：潘德军
三、审议《云溪县人大常委会关于加强生态环境保护的决定（草案）》
四、人事任免事项
任命王五为县教育局局长
（一）免去李四、赵六的县财政局局长职务
五、其他`;
    const items = pastedItems(text);
    expect(items.map(({ title }) => title)).toEqual([
      '听取和审议县人民政府关于2026年国民经济和社会发展计划执行情况的报告',
      '听取和审议县人民法院关于执行工作情况的报告',
      '审议《云溪县人大常委会关于加强生态环境保护的决定（草案）》',
      '人事任免事项',
      '其他',
    ]);
    expect(items.flatMap(({ reporters }) => reporters)).toEqual([
      { personId: null, name: '彭晓', post: '县发改局局长' },
      { personId: null, name: '潘德军', post: '' },
    ]);
    expect(items[3]?.motions).toEqual([
      { act: 'appoint', name: '王五', post: '县教育局局长' },
      { act: 'remove', name: '李四', post: '县财政局局长' },
      { act: 'remove', name: '赵六', post: '县财政局局长' },
    ]);
    expect(kindOfTitle('其他').kind).toBe('matter');
  });

  it('reads rows of a table, where the matter is the longest cell', () => {
    expect(pastedTitles('1\t听取和审议工作报告\t张三\n2\t决定人事任免事项\t李四')).toEqual([
      '听取和审议工作报告',
      '决定人事任免事项',
    ]);
  });

  it('takes no item for a head, whatever it ends or begins with', () => {
    const items = [
      '通过会议议程（草案）',
      '决定召开第三次会议',
      '2026年汛期防汛情况',
      '2026年9月10日视察报告',
    ];
    for (const at of items.keys()) {
      const turned = [...items.slice(at), ...items.slice(0, at)];
      expect(pastedTitles(turned.join('\n'))).toEqual(turned);
      expect(
        pastedTitles(['区人大常委会议程', '（2026年9月11日 星期五 上午9:00）', ...turned].join('\n')),
      ).toEqual(turned);
    }
  });

  it('reads English lists, and nothing out of nothing', () => {
    expect(pastedTitles('Draft agenda\n1. Report of the government on the\nbudget\n2) Appointments')).toEqual(
      ['Report of the government on the budget', 'Appointments'],
    );
    expect(pastedTitles(' \n\n')).toEqual([]);
    expect(pastedTitles('议程（草案）')).toEqual([]);
  });
});
