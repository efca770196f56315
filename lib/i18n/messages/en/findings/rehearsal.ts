/** Doubts of the walk-through, closed by passing the check. */
export const rehearsalFindings = {
  'rehearsal.doubt.title': 'Doubt: {note}',
  'rehearsal.doubt.why': 'Raised by {by}; {owner} answers{dated, select, yes { by {due}} other {}}.',
  'rehearsal.doubt.mend': 'Verify and close',
  'rehearsal.doubt-without-owner.title': 'Doubt: {note}',
  'rehearsal.doubt-without-owner.why': 'Raised by {by}; nobody is named to answer it.',
  'rehearsal.doubt-without-owner.mend': 'Name who answers',
};
