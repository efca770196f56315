export const attendanceFindings = {
  'attendance.quorum-not-reachable.title': 'Quorum cannot be reached: {expected} expected, {needed} needed',
  'attendance.quorum-not-reachable.why':
    'The majority is counted on all {members} {circle, select, deputies {deputies} other {members}}, not on those present.',
  'attendance.quorum-not-reachable.mend': 'Ask who can still come',
  'attendance.no-members.title':
    'No {circle, select, deputies {deputies} other {members}} are on record: there is no quorum to work out',
  'attendance.no-members.why':
    'The quorum is counted on all {circle, select, deputies {deputies} other {members}}, and the roster has none on that day.',
  'attendance.no-members.mend': 'Enter the {circle, select, deputies {deputies} other {members}}',
  'attendance.members-not-listed.title':
    '{missing, plural, one {# {circle, select, deputies {deputy} other {member}} is} other {# {circle, select, deputies {deputies} other {members}} are}} not on the list',
  'attendance.members-not-listed.why':
    'There are {members} {circle, select, deputies {deputies} other {members}} that day, as the notice says; {listed} are listed. {names}{more, plural, =0 {} other { and # more}}',
  'attendance.members-not-listed.mend': 'Complete the list',
  'attendance.more-listed.title':
    '{surplus, plural, one {# person listed is no {circle, select, deputies {deputy} other {member}}} other {# people listed are no {circle, select, deputies {deputies} other {members}}}} that day',
  'attendance.more-listed.why':
    '{listed} are listed; there are {members} {circle, select, deputies {deputies} other {members}} that day, as the notice says. {names}{more, plural, =0 {} other { and # more}}',
  'attendance.more-listed.mend': 'Go through the list',
  'attendance.reporter-not-attending.title': '{name}, who reports, is not on the list',
  'attendance.reporter-not-attending.why': 'Reporter of “{item}”.',
  'attendance.reporter-not-attending.mend': 'Invite {name}',
  'attendance.reporter-on-leave.title': '{name}, who reports, is on leave',
  'attendance.reporter-on-leave.why': 'Reporter of “{item}”.',
  'attendance.reporter-on-leave.mend': 'Change the reporter',
  'attendance.reporter-misnamed.title': '{name} is written differently on the roster',
  'attendance.reporter-misnamed.why': 'The roster says {listed}; item “{item}” says {name}.',
  'attendance.reporter-misnamed.mend': 'Take the name from the roster',
  'attendance.reply-not-registered.title': '{name} answered that they do not come; not registered yet',
  'attendance.reply-not-registered.why':
    '{reason}. Until then seats, script and figures count them as coming.',
  'attendance.reply-not-registered.mend': 'Register the leave',
  'attendance.leave-not-approved.title': "{name}'s leave is not approved yet",
  'attendance.leave-not-approved.why': 'Members ask for leave in writing and the chairperson approves it.',
  'attendance.leave-not-approved.mend': 'Record the approval',
  'attendance.same-name.title': '{people} people are called {name}',
  'attendance.same-name.why': 'On cards and lists they cannot be told apart.',
  'attendance.same-name.mend': 'Add their units',
} as const;
