import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { gb18030 } from '#tests/support/gb18030.ts';
import { csv, file, previewOf, type Rows, utf8 } from '#tests/support/messy-rosters.ts';

/** Whole papers as they come from districts, streets and departments: who is in them, and what is said of which row. */
const linesOf = async (bytes: Uint8Array) => {
  const { entries, faults } = await previewOf(bytes);
  return {
    people: entries.map((entry) =>
      [
        ...[
          entry.name,
          entry.gender === 'unknown' ? '' : entry.gender,
          entry.ethnicity,
          entry.body,
          entry.post,
        ],
        ...[
          entry.from,
          entry.to,
          entry.phone,
          entry.capacity ?? '',
          entry.rank ?? '',
          entry.diet,
          entry.access,
        ],
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
    said: faults.filter(({ severity }) => severity !== 'note').map(({ row, code }) => `${row} ${code}`),
  };
};

it.each<readonly [string, Uint8Array, readonly string[], readonly string[]]>([
  [
    'a street’s sign-up, filled in by hand',
    file(
      [
        ['云溪街道参会人员回执', '', '', '', ''],
        ['填报单位（盖章）：云溪街道办事处', '', '', '联系人及电话：李敏 13900139000', ''],
        ['序号', '姓  名', '职    务', '联系电话', '是否清真'],
        ['1', '王　凯', '党工委书记', '138 0013 8000', '否'],
        ['2', '马　丽（女）', '人大工委主任', '１３９００１３９０００', '是'],
        ['备注：请于9月8日前报区人大办', '', '', '', ''],
      ],
      { merges: ['A1:E1', 'A2:C2', 'A6:E6'] },
    ),
    ['王凯 党工委书记 13800138000', '马丽 female 人大工委主任 13900139000 清真'],
    [],
  ],
  [
    'a list of deputies by delegation, units merged down',
    file(
      [
        ['云溪区第十七届人大代表名册'],
        ['代表团', '序号', '姓名', '性别', '民族', '单位及职务'],
        ['城关镇代表团', 1, '王凯', '男', '汉', '区教育局局长'],
        ['', 2, '古丽·买买提', '女', '维吾尔', '区医院医师'],
        ['高新区代表团', 3, '丁翀', '女', '回', '区法院法官'],
      ],
      { merges: ['A1:F1', 'A3:A4'] },
    ),
    [
      '王凯 male 汉族 区教育局 区教育局局长',
      '古丽·买买提 female 维吾尔族 区医院 区医院医师',
      '丁翀 female 回族 区法院 区法院法官',
    ],
    [],
  ],
  [
    'leaders with their rank and a phone list of the office',
    file([
      ['领导名次', '姓名', '职务', '办公电话', '手机号码', '秘书', '秘书电话'],
      [1, '王凯', '主任', '6520-1001', 13_800_138_000, '李敏', 13_700_137_000],
      [2, '丁翀', '副主任', '65201002', 13_900_139_000, '祁祎', 13_600_136_000],
    ]),
    ['王凯 主任 13800138000 1', '丁翀 副主任 13900139000 2'],
    [],
  ],
  [
    'members before and after an election',
    file([
      ['姓名', '职务', '任职时间', '', '免职时间'],
      ['', '', '起', '止', ''],
      ['王凯', '委员', '2021.12', '2026.11', ''],
      ['丁翀', '委员', '2023年1月', '至今', '—'],
    ]),
    ['王凯 委员 2021-12-01 2026-11-30', '丁翀 委员 2023-01-01'],
    [],
  ],
  [
    'an export of another system',
    utf8(
      '\uFEFF"人员ID","姓名","性别","所属单位","职务","手机号","邮箱","创建时间"\r\n' +
        '"a81f","王凯","1","区人大","主任","13800138000","wk@yx.gov.cn","2026-01-01 08:00:00"\r\n' +
        '"a820","丁翀","2","区医院","院长","13900139000","","2026-01-01 08:00:00"\r\n',
    ),
    ['王凯 区人大 主任 13800138000', '丁翀 区医院 院长 13900139000'],
    ['2 gender-unknown', '3 gender-unknown'],
  ],
  [
    'guests with two columns of the same kind',
    gb18030(
      csv([
        ['类别', '姓名', '工作单位', '职务', '备注'],
        ['列席', '王凯', '区发改局', '局长', '由副局长李敏代'],
        ['旁听', '丁　翀', '市民', '', ''],
        ['工作人员', '欧阳　静', '区人大办', '科员', ''],
        ['合　计', '3人', '', '', ''],
      ]),
    ),
    ['王凯 区发改局 局长 non-voting', '丁翀 市民 observer', '欧阳静 区人大办 科员 staff'],
    ['2 capacity-beside', '3 capacity-beside', '4 capacity-beside'],
  ],
  [
    'groups for discussion',
    file(
      [
        ['分组名单'],
        ['第一组（召集人：王凯）'],
        ['姓名', '单位', '职务'],
        ['王凯', '区人大', '副主任'],
        ['丁翀', '区医院', '院长'],
        [],
        ['第二组（召集人：李敏）'],
        ['姓名', '单位', '职务'],
        ['李敏', '区人大', '副主任'],
        ['祁祎', '区法院', '法官'],
      ],
      { merges: ['A1:C1', 'A2:C2', 'A7:C7'] },
    ),
    ['王凯 区人大 副主任', '丁翀 区医院 院长', '李敏 区人大 副主任', '祁祎 区法院 法官'],
    [],
  ],
  [
    'two halves side by side with their numbers, the last one short',
    file([
      ['序号', '姓名', '职务', '序号', '姓名', '职务'],
      [1, '王凯', '主任', 3, '李敏', '委员'],
      [2, '丁翀', '委员', '', '', ''],
      ['', '', '', '', '', '共3人'],
    ]),
    ['王凯 主任', '李敏 委员', '丁翀 委员'],
    [],
  ],
  [
    'with the sex as ticks',
    file(
      [
        ['姓名', '性别', '', '职务'],
        ['', '男', '女', ''],
        ['王凯', '√', '', '主任'],
        ['丁翀', '', '√', '委员'],
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:D2'] },
    ),
    ['王凯 male 主任', '丁翀 female 委员'],
    [],
  ],
  [
    'who needs what, in ticks',
    file([
      ['姓名', '单位', '清真', '素食', '轮椅'],
      ['王凯', '区人大', '√', '', ''],
      ['丁翀', '区医院', '', '是', '√'],
      ['李敏', '区法院', '否', '', ''],
      ['合计', '', 1, 1, 1],
    ]),
    ['王凯 区人大 清真', '丁翀 区医院 素食 轮椅', '李敏 区法院'],
    [],
  ],
  [
    'with a total that is a formula',
    file([
      ['姓名', '单位', '车费'],
      ['王凯', '区人大', 20],
      ['丁翀', '区医院', 30],
      ['合计', '', { t: 'n', f: 'SUM(C2:C3)', v: 50 }],
    ]),
    ['王凯 区人大', '丁翀 区医院'],
    [],
  ],
  [
    'with names looked up and not found',
    file([
      ['姓名', '单位'],
      ['王凯', '区人大'],
      [{ t: 'e', f: 'VLOOKUP(1,A:A,1,0)', v: 42, w: '#N/A' }, '区医院'],
    ]),
    ['王凯 区人大'],
    ['3 name-missing'],
  ],
  [
    'in English',
    utf8(
      'No.,Name,Organisation,Title,Mobile\r\n1,Anna Maria Smith,City Office,Director,13800138000\r\nTotal,1,,,\r\n',
    ),
    ['Anna Maria Smith City Office Director 13800138000'],
    [],
  ],
  [
    'whose second sheet is about cars',
    file(
      [
        ['姓名', '单位'],
        ['王凯', '区人大'],
        ['丁翀', '区医院'],
      ],
      {
        change: (_, made) =>
          xlsx.utils.book_append_sheet(
            made,
            xlsx.utils.aoa_to_sheet([
              ['车牌号', '司机', '电话'],
              ['云A12345', '李师傅', '139'],
            ]),
            '车辆',
          ),
      },
    ),
    ['王凯 区人大', '丁翀 区医院'],
    [],
  ],
  [
    'of posts that stand empty',
    file(
      [
        ['单位', '职务', '姓名'],
        ['区人大', '主任', '王凯'],
        ['', '副主任', '（暂缺）'],
        ['', '副主任', '缺'],
        ['区医院', '院长', '丁翀'],
      ],
      {
        merges: ['A2:A4'],
      },
    ),
    ['王凯 区人大 主任', '丁翀 区医院 院长'],
    ['3 name-missing', '4 name-missing'],
  ],
])('%s', async (_, bytes, people, said) => {
  expect(await linesOf(bytes)).toEqual({ people, said });
});

describe('a name column is known by other words', () => {
  it.each([
    '姓 名',
    '代表姓名',
    '与会人员',
    '参会同志',
    '人员',
    '成员',
    '出席人员',
    '列席人员',
    '代表',
    '委员',
    '领导姓名',
    '联络员姓名',
  ])('%s', async (heading) => {
    const rows: Rows = [
      ['序号', heading, '工作单位', '职务'],
      [1, '王凯', '区人大', '主任'],
      [2, '丁翀', '区医院', '院长'],
    ];
    const found = await previewOf(file(rows)).catch(() => null);
    expect(found?.entries.map(({ name }) => name) ?? []).toEqual(
      heading === '联络员姓名' ? [] : ['王凯', '丁翀'],
    );
  });
});
