import { narrow } from './plain-cells.ts';
import type { PlanColumn } from './weekly-plan.ts';
import { whenTokens } from './when-tokens.ts';
import { writtenWhen } from './written-when.ts';

/** What a column holds. `leader`: what one leader does; `day`: what happens on one day. */
export const planFields = [
  'year',
  'month',
  'date',
  'weekday',
  'half',
  'time',
  'end',
  'matter',
  'place',
  'people',
  'chair',
  'host',
  'note',
  'leader',
  'day',
  'ignore',
] as const;
export type PlanField = (typeof planFields)[number];

/** Fields that say when. */
export const whenFields: readonly PlanField[] = ['year', 'month', 'date', 'weekday', 'half', 'time', 'end'];

/** Headings as offices write them, after `plainHeading`; the first that fits counts. */
const headings: readonly (readonly [PlanField, RegExp])[] = [
  ['ignore', /^(?:序号?|编号|号|no|nr|联系人|联系电话|联系方式|电话|contact|phone)$/],
  [
    'date',
    /^(?:会议|活动|举行|召开|开始|起始)?日期$|^(?:年?月)?日$|^(?:日期(?:及|和)?(?:时间|星期)|时间日期)$|^(?:date|day)$/,
  ],
  ['year', /^(?:年|年份|年度|year)$/],
  ['month', /^(?:月|月份|month)$/],
  ['weekday', /^(?:星期几?|周几?|礼拜|weekday|dayofweek)$/],
  ['half', /^(?:午别|时段|上下午|上午下午|半天|halfday|session|ampm)$/],
  ['end', /^(?:结束|终止|截止)(?:时间|日期)?$|^(?:end|endtime|until|to)$/],
  [
    'time',
    /^(?:起止|会议|活动|开始|具体|举行|召开|安排)?(?:时间|时刻)(?:安排)?$|^(?:会议|活动)?时间(?:和)?地点$|^(?:time|when|start|starttime|dateandtime|datetime)$/,
  ],
  [
    'people',
    /(?:参加|出席|参会|与会|陪同|到会).{0,4}(?:领导|人员|人|同志|范围|对象)|^(?:市|区|县|省|参会|参加|出席|与会)?领导(?:同志|姓名)?$|^姓名$|^(?:people|attendees|attending|leaders?|participants|who)$/,
  ],
  ['chair', /^(?:会议)?主持(?:人|领导)?$|^(?:chair|chairedby|chairperson)$/],
  [
    'host',
    /(?:承办|主办|责任|牵头|组织|召集|联系|协办|筹备)(?:单位|部门|科室|处室|委室)?$|^(?:单位|部门)$|^(?:organi[sz]er|organi[sz]edby|department|responsible|host)$/,
  ],
  ['place', /地点|^(?:场地|会场|场所|地址|会议室|place|venue|location|room|where)$/],
  ['note', /^(?:备注|说明|备注说明|要求|注意事项|其他|remarks?|notes?|comments?)$/],
  [
    'matter',
    /^(?:会议|活动|工作|主要|具体|日程|重要|议程|公务|政务)*(?:名称|内容|事项|主题|事由|议题|安排|日程|活动|会议|事务)(?:名称|内容|安排|事项)?$|^(?:matter|meetings?|events?|activity|activities|subject|content|title|what|agenda|description|item)$/,
  ],
];

/** `会议（活动）名称*` → `会议名称`; `会议、活动名称` → `会议活动名称`. */
function plainHeading(heading: string): string {
  return narrow(heading)
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu, '')
    .replace(/[\s*:：_、，,;；/.及与\-|]/gu, '')
    .toLowerCase();
}

export function fieldOf(heading: string): PlanField | null {
  const plain = plainHeading(heading);
  return headings.find(([, form]) => form.test(plain))?.[0] ?? null;
}

/** Whether a cell says a day or a weekday and nothing else, as the head of a column does. */
export function isDayHead(text: string): boolean {
  if (text === '' || text.length > 40 || /^\d+$/.test(text)) return false;
  const tokens = whenTokens(text, 'day');
  const { days, weekdays, times } = writtenWhen(tokens);
  return (
    days.length + weekdays.length > 0 && times.length === 0 && !tokens.some(({ kind }) => kind === 'text')
  );
}

/** Whether a cell names parts of a day and nothing else: 上午, 下午, 晚上. */
export function isHalfHead(text: string): boolean {
  const tokens = text.length > 20 ? [] : whenTokens(text, 'clock').filter(({ kind }) => kind !== 'gap');
  return tokens.length > 0 && tokens.every(({ kind }) => kind === 'part');
}

/** The form a set of columns makes, however it came about. */
export function formOf(columns: readonly PlanColumn[]): 'list' | 'leaders' | 'days' {
  if (columns.some(({ field }) => field === 'day')) return 'days';
  return columns.some(({ field }) => field === 'leader') ? 'leaders' : 'list';
}

/** What headings are remembered by: their words without the dates in them, and how many columns there are. */
export function signatureOf(columns: readonly PlanColumn[]): string {
  return columns
    .map(({ heading }) => (isDayHead(heading) ? '#' : plainHeading(heading).slice(0, 24)))
    .join('|')
    .slice(0, 500);
}
