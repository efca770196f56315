import type { NounMessages } from '../../catalogue.ts';

export const findings: NounMessages<'findings'> = {
  'agenda.item-without-reporter.title': '第{number}项没有报告人',
  'agenda.item-without-reporter.why': '“{item}”没有姓名和职务，主持人无法点名。',
  'agenda.item-without-reporter.mend': '补上报告人',
};
