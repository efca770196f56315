export const findings = {
  'agenda.item-without-reporter.title': 'Item {number} has no reporter',
  'agenda.item-without-reporter.why': '“{item}” cannot be announced without a name and a post.',
  'agenda.item-without-reporter.mend': 'Name the reporter',
} as const;
