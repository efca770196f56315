import type { Locale } from './locale.ts';
import { agenda as agendaEn } from './messages/en/agenda.ts';
import { attendance as attendanceEn } from './messages/en/attendance.ts';
import { audit as auditEn } from './messages/en/audit.ts';
import { bodies as bodiesEn } from './messages/en/bodies.ts';
import { busyLink as busyLinkEn } from './messages/en/busy-link.ts';
import { calendar as calendarEn } from './messages/en/calendar.ts';
import { cards as cardsEn } from './messages/en/cards.ts';
import { clashes as clashesEn } from './messages/en/clashes.ts';
import { common as commonEn } from './messages/en/common.ts';
import { consultation as consultationEn } from './messages/en/consultation.ts';
import { conventions as conventionsEn } from './messages/en/conventions.ts';
import { delegations as delegationsEn } from './messages/en/delegations.ts';
import { dispatch as dispatchEn } from './messages/en/dispatch.ts';
import { door as doorEn } from './messages/en/door.ts';
import { faults as faultsEn } from './messages/en/faults.ts';
import { fields as fieldsEn } from './messages/en/fields.ts';
import { findings as findingsEn } from './messages/en/findings.ts';
import { followUps as followUpsEn } from './messages/en/follow-ups.ts';
import { fonts as fontsEn } from './messages/en/fonts.ts';
import { invitation as invitationEn } from './messages/en/invitation.ts';
import { leader as leaderEn } from './messages/en/leader.ts';
import { lessons as lessonsEn } from './messages/en/lessons.ts';
import { meeting as meetingEn } from './messages/en/meeting.ts';
import { overview as overviewEn } from './messages/en/overview.ts';
import { papers as papersEn } from './messages/en/papers.ts';
import { people as peopleEn } from './messages/en/people.ts';
import { planning as planningEn } from './messages/en/planning.ts';
import { printing as printingEn } from './messages/en/printing.ts';
import { ranks as ranksEn } from './messages/en/ranks.ts';
import { refusals as refusalsEn } from './messages/en/refusals.ts';
import { rehearsal as rehearsalEn } from './messages/en/rehearsal.ts';
import { ripple as rippleEn } from './messages/en/ripple.ts';
import { rooms as roomsEn } from './messages/en/rooms.ts';
import { roster as rosterEn } from './messages/en/roster.ts';
import { script as scriptEn } from './messages/en/script.ts';
import { seating as seatingEn } from './messages/en/seating.ts';
import { settings as settingsEn } from './messages/en/settings.ts';
import { shell as shellEn } from './messages/en/shell.ts';
import { strokes as strokesEn } from './messages/en/strokes.ts';
import { templates as templatesEn } from './messages/en/templates.ts';
import { terms as termsEn } from './messages/en/terms.ts';
import { today as todayEn } from './messages/en/today.ts';
import { vehicles as vehiclesEn } from './messages/en/vehicles.ts';
import { venues as venuesEn } from './messages/en/venues.ts';
import { versions as versionsEn } from './messages/en/versions.ts';
import { votes as votesEn } from './messages/en/votes.ts';
import { weeklyPlan as weeklyPlanEn } from './messages/en/weekly-plan.ts';
import { agenda as agendaZh } from './messages/zh-CN/agenda.ts';
import { attendance as attendanceZh } from './messages/zh-CN/attendance.ts';
import { audit as auditZh } from './messages/zh-CN/audit.ts';
import { bodies as bodiesZh } from './messages/zh-CN/bodies.ts';
import { busyLink as busyLinkZh } from './messages/zh-CN/busy-link.ts';
import { calendar as calendarZh } from './messages/zh-CN/calendar.ts';
import { cards as cardsZh } from './messages/zh-CN/cards.ts';
import { clashes as clashesZh } from './messages/zh-CN/clashes.ts';
import { common as commonZh } from './messages/zh-CN/common.ts';
import { consultation as consultationZh } from './messages/zh-CN/consultation.ts';
import { conventions as conventionsZh } from './messages/zh-CN/conventions.ts';
import { delegations as delegationsZh } from './messages/zh-CN/delegations.ts';
import { dispatch as dispatchZh } from './messages/zh-CN/dispatch.ts';
import { door as doorZh } from './messages/zh-CN/door.ts';
import { faults as faultsZh } from './messages/zh-CN/faults.ts';
import { fields as fieldsZh } from './messages/zh-CN/fields.ts';
import { findings as findingsZh } from './messages/zh-CN/findings.ts';
import { followUps as followUpsZh } from './messages/zh-CN/follow-ups.ts';
import { fonts as fontsZh } from './messages/zh-CN/fonts.ts';
import { invitation as invitationZh } from './messages/zh-CN/invitation.ts';
import { leader as leaderZh } from './messages/zh-CN/leader.ts';
import { lessons as lessonsZh } from './messages/zh-CN/lessons.ts';
import { meeting as meetingZh } from './messages/zh-CN/meeting.ts';
import { overview as overviewZh } from './messages/zh-CN/overview.ts';
import { papers as papersZh } from './messages/zh-CN/papers.ts';
import { people as peopleZh } from './messages/zh-CN/people.ts';
import { planning as planningZh } from './messages/zh-CN/planning.ts';
import { printing as printingZh } from './messages/zh-CN/printing.ts';
import { ranks as ranksZh } from './messages/zh-CN/ranks.ts';
import { refusals as refusalsZh } from './messages/zh-CN/refusals.ts';
import { rehearsal as rehearsalZh } from './messages/zh-CN/rehearsal.ts';
import { ripple as rippleZh } from './messages/zh-CN/ripple.ts';
import { rooms as roomsZh } from './messages/zh-CN/rooms.ts';
import { roster as rosterZh } from './messages/zh-CN/roster.ts';
import { script as scriptZh } from './messages/zh-CN/script.ts';
import { seating as seatingZh } from './messages/zh-CN/seating.ts';
import { settings as settingsZh } from './messages/zh-CN/settings.ts';
import { shell as shellZh } from './messages/zh-CN/shell.ts';
import { strokes as strokesZh } from './messages/zh-CN/strokes.ts';
import { templates as templatesZh } from './messages/zh-CN/templates.ts';
import { terms as termsZh } from './messages/zh-CN/terms.ts';
import { today as todayZh } from './messages/zh-CN/today.ts';
import { vehicles as vehiclesZh } from './messages/zh-CN/vehicles.ts';
import { venues as venuesZh } from './messages/zh-CN/venues.ts';
import { versions as versionsZh } from './messages/zh-CN/versions.ts';
import { votes as votesZh } from './messages/zh-CN/votes.ts';
import { weeklyPlan as weeklyPlanZh } from './messages/zh-CN/weekly-plan.ts';
import { type Translator, translator } from './words.ts';

