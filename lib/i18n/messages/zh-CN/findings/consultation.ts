import type { consultationFindings as english } from '../../en/findings/consultation.ts';

export const consultationFindings: Record<keyof typeof english, string> = {
  'consultation.objection-undecided.title': '{name}答“不同意”，尚未处置',
  'consultation.objection-undecided.why':
    '{number, plural, =0 {“{item}”} other {第{number}项}}：{said, plural, =0 {没有附言} other {“{words}”}}',
  'consultation.objection-undecided.mend': '去处置',
  'consultation.advice-undecided.title': '{name}有建议，尚未处置',
  'consultation.advice-undecided.why':
    '{number, plural, =0 {“{item}”} other {第{number}项}}：{said, plural, =0 {没有附言} other {“{words}”}}',
  'consultation.advice-undecided.mend': '去处置',
  'consultation.awaited.title': '还有 {count} 位领导{partly, plural, =0 {未答复} other {未答完}}',
  'consultation.awaited.why': '{names}，{due}截止。',
  'consultation.awaited.mend': '去提醒',
  'consultation.overdue.title': '征求意见已截止，还有 {count} 位{partly, plural, =0 {未答复} other {未答完}}',
  'consultation.overdue.why': '{names}，{due}截止。',
  'consultation.overdue.mend': '再催一次或电话代记',
  'consultation.silent-in-papers.title':
    '{count} 位领导{partly, plural, =0 {未答复} other {未答完}}，应在会议材料中注明',
  'consultation.silent-in-papers.why': '{names}，{due}已截止。',
  'consultation.silent-in-papers.mend': '电话代记或注明',
  'consultation.item-not-asked.title': '{number, plural, =0 {“{item}”} other {第{number}项}}还没有征求意见',
  'consultation.item-not-asked.why': '“{item}”是征求意见之后加的。',
  'consultation.item-not-asked.mend': '再征求一轮',
  'consultation.not-started.title': '还没有征求领导意见',
  'consultation.not-started.why': '会前 {days} 天应收齐，{due}已到。',
  'consultation.not-started.mend': '发出征求意见',
};
