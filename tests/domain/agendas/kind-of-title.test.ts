import { describe, expect, it } from 'vitest';
import type { ItemKind } from '#lib/domain/agendas/agenda.ts';
import { kindOfTitle } from '#lib/domain/agendas/kind-of-title.ts';

/** Items of published agendas of congresses and standing committees, from the nation to the township, and what each is. */
const published: readonly (readonly [ItemKind, string])[] = [
  ['report', '审议政府工作报告'],
  [
    'plan',
    '审查2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告、2024年国民经济和社会发展计划草案',
  ],
  ['budget', '审查2023年中央和地方预算执行情况与2024年中央和地方预算草案的报告、2024年中央和地方预算草案'],
  ['bill', '审议全国人民代表大会常务委员会关于提请审议《中华人民共和国国务院组织法（修订草案）》的议案'],
  ['report', '审议全国人民代表大会常务委员会工作报告'],
  ['report', '审议最高人民法院工作报告'],
  ['bill', '审议固体废物污染环境防治法修订草案'],
  ['bill', '审议公职人员政务处分法草案'],
  ['bill', '审议全国人大农业与农村委员会关于提请审议动物防疫法修订草案的议案'],
  ['bill', '审议国务院关于提请审议著作权法修正案草案的议案'],
  [
    'bill',
    '审议国务院关于提请审议关于授权国务院在中国（海南）自由贸易试验区暂时调整实施有关法律规定的决定草案的议案',
  ],
  ['bill', '审议国务院关于提请审议批准《中华人民共和国和巴基斯坦伊斯兰共和国关于移管被判刑人的条约》的议案'],
  [
    'report',
    '审议国务院关于2019年度环境状况和环境保护目标完成情况与研究处理水污染防治法执法检查报告及审议意见情况的报告',
  ],
  ['report', '审议国务院关于农村集体产权制度改革情况的报告'],
  ['report', '审议全国人大常委会法制工作委员会关于强化公共卫生法治保障立法修法工作有关情况和工作计划的报告'],
  ['credentials', '审议全国人大常委会代表资格审查委员会关于个别代表的代表资格的报告'],
  ['bill', '审议中央军事委员会关于提请审议批准增补人民解放军选举委员会成员的议案'],
  ['appointment', '审议有关任免案'],
  ['report', '审议全国人大常委会工作报告稿'],
  ['decision', '审议十四届全国人大三次会议议程草案'],
  ['decision', '审议十四届全国人大三次会议主席团和秘书长名单草案'],
  ['decision', '审议十四届全国人大三次会议列席人员名单草案'],
  ['bill', '审议民营经济促进法草案'],
  ['bill', '审议财政预算事项备案审查工作办法稿'],
  ['report', '审议全国人大机关2024年度群众信访工作情况报告'],
  ['bill', '审议《陕西省标准化条例（草案修改二稿）》'],
  ['bill', '审议《陕西省国家建设项目审计条例（草案修改稿）》'],
  ['bill', '审议省人民政府关于提请审议《陕西省节约能源条例（修订草案）》的议案'],
  ['report', '听取和审议省人民政府关于陕西省食品安全工作情况的报告'],
  ['appointment', '审议人事议案'],
  ['bill', '表决《上海市就业促进条例（草案）》'],
  ['report', '审议市政府关于本市2022年度环境状况和环境保护目标完成情况的报告'],
  ['report', '审议市人大常委会法工委关于2022年备案审查工作情况的报告'],
  ['appointment', '审议、表决有关人事任免案'],
  ['appointment', '决定人事任免事项'],
  ['report', '听取和审议区人民检察院关于法律监督工作情况的报告'],
  ['report', '听取和审议区政府关于结合疏解整治促提升开展公共文化服务设施建设情况的报告'],
  ['credentials', '审议通过区人大常委会代表资格审查委员会关于个别代表的代表资格的报告'],
  ['plan', '审查和批准计划报告、预算报告'],
  ['report', '听取和审议区人民法院工作报告和区人民检察院工作报告'],
  ['bill', '审议区人民代表大会议事规则（草案）'],
  ['bill', '审议区人民代表大会审查和批准国民经济和社会发展计划及预算办法（草案）'],
  ['election', '选举区监察委员会主任，增选区人大常委会委员'],
  ['decision', '表决人大代表资格审查委员会名单（草案）'],
  ['bill', '表决第十六届人民代表大会第一次会议选举办法（草案）'],
  ['matter', '表决总监票人、监票人，宣读总计票人、计票人名单'],
  ['election', '选举人民代表大会主席，南曹乡人民政府乡长、副乡长'],
  ['matter', '宣布选举结果'],
  ['oath', '举行宪法宣誓'],
  ['matter', '新当选的乡人大主席作表态发言'],
  ['decision', '表决各项决议、决定（草案）'],
  ['matter', '研究区第十六届人大常委会第二十二次会议建议议程'],
  ['matter', '听取代表建议督办情况汇报'],
];

