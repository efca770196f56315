import type { Place } from '#lib/domain/finding.ts';

/** Every address of the product, spelled once. Ids are plain strings so that views can hand them over as they are. */
export const paths = {
  today: () => '/',
  calendar: () => '/calendar',
  plan: (span: 'week' | 'month' | 'year', day: string, bodyId?: string) =>
    `/calendar/plan?span=${span}&day=${day}${bodyId === undefined ? '' : `&body=${encodeURIComponent(bodyId)}`}`,
  meetings: () => '/meetings',
  newMeeting: () => '/meetings/new',
  meeting: (meetingId: string) => `/meetings/${meetingId}`,
  /** Where it is chosen who presides. */
  chair: (meetingId: string) => `/meetings/${meetingId}?${CHAIR}`,
  clashes: (meetingId: string) => `/meetings/${meetingId}/clashes`,
  agenda: (meetingId: string) => `/meetings/${meetingId}/agenda`,
  agendaPaper: (meetingId: string, which: string) => `/meetings/${meetingId}/agenda/paper?which=${which}`,
  consultation: (meetingId: string) => `/meetings/${meetingId}/consultation`,
  attendance: (meetingId: string) => `/meetings/${meetingId}/attendance`,
  seating: (meetingId: string) => `/meetings/${meetingId}/seating`,
  cards: (meetingId: string) => `/meetings/${meetingId}/cards`,
  script: (meetingId: string) => `/meetings/${meetingId}/script`,
  /** A finished script held against the dossier. */
  scriptCheck: (meetingId: string) => `/meetings/${meetingId}/script/check`,
  textVersions: (meetingId: string, paper: string, from?: number, to?: number) =>
    `/meetings/${meetingId}/script/versions?paper=${paper}${from === undefined || to === undefined ? '' : `&from=${from}&to=${to}`}`,
  /** A running paper's text, edited by hand. */
  paperText: (meetingId: string, paper: string) =>
    paper === 'script'
      ? `/meetings/${meetingId}/script`
      : `/meetings/${meetingId}/papers/text?paper=${paper}`,
  rehearsal: (meetingId: string) => `/meetings/${meetingId}/rehearsal`,
  votes: (meetingId: string) => `/meetings/${meetingId}/votes`,
  papers: (meetingId: string) => `/meetings/${meetingId}/papers`,
  /** Whether a preview still shows what would be printed. */
  paperSeen: (meetingId: string) => `/meetings/${meetingId}/papers/seen`,
  issuedPapers: (meetingId: string, paper: string) => `/meetings/${meetingId}/papers/versions?paper=${paper}`,
  ripple: (meetingId: string) => `/meetings/${meetingId}/ripple`,
  invitations: (meetingId: string) => `/meetings/${meetingId}/invitations`,
  file: (meetingId: string, name: string) => `/meetings/${meetingId}/files/${name}`,
  paperFace: (face: string, text: string) => `/paper-faces/${encodeURIComponent(face)}/${text}`,
  consultations: () => '/consultations',
  people: () => '/people',
  peoplePage: (search: Readonly<Record<string, string>>) => `/people?${new URLSearchParams(search)}`,
  newPerson: () => '/people/new',
  importPeople: () => '/people/import',
  exportPeople: (format: string) => `/people/export/roster.${format}`,
  strokes: (character?: string) =>
    `/people/strokes${character === undefined ? '' : `?of=${encodeURIComponent(character)}`}`,
  rankTables: (id?: string) => `/people/ranks${id === undefined ? '' : `?table=${encodeURIComponent(id)}`}`,
  delegations: () => '/people/delegations',
  delegation: (bodyId: string) => `/people/delegations/${bodyId}`,
  retired: () => '/people/retired',
  person: (personId: string) => `/people/${personId}`,
  bodies: () => '/bodies',
  body: (bodyId: string) => `/bodies/${bodyId}`,
  weeklyPlan: (bodyId: string) => `/bodies/${bodyId}/weekly-plan`,
  venues: () => '/venues',
  newVenue: () => '/venues/new',
  venue: (venueId: string) => `/venues/${venueId}`,
  room: (venueId: string) => `/venues/${venueId}/room`,
  vehicles: () => '/vehicles',
  lessons: () => '/lessons',
  followUps: (meetingId?: string) =>
    `/follow-ups${meetingId === undefined ? '' : `?meeting=${encodeURIComponent(meetingId)}`}`,
  settings: () => '/settings',
  conventions: () => '/settings/planning',
  templates: (locale?: string) => `/settings/templates${locale === undefined ? '' : `?language=${locale}`}`,
  template: (name: string, locale: string) => `/settings/templates/${name}?language=${locale}`,
  fonts: () => '/settings/fonts',
  fontFile: () => '/settings/fonts/file',
  rules: () => '/settings/rules',
  users: () => '/settings/users',
  account: () => '/settings/account',
  audit: () => '/settings/audit',
  opinions: () => '/opinions',
  opinion: (consultationId: string, itemId: string) => `/opinions/${consultationId}/${itemId}`,
  week: () => '/week',
  doorBusy: (token: string) => `/door/busy/${token}`,
  doorBusySend: (token: string) => `/door/busy/${token}/send`,
  doorReply: (token: string) => `/door/reply/${token}`,
  doorReplySend: (token: string) => `/door/reply/${token}/send`,
  doorLanguage: () => '/door/language',
  signIn: () => '/sign-in',
  signInFrom: (from: string) => (from === '/' ? '/sign-in' : `/sign-in?from=${encodeURIComponent(from)}`),
  setUp: () => '/set-up',
} as const;

