export const refusals = {
  'not-found': 'This is no longer here. It may have been removed by a colleague.',
  'not-signed-in': 'Please sign in first.',
  'not-allowed': 'Your account may not do this. Ask the office if it should.',
  stale:
    '{known, select, yes {{by} saved this first ({when}).} other {A colleague saved this first.}} Yours is kept: compare the two, then choose.',
  'stale-act':
    '{known, select, yes {{by} changed this ({when}) after you last saw it.} other {This was changed after you last saw it.}} Nothing was done: look at it as it stands now, then decide again.',
  'stale-finding':
    'What this is about has changed since you saw it, so it was not set aside. Your reason is kept: read it as it stands now, then decide again.',
  invalid: 'Some fields need another look.',
  booked: '{resource} is taken from {start} to {end}. Choose another time or venue.',
  'number-taken': 'Term {term} already has a meeting number {number}.',
  blocked: 'Something must be settled first: {codes}.',
  classified: 'This is not a system for classified content. Keep only a busy placeholder here.',
  'too-many-tries': 'Too many failed tries. Please wait {retryAfterSeconds} seconds.',
  'not-reachable': '{address} could not be read: {reason}.',
  unreadable: '{name} could not be read: {reason}.',
  'too-large':
    'This file is larger than {megabytes} MB, the most we take. Export a shorter span and send that.',
  'missing-glyphs': 'No installed font has these characters: {characters}.',
  'blocked.findings': 'what is marked “must fix”',
  'blocked.agenda.adopted': 'the agenda is adopted; make it a draft again before changing it',
  'blocked.agenda.not-adopted': 'the agenda is still a draft',
  'blocked.agenda.not-adopted-here': 'this type of meeting does not adopt its agenda',
  'blocked.agenda.changed-by-colleague': 'the last change is a colleague’s; ask them to take it back',
  'blocked.consultation.closed': 'the time for changing answers is over; please ring the office',
  'blocked.seating.locked': 'a seat that is locked; release it first',
  'blocked.seating.changed-by-colleague': 'the last change is a colleague’s; ask them to take it back',
  'blocked.weekly-plan.nothing-understood': 'no row of the plan was understood',
  'blocked.papers.no-venue': 'the meeting has no venue yet',
} as const;
