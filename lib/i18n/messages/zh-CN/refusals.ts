import type { NounMessages } from '../../catalogue.ts';

export const refusals: NounMessages<'refusals'> = {
  'not-found': '这里的内容已不存在，可能已被同事删除。',
  'not-signed-in': '请先登录。',
  'not-allowed': '您的账号不能进行此操作，如确有需要请联系办公室。',
  stale:
    '{known, select, yes {{by}已先保存（{when}）。} other {同事已先保存。}}您的内容仍保留着：请比对两份内容后再定。',
  'stale-act':
    '{known, select, yes {您看过之后，{by}又改过（{when}）。} other {您看过之后，这里又有改动。}}这次操作没有执行，请看过现在的内容再定。',
  'stale-finding':
    '您看过之后，这条所说的情况有了变动，刚才的处理没有生效。您写的理由还在：请看过现在的内容再定。',
  invalid: '有几处需要再核对。',
  booked: '{resource}在 {start} 至 {end} 已有安排，请另选时间或会场。',
  'number-taken': '第{term}届已有第{number}次会议。',
  blocked: '须先办妥：{codes}。',
  classified:
    '{row, select, 0 {} other {{sheet} 第 {row} 行有密级标志。}}本系统为非涉密系统，不得录入涉密内容；涉密会议只保留“忙”的占位。',
  'too-many-tries': '尝试次数过多，请 {retryAfterSeconds} 秒后再试。',
  'not-reachable': '无法读取 {address}：{reason}。',
  unreadable: '无法读取 {name}：{reason}。',
  'too-large': '文件超过 {megabytes} MB，无法接收。请缩短导出的时间范围后再上传。',
  'missing-glyphs': '已装字体都没有这些字：{characters}。',
  asks: '请先确认。',
  'asks.day-passed': '{day}已过。是补录一次已经开过的会吗？',
  'asks.same-person': '{unit}已有一位{name}，是同一人吗？',
  'asks.same-short-name': '{name}也简称“{shortName}”。仍用这个简称吗？',
  'blocked.findings': '标为“必改”的事项',
  'blocked.agenda.adopted': '议程已经通过，修改前请先恢复为草案',
  'blocked.agenda.not-adopted': '议程还是草案',
  'blocked.agenda.not-adopted-here': '这类会议的议程不需要会议通过',
  'blocked.agenda.changed-by-colleague': '最后一处是同事改的，请由同事撤销',
  'blocked.consultation.closed': '修改意见的时间已过，请电话告诉办公室',
  'blocked.seating.locked': '座位已锁定，请先解除锁定',
  'blocked.seating.changed-by-colleague': '最后一处是同事改的，请由同事撤销',
  'blocked.weekly-plan.nothing-understood': '安排表没有一行读懂',
  'blocked.papers.no-ballot': '没有无记名投票的议题',
  'blocked.papers.nothing-changed': '印发以来没有变化',
  'blocked.busy-link.nothing-chosen': '没有勾选任何一项',
  'blocked.invitations.no-mail': '发信还没有开通',
  'blocked.meeting.cancelled': '会议已取消',
  'blocked.papers.no-venue': '会议还没有定会场',
};