/** English is the shape: a key missing in another language does not compile. */
const en = {
  agenda: agendaEn,
  attendance: attendanceEn,
  audit: auditEn,
  bodies: bodiesEn,
  busyLink: busyLinkEn,
  calendar: calendarEn,
  cards: cardsEn,
  clashes: clashesEn,
  common: commonEn,
  consultation: consultationEn,
  conventions: conventionsEn,
  delegations: delegationsEn,
  dispatch: dispatchEn,
  door: doorEn,
  faults: faultsEn,
  fields: fieldsEn,
  findings: findingsEn,
  followUps: followUpsEn,
  fonts: fontsEn,
  invitation: invitationEn,
  leader: leaderEn,
  lessons: lessonsEn,
  meeting: meetingEn,
  overview: overviewEn,
  papers: papersEn,
  people: peopleEn,
  planning: planningEn,
  printing: printingEn,
  ranks: ranksEn,
  refusals: refusalsEn,
  rehearsal: rehearsalEn,
  ripple: rippleEn,
  roster: rosterEn,
  rooms: roomsEn,
  script: scriptEn,
  seating: seatingEn,
  settings: settingsEn,
  shell: shellEn,
  templates: templatesEn,
  terms: termsEn,
  today: todayEn,
  vehicles: vehiclesEn,
  venues: venuesEn,
  versions: versionsEn,
  votes: votesEn,
  weeklyPlan: weeklyPlanEn,
  strokes: strokesEn,
};

export type Noun = keyof typeof en;
export type NounMessages<N extends Noun> = { readonly [K in keyof (typeof en)[N]]: string };
export type Catalogue = { readonly [N in Noun]: NounMessages<N> };

const zhCN: Catalogue = {
  agenda: agendaZh,
  attendance: attendanceZh,
  audit: auditZh,
  bodies: bodiesZh,
  busyLink: busyLinkZh,
  calendar: calendarZh,
  cards: cardsZh,
  clashes: clashesZh,
  common: commonZh,
  consultation: consultationZh,
  conventions: conventionsZh,
  delegations: delegationsZh,
  dispatch: dispatchZh,
  door: doorZh,
  faults: faultsZh,
  fields: fieldsZh,
  findings: findingsZh,
  followUps: followUpsZh,
  fonts: fontsZh,
  invitation: invitationZh,
  leader: leaderZh,
  lessons: lessonsZh,
  meeting: meetingZh,
  overview: overviewZh,
  papers: papersZh,
  people: peopleZh,
  planning: planningZh,
  printing: printingZh,
  ranks: ranksZh,
  refusals: refusalsZh,
  rehearsal: rehearsalZh,
  ripple: rippleZh,
  roster: rosterZh,
  rooms: roomsZh,
  script: scriptZh,
  seating: seatingZh,
  settings: settingsZh,
  shell: shellZh,
  templates: templatesZh,
  terms: termsZh,
  today: todayZh,
  vehicles: vehiclesZh,
  venues: venuesZh,
  versions: versionsZh,
  votes: votesZh,
  weeklyPlan: weeklyPlanZh,
  strokes: strokesZh,
};

const catalogues: Readonly<Record<Locale, Catalogue>> = { 'zh-CN': zhCN, en };

/** The words of one noun in one language, for pages, documents and the command line; `own` as the office words them. */
export function words<N extends Noun>(
  locale: Locale,
  noun: N,
  own?: Readonly<Record<string, string>>,
): Translator<N> {
  return translator(locale, catalogues[locale][noun], own);
}

/** The raw messages of the named nouns, to hand to client components. */
export function messagesOf<N extends Noun>(locale: Locale, nouns: readonly N[]): Pick<Catalogue, N> {
  const catalogue = catalogues[locale];
  return Object.fromEntries(nouns.map((noun) => [noun, catalogue[noun]])) as Pick<Catalogue, N>;
}

/** Whether `key` is a key of the noun: for codes that arrive as data (findings, refusals). */
export function hasWords(noun: Noun, key: string): boolean {
  return Object.hasOwn(en[noun], key);
}
