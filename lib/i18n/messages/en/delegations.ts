/** Delegations, departments and the retired. */
export const delegations = {
  title: 'Delegations and departments',
  sub: 'Who is listed, invited and seated together.',
  back: 'All delegations and departments',
  delegations: 'Delegations',
  'delegations.how':
    'In this order they are listed and given their blocks of seats; drag, or Alt with the arrow keys.',
  none: 'No delegation yet. Add one, or import a roster with a column “delegation”.',
  departments: 'Departments',
  'departments.how': 'Names, contacts and precedence are kept with the bodies.',
  retired: 'Retired comrades',
  'retired.how': 'In this order they are invited; on the attendance page they are added all at once.',
  'retired.open':
    '{n, plural, =0 {Nobody yet: put somebody in} one {# person: see and order} other {# people: see and order}}',
  people: '{n, plural, one {# person} other {# people}}',
  add: 'Add a delegation',
  added: 'Added: {name}',
  name: 'Name',
  shortName: 'Short name',
  'shortName.hint': 'As on lists and seats; left empty: the name.',
  saved: 'Saved: {name}',
  moved: '{name} now stands {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  moveUp: 'Move {name} up',
  moveDown: 'Move {name} down',
  'one.sub':
    '{n, plural, one {# person} other {# people}}; who leads it sits in the first row, the others by strokes.',
  'lead.of': '{name}: place in the delegation',
  'lead.head': 'Head',
  'lead.deputy': 'Deputy head',
  'lead.none': 'Member',
  'lead.head.are': 'Head: {names}',
  'lead.deputy.are': 'Deputy heads: {names}',
  moves:
    'Whoever is put in leaves the delegation they were in. Whoever is taken out stays in the roster; their place ends yesterday.',
};