/** Wordings that come up beside those. */
const others: readonly (readonly [ItemKind, string])[] = [
  ['appointment', '审议关于接受王某辞去区人民政府副区长职务的请求的决定（草案）'],
  ['appointment', '审议决定区人民政府代理区长'],
  ['report', '听取区人大常委会任命人员履职情况的报告'],
  ['bill', '审议《区人大常委会人事任免办法（修订草案）》'],
  ['decision', '审议区人大常委会关于召开区第十六届人民代表大会第六次会议的决定（草案）'],
  ['decision', '审议《关于批准2025年区级决算的决议（草案）》'],
  ['final-accounts', '听取和审议关于2025年区级决算草案的报告，审查和批准2025年区级决算'],
  ['audit', '听取和审议关于2025年度区级预算执行和其他财政收支的审计工作报告'],
  ['report', '听取和审议关于审计查出问题整改情况的报告'],
  ['inspection-report', '听取和审议执法检查组关于检查《中华人民共和国消防法》实施情况的报告'],
  ['report', '听取和审议区人民政府关于上半年国民经济和社会发展计划执行情况的报告'],
  ['report', '听取和审议区人民政府关于上半年预算执行情况的报告'],
  ['budget', '审查和批准2026年区级预算调整方案（草案）'],
  ['decision', '审议通过区人大常委会2027年监督工作计划'],
  ['decision', '审议区人大常委会2027年工作要点（草案）'],
  ['decision', '审议《关于加强检察公益诉讼工作的决定》（草案）'],
  ['study', '集体学习《中华人民共和国监督法》'],
  ['report', '审议区人民政府关于代表议案办理情况的报告'],
  ['bill', '补选区人大代表办法（草案）'],
  ['bill', '审议关于提请审议《代表议案处理办法（草案）》的议案'],
  ['decision', '审议议案审查委员会名单（草案）'],
  ['decision', '宣读并通过关于区人大常委会工作报告的决议'],
  ['report', '听取决议、决定执行情况的报告'],
  ['report', '听取关于“十四五”规划纲要实施情况中期评估的报告'],
  ['report', '听取县级国土空间规划（草案）修改情况的报告'],
  ['decision', '批准区人民政府关于机构设置的报告'],
  ['plan', '审议乡镇国土空间规划（草案）'],
  ['plan', '审查和批准2025年国民经济和社会发展计划执行情况'],
  ['study', '学习《中共中央关于进一步全面深化改革的决定》'],
];

describe('what an item is by its title', () => {
  it.each(published)('%s: %s', (kind, title) => expect(kindOfTitle(title).kind).toBe(kind));
  it.each(others)('%s: %s', (kind, title) => expect(kindOfTitle(title).kind).toBe(kind));
  it.each([
    ['matter', '听取代表议案督办情况的汇报'],
    ['report', '审议议案办理情况'],
    ['matter', '听取法制委关于《区市容管理条例（草案）》审议情况的汇报'],
    ['report', '听取关于接受辞去职务请求的说明'],
    ['matter', '听取部门预算草案编制情况的汇报'],
    ['matter', '决定事项落实情况的汇报'],
    ['matter', '宣读任命名单'],
    ['matter', '酝酿主席团名单草案'],
    ['matter', '讨论补选镇人大代表工作方案'],
    ['decision', 'Talk about the resolution of a complaint'],
  ] as const)('is only thought to be %s: %s', (kind, title) =>
    expect(kindOfTitle(title)).toEqual({ kind, sure: false }),
  );
  it('is likeliest a report while it only begins', () => {
    expect(kindOfTitle('')).toEqual({ kind: 'report', sure: false });
    expect(kindOfTitle('听取和审')).toEqual({ kind: 'report', sure: false });
  });
});
