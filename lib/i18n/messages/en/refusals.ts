export const refusals = {
  'not-found': 'This is no longer here. It may have been removed by a colleague.',
  'not-signed-in': 'Please sign in first.',
  'not-allowed': 'Your account may not do this. Ask the office if you need to.',
  stale:
    '{known, select, yes {{by} saved this first ({when}).} other {A colleague saved this first.}} Yours is kept: compare the two, then choose.',
  'stale-removed':
    '{known, select, yes {{by} removed “{removed}” ({when})} other {A colleague removed “{removed}”}} while you were changing it. Yours is kept: save yours to put the line back with your words, or use theirs to leave it out.',
  'stale-act':
    '{known, select, yes {{by} changed this ({when}) after you last saw it.} other {This was changed after you last saw it.}} Nothing was done: look at it as it stands now, then decide again.',
  'stale-finding':
    'The situation has changed since you looked, so it was not set aside. Your reason is kept: look at it as it stands now, then decide again.',
  invalid: 'Some fields need attention.',
  booked: '{resource} is taken from {start} to {end}. Choose another time or venue.',
  'number-taken': 'Term {term} already has a meeting number {number}.',
  blocked: 'Something must be settled first: {codes}.',
  'too-early':
    '{day, select, null {The meeting has no date yet: set one first.} other {{what, select, adopted {The meeting itself adopts its agenda: not before {day}} voted {The meeting only begins on {day}: results are recorded once it is in session} closed {The last sitting only begins on {day}: it cannot be closed before} other {The meeting only begins on {day}: open it then}}. If the date has changed, move the meeting first.}}',
  classified:
    '{row, select, 0 {} other {There is a secrecy marking in row {row} of {sheet}. }}This is not a system for classified content. Keep only a busy placeholder here.',
  'too-many-tries':
    'Too many failed attempts. Please wait {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
  'not-reachable': '{address} could not be read: {reason}.',
  unreadable: '{name} could not be read: {reason}.',
  'too-large':
    'This file is larger than the limit of {megabytes} MB. Export a shorter period and upload that.',
  'uploaded-twice':
    'This file is the very same as the body’s calendar “{name}” and was not taken in twice. To update that calendar, replace its file in its own row.',
  'missing-glyphs': 'No installed font has these characters: {characters}.',
  'changed-since':
    'Cannot be undone as a whole: changed since the import: {names}{more, plural, =0 {} other { and # more}}.',
  'used-since':
    'Cannot be undone as a whole: {names}{more, plural, =0 {} other { and # more}} {lists, plural, =0 {are in use by a meeting, an account or a calendar} other {are on the list of {meetings}{lists, plural, =1 {} =2 {} =3 {} other { and more}}, which has its notice out or has something of theirs (leave, sign-in, a seat)}}.',
  asks: 'Please confirm first.',
  'asks.day-passed': '{day} has passed. Is this the record of a meeting that was held?',
  'asks.open-must-fixes':
    '“Must fix” still open: {n}; the overview lists them. Mark it as notified all the same?',
  'asks.notice-taken-back':
    'The notice is down as sent on {sentAt}. Moving back to “Preparing” drops that day; papers already issued stay issued. Move back all the same?',
  'asks.print-unmended':
    'Not finished yet: {papers}. Print the pages to replace all the same? They are final, without “Draft” on them.',
  'asks.since-ever':
    'Since when is {name} among the {group, select, members {members} chairpersons {chairpersons} other {deputies}}? Fill in “From”; left empty it is since ever, and every meeting held before counts them among its members.',
  'asks.same-person': '{unit} already has a {name}. Is this the same person?',
  'asks.same-font': 'There is a font “{name}” already. Put the new file in its place?',
  'asks.same-short-name': '{name} is also called “{shortName}” for short. Use this short name anyway?',
  'blocked.findings': 'what is marked “must fix”',
  'blocked.agenda.adopted': 'the agenda is adopted; make it a draft again before changing it',
  'blocked.agenda.not-adopted': 'the agenda is still a draft',
  'blocked.agenda.not-adopted-here': 'this type of meeting does not adopt its agenda',
  'blocked.agenda.changed-by-colleague': 'the last change is a colleague’s; ask them to undo it',
  'blocked.attendance.changed-by-colleague': 'the last change is a colleague’s; ask them to undo it',
  'blocked.vote.changed-by-colleague': 'the last change is a colleague’s; ask them to undo it',
  'blocked.vote.not-in-session':
    'set the meeting to “In session” at the top of the page; no result is written beforehand',
  'blocked.follow-up.closed': 'the matter is closed; open it again first',
  'blocked.vote.later-round': 'it was voted on again since; take the later result back first',
  'blocked.vote.cancelled': 'the meeting was cancelled, there is no vote to record',
  'blocked.consultation.closed': 'the time for changing answers is over; please call the office',
  'blocked.rank-table.in-use': 'a meeting goes by this table; choose another there first',
  'blocked.seating.locked': 'a seat that is locked; release it first',
  'blocked.seating.changed-by-colleague': 'the last change is a colleague’s; ask them to undo it',
  'blocked.weekly-plan.nothing-understood': 'no row of the plan was understood',
  'blocked.papers.no-words-kept':
    'no words were kept when this paper went out (of drawings, cards and labels only what changed is known): changes cannot be marked in it',
  'blocked.papers.never-issued': 'the paper has not gone out yet: there is nothing to mark changes against',
  'blocked.papers.no-ballot': 'no item is voted on by secret ballot',
  'blocked.ripple.changed-again': 'it has changed again since you looked; look once more',
  'blocked.ripple.printed-since': 'it went out again since and cannot be taken back',
  'blocked.papers.nothing-changed': 'nothing has changed since it was printed',
  'blocked.busy-link.nothing-chosen': 'no line was ticked',
  'blocked.invitations.no-mail': 'mail is not set up',
  'blocked.meeting.cancelled': 'the meeting is cancelled',
  'blocked.fonts.read-only': 'the folder of fonts cannot be written to',
  'blocked.papers.no-venue': 'the meeting has no venue yet',
} as const;