/** Pages whose address is itself a secret. */
export function isSecretPath(path: string): boolean {
  return /^\/(?:door|feeds)\//.test(path);
}

const tabOf: Readonly<Record<Place, string>> = {
  overview: '',
  clashes: '/clashes',
  agenda: '/agenda',
  consultation: '/consultation',
  attendance: '/attendance',
  seating: '/seating',
  cards: '/cards',
  script: '/script',
  logistics: '',
  rehearsal: '/rehearsal',
  papers: '/papers',
};

/** The tab where a finding is mended, at the line it is about. */
export function mendPath(meetingId: string, place: Place, subjectId?: string): string {
  const anchor = subjectId ? `#${encodeURIComponent(subjectId)}` : place === 'logistics' ? '#logistics' : '';
  // A card is one of thousands: the page that has it is the one that shows it.
  const shown = place === 'cards' && subjectId ? `?${new URLSearchParams({ person: subjectId })}` : '';
  return `/meetings/${meetingId}${tabOf[place]}${shown}${anchor}`;
}

/** An address inside the product, or `fallback`: what came from outside never leads elsewhere. */
export function internalPath(address: string | null | undefined, fallback = '/'): string {
  if (!address || !/^\/(?![/\\])/.test(address) || hasControl(address)) return fallback;
  const url = new URL(address, 'http://inside.invalid');
  return url.origin === 'http://inside.invalid' ? `${url.pathname}${url.search}${url.hash}` : fallback;
}

/** Browsers drop tabs and line breaks inside an address, which could turn `/⇥/host` into `//host`. */
function hasControl(address: string): boolean {
  return [...address].some((character) => character <= ' ' || character === '\u007f');
}

/** The pages of a meeting behind its overview, in the order of the work; the names are those of its tabs. */
export const meetingPages = [
  ['agenda', paths.agenda],
  ['consultation', paths.consultation],
  ['attendance', paths.attendance],
  ['seating', paths.seating],
  ['cards', paths.cards],
  ['script', paths.script],
  ['rehearsal', paths.rehearsal],
  ['votes', paths.votes],
  ['papers', paths.papers],
] as const;

/** Asks a meeting's overview to open the form of its own facts. */
export const EDIT = 'edit';

/** Asks a meeting's overview who presides. */
export const CHAIR = 'chair';

/** Asks a meeting's list to open the form that adds people, with this name looked for. */
export const ADD = 'add';
