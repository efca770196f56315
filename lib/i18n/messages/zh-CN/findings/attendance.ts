import type { attendanceFindings as english } from '../../en/findings/attendance.ts';

export const attendanceFindings: Record<keyof typeof english, string> = {
  'attendance.quorum-not-reachable.title': '到会 {expected} 人，不足法定人数 {needed} 人',
  'attendance.quorum-not-reachable.why':
    '法定人数按全体{circle, select, deputies {代表} other {组成人员}} {members} 人计算，不按到会人数计算。',
  'attendance.quorum-not-reachable.mend': '逐一落实能否到会',
  'attendance.no-members.title': '{circle, select, deputies {代表} other {组成人员}}未录入，法定人数无从算起',
  'attendance.no-members.why':
    '法定人数按全体{circle, select, deputies {代表} other {组成人员}}计算，名册上会议当日还没有一名{circle, select, deputies {代表} other {组成人员}}。',
  'attendance.no-members.mend': '录入{circle, select, deputies {代表} other {组成人员}}',
  'attendance.members-not-listed.title':
    '有 {missing} 名{circle, select, deputies {代表} other {组成人员}}不在名单里',
  'attendance.members-not-listed.why':
    '会议当日{circle, select, deputies {代表} other {组成人员}} {members} 人，名单上 {listed} 人，通知上写的是 {members} 人。{names}{more, plural, =0 {} other {等，另有 # 人}}',
  'attendance.members-not-listed.mend': '补全名单',
  'attendance.more-listed.title':
    '名单上有 {surplus} 人当日不是{circle, select, deputies {代表} other {组成人员}}',
  'attendance.more-listed.why':
    '名单上 {listed} 人，会议当日{circle, select, deputies {代表} other {组成人员}} {members} 人，通知上写的是 {members} 人。{names}{more, plural, =0 {} other {等，另有 # 人}}',
  'attendance.more-listed.mend': '核对名单',
  'attendance.reporter-not-attending.title': '报告人{name}不在参会名单里',
  'attendance.reporter-not-attending.why': '“{item}”的报告人。',
  'attendance.reporter-not-attending.mend': '请{name}列席',
  'attendance.reporter-on-leave.title': '报告人{name}已请假',
  'attendance.reporter-on-leave.why': '“{item}”的报告人。',
  'attendance.reporter-on-leave.mend': '换报告人',
  'attendance.reporter-misnamed.title': '报告人{name}与名册写法不同',
  'attendance.reporter-misnamed.why': '名册为{listed}，“{item}”写作{name}。',
  'attendance.reporter-misnamed.mend': '按名册改正',
  'attendance.reply-not-registered.title': '{name}答复请假，尚未登记',
  'attendance.reply-not-registered.why': '{reason}。登记前座位、主持词和到会人数仍按到会算。',
  'attendance.reply-not-registered.mend': '登记请假',
  'attendance.leave-not-approved.title': '{name}的请假还没有批示',
  'attendance.leave-not-approved.why': '组成人员书面请假，由主任批准，会上报告缺席原因。',
  'attendance.leave-not-approved.mend': '登记批示',
  'attendance.same-name.title': '有 {people} 个人都叫{name}',
  'attendance.same-name.why': '席卡和名单上分不清。',
  'attendance.same-name.mend': '加注单位',
};
