import type { NounMessages } from '../../catalogue.ts';

export const printing: NounMessages<'printing'> = {
  title: '文印',
  personnel: '审议人事任免事项',
  'artefact.notice': '会议通知',
  'artefact.agenda': '议程',
  'artefact.schedule': '日程',
  'artefact.script': '主持词',
  'artefact.seating': '座次图',
  'artefact.name-cards': '席卡',
  'artefact.sign-in': '签到表',
  'artefact.checklist': '检查单',
  'pack.title': '{meeting}文件目录',
  'pack.caption': '{date}　{place}',
  'pack.number': '序号',
  'pack.file': '文件',
  'pack.pages': '页数',
  'pack.copies': '份数',
  'pack.cover': '目录',
  'pack.editable': 'Word 稿',
  'pack.calendar': '日历',
  'pack.name': '会议文件',
};
