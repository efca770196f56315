import type { NounMessages } from '../../catalogue.ts';

export const refusals: NounMessages<'refusals'> = {
  'not-found': '这里的内容已不存在，可能已被同事删除。',
  'not-signed-in': '请先登录。',
  'not-allowed': '您的账号不能进行此操作，如确有需要请联系办公室。',
  stale:
    '{known, select, yes {{by}已先保存（{when}）。} other {同事已先保存。}}您的内容仍保留着：请比对两份内容后再定。',
  'stale-removed':
    '您改着的“{removed}”{known, select, yes {已由{by}删去（{when}）} other {已由同事删去}}。您的内容仍保留着：保存您的，这一项连同您写的放回议程；采用同事的，则不再放回。',
  'stale-act':
    '{known, select, yes {您看过之后，{by}又改过（{when}）。} other {您看过之后，这里又有改动。}}这次操作没有执行，请看过现在的内容再定。',
  'stale-finding':
    '您看过之后，这条所说的情况有了变动，刚才的处理没有生效。您写的理由还在：请看过现在的内容再定。',
  invalid: '有几处需要再核对。',
  booked: '{resource}在 {start} 至 {end} 已有安排，请另选时间或会场。',
  'number-taken': '第{term}届已有第{number}次会议。',
  blocked: '须先办妥：{codes}。',
  'too-early':
    '{day, select, null {会议还没有定日期，先定日期。} other {{what, select, adopted {议程由会议通过，最早{day}登记} voted {会议{day}才开，表决结果开会时登记} closed {最后一场{day}才开始，此前不能闭会} other {会议{day}才开，到那天再标为开会中}}。日期有变的，请先改期。}}',
  classified:
    '{row, select, 0 {} other {{sheet} 第 {row} 行有密级标志。}}本系统为非涉密系统，不得录入涉密内容；涉密会议只保留“忙”的占位。',
  'too-many-tries': '尝试次数过多，请 {retryAfterSeconds} 秒后再试。',
  'not-reachable': '无法读取 {address}：{reason}。',
  unreadable: '无法读取 {name}：{reason}。',
  'too-large': '文件超过 {megabytes} MB，无法接收。请缩短导出的时间范围后再上传。',
  'uploaded-twice':
    '这份文件与该单位已有的日历“{name}”内容完全相同，没有重复收下。要更新那份日历，请在那里点“换新文件”。',
  'missing-glyphs': '已装字体都没有这些字：{characters}。',
  'changed-since': '不能整体撤回：导入之后，{names}{more, plural, =0 {} other {及另外 # 人}}的资料已有改动。',
  'used-since':
    '不能整体撤回：{names}{more, plural, =0 {} other {及另外 # 人}}{lists, plural, =0 {已用在会议、账号或日程里} other {列在{meetings}{lists, plural, =1 {} =2 {} =3 {} other {等}}的参会名单上，通知已发出，或已有请假、签到、座位等}}。',
  asks: '请先确认。',
  'asks.day-passed': '{day}已过。是补录一次已经开过的会吗？',
  'asks.open-must-fixes': '还有 {n} 项“必改”没有办妥，概览上逐项列着。仍标为已通知吗？',
  'asks.notice-taken-back':
    '{sentAt}发出通知，记在这里。退回筹备中就不再记着这一天；已印发的文件不受影响。仍要退回吗？',
  'asks.print-unmended': '{papers}还有事项未了。仍印要换的页吗？印出的是正式页，不带“草稿”。',
  'asks.since-ever':
    '{name}（{group, select, members {组成人员} chairpersons {主任会议} other {代表}}）自哪天起任？请填“自”一栏；不填就自始算起，以前每次会的应到人数都把这一位算进去。',
  'asks.same-person': '{unit}已有一位{name}，是同一人吗？',
  'asks.same-font': '已有字体“{name}”。用新文件换下它吗？',
  'asks.same-short-name': '{name}也简称“{shortName}”。仍用这个简称吗？',
  'blocked.findings': '标为“必改”的事项',
  'blocked.agenda.adopted': '议程已经通过，修改前请先恢复为草案',
  'blocked.agenda.not-adopted': '议程还是草案',
  'blocked.agenda.not-adopted-here': '这类会议的议程不需要会议通过',
  'blocked.agenda.changed-by-colleague': '最后一处是同事改的，请由同事撤销',
  'blocked.attendance.changed-by-colleague': '最后一处是同事改的，请由同事撤销',
  'blocked.vote.changed-by-colleague': '最后一处是同事改的，请由同事撤销',
  'blocked.vote.not-in-session': '在页首把会议标为“开会中”，结果不预先登记',
  'blocked.follow-up.closed': '已经销号，要改的先恢复督办',
  'blocked.vote.later-round': '这一项后来再次表决过，先撤回后一次的结果',
  'blocked.vote.cancelled': '会议已取消，没有表决可登记',
  'blocked.consultation.closed': '修改意见的时间已过，请电话告诉办公室',
  'blocked.rank-table.in-use': '有会议正在用这张表，请先在那里换一张',
  'blocked.seating.locked': '座位已锁定，请先解除锁定',
  'blocked.seating.changed-by-colleague': '最后一处是同事改的，请由同事撤销',
  'blocked.weekly-plan.nothing-understood': '安排表没有一行读懂',
  'blocked.papers.no-words-kept': '这份文件印发时没有留存文字（图、席卡、座签等只记哪些变了），不能标出改动',
  'blocked.papers.never-issued': '这份文件还没有印发过，没有可以对照的旧稿',
  'blocked.papers.no-ballot': '没有无记名投票的议题',
  'blocked.ripple.changed-again': '看过以后又变了，请再看一遍',
  'blocked.ripple.printed-since': '此后又已印发，不能撤回',
  'blocked.papers.nothing-changed': '印发以来没有变化',
  'blocked.busy-link.nothing-chosen': '没有勾选任何一项',
  'blocked.invitations.no-mail': '发信还没有开通',
  'blocked.meeting.cancelled': '会议已取消',
  'blocked.fonts.read-only': '字体文件夹不能写入',
  'blocked.papers.no-venue': '会议还没有定会场',
};
