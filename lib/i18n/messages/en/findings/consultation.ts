export const consultationFindings = {
  'consultation.objection-undecided.title': '{name} disagrees; nothing is decided yet',
  'consultation.objection-undecided.why':
    '{number, plural, =0 {“{item}”} other {Item {number}}}: {said, plural, =0 {no words} other {“{words}”}}',
  'consultation.objection-undecided.mend': 'Decide on it',
  'consultation.advice-undecided.title': '{name} has advice; nothing is decided yet',
  'consultation.advice-undecided.why':
    '{number, plural, =0 {“{item}”} other {Item {number}}}: {said, plural, =0 {no words} other {“{words}”}}',
  'consultation.advice-undecided.mend': 'Decide on it',
  'consultation.awaited.title':
    '{count, plural, one {# leader has} other {# leaders have}} not answered{partly, plural, =0 {} other { everything}}',
  'consultation.awaited.why': '{names}; due {due}.',
  'consultation.awaited.mend': 'Remind them',
  'consultation.overdue.title':
    'The round is over; {count, plural, one {# leader} other {# leaders}} did not answer{partly, plural, =0 {} other { everything}}',
  'consultation.overdue.why': '{names}; it was due {due}.',
  'consultation.overdue.mend': 'Remind them or record a call',
  'consultation.silent-in-papers.title':
    '{count, plural, one {# leader has} other {# leaders have}} not answered{partly, plural, =0 {} other { everything}}: say so in the papers',
  'consultation.silent-in-papers.why': '{names}; it was due {due}.',
  'consultation.silent-in-papers.mend': 'Record a call or note it',
  'consultation.item-not-asked.title':
    '{number, plural, =0 {“{item}”} other {Item {number}}} was never asked about',
  'consultation.item-not-asked.why': '“{item}” came onto the agenda after the leaders were asked.',
  'consultation.item-not-asked.mend': 'Ask once more',
  'consultation.not-started.title': 'The leaders have not been asked',
  'consultation.not-started.why':
    'Answers are due {days, plural, one {# day} other {# days}} ahead; that was {due}.',
  'consultation.not-started.mend': 'Ask them now',
} as const;
