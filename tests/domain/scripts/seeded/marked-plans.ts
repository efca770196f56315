import type { MeetingPlan } from './meetings.ts';

/** A congress of a county and a meeting of the chairpersons of a city; names with characters that are taken for others. */
export const markedPlans: Readonly<Record<'county' | 'chairs', MeetingPlan>> = {
  county: {
    locality: '清江县',
    type: 'congress',
    title: '清江县第十八届人民代表大会第三次会议',
    shortTitle: '县十八届人大三次会议',
    ...{ term: 18, number: 3, start: '2027-01-12T09:00+08:00', vote: 'show-of-hands' as const },
    venue: '县文化中心大剧院',
    organ: '县人大常委会',
    chair: '卢建国',
    deputies: ['田未央', '巴士元', '纪己任', '文末'],
    members: '贺未来 戴志 申屠静 费晗 左一鸣 岑岚 阿依古丽·买买提 屠呦 邵婕 蒲公英 乐嘉 米兰'.split(' '),
    away: '贺未来',
    items: [
      ['听取和审议县人民政府工作报告', '庞士雄', '县长'],
      [
        '审查和批准县2026年国民经济和社会发展计划执行情况与2027年国民经济和社会发展计划草案的报告',
        '梁宸',
        '县发展和改革局局长',
      ],
      ['审查和批准县2026年财政预算执行情况与2027年财政预算草案的报告', '车延', '县财政局局长'],
      ['听取和审议县人大常委会工作报告', '田未央', '县人大常委会副主任'],
      ['听取和审议县人民法院工作报告', '柴晓钧', '县人民法院院长'],
      ['听取和审议县人民检察院工作报告', '穆青岚', '县人民检察院检察长'],
    ],
    motions: [],
  },
  chairs: {
    locality: '江州市',
    type: 'chairpersons',
    title: '江州市第九届人大常委会第四十二次主任会议',
    shortTitle: '市九届人大常委会第四十二次主任会议',
    ...{ term: 9, number: 42, start: '2026-04-15T14:30+08:00', vote: 'show-of-hands' as const },
    venue: '市人大机关三楼307会议室',
    organ: '市人大常委会',
    chair: '侯静怡',
    deputies: ['钱土根', '巫晨曦', '施惟敏'],
    members: ['崔钰', '屈鹏', '詹士林'],
    away: '詹士林',
    items: [
      ['研究市九届人大常委会第三十一次会议建议议程和日程', '崔钰', '市人大常委会秘书长'],
      ['听取市人民政府关于2025年度法治政府建设情况的汇报', '蔺晨', '市司法局局长'],
      ['讨论市人大常委会2026年度代表建议督办工作方案（草案）', '屈鹏', '市人大常委会代表工作委员会主任'],
      ['听取市中级人民法院关于民事审判工作情况的汇报', '端木蕻良', '市中级人民法院副院长'],
    ],
    motions: [],
  },
};
