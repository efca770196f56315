/**
 * Templates an office may word and dress anew, in the order they are used: what holds for every paper first. Those named like a
 * paper hold its words.
 */
export const templateNames = [
  'styles',
  'titles',
  'common',
  'opinions',
  'duties',
  'notice',
  'letter',
  'agenda',
  'schedule',
  'roster',
  'order-sheet',
  'script',
  'running-order',
  'seating',
  'name-cards',
  'seat-labels',
  'file-labels',
  'sign-in',
  'meals',
  'ballots',
  'tally',
  'results',
  'checklist',
  'minutes',
  'plan',
  'changes',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** What an office changed of one template: the key of a line, and what it says instead of what was delivered. */
export type OwnWords = Readonly<Record<string, string>>;

/** Everything an office changed, by template and language (`notice/zh-CN`). What is not there is as delivered. */
export type OfficeWording = Readonly<Record<string, OwnWords>>;

/** How a template is known where it is kept. Styles are the same in every language. */
export function wordingId(name: TemplateName, locale: string): string {
  return name === 'styles' ? name : `${name}/${locale}`;
}

/** The changed lines as a form hands them over. */
export type ChangedLines = readonly { readonly key: string; readonly text: string }[];

/** Changed lines by their keys. */
export function ownWordsFrom(lines: ChangedLines): OwnWords {
  return Object.fromEntries(lines.map(({ key, text }) => [key, text]));
}

/** The same as a list. */
export function changedLines(own: OwnWords): ChangedLines {
  return Object.entries(own).map(([key, text]) => ({ key, text }));
}

const NOTHING: OwnWords = {};

/** What the office changed of one template in one language. */
export function ownWordsOf(wording: OfficeWording, name: TemplateName, locale: string): OwnWords {
  return wording[wordingId(name, locale)] ?? NOTHING;
}

/** Where the lines of the papers lie: the beginning of their keys; what begins with none of them is common to all. */
const beginnings: Readonly<Partial<Record<TemplateName, readonly string[]>>> = {
  opinions: ['opinions.'],
  duties: ['duties.'],
  notice: ['notice.'],
  letter: ['letter.'],
  agenda: ['agenda.'],
  schedule: ['schedule.'],
  roster: ['roster.'],
  'order-sheet': ['order.'],
  script: ['script.'],
  'running-order': ['running.'],
  seating: ['seating.'],
  'name-cards': ['cards.'],
  'file-labels': ['labels.'],
  'seat-labels': ['seat-labels.'],
  'sign-in': ['sign-in.'],
  meals: ['meals.'],
  ballots: ['ballots.'],
  tally: ['tally.'],
  results: ['results.'],
  checklist: ['checklist.', 'phase.'],
  minutes: ['minutes.', 'head.minutes'],
  plan: ['plan.'],
  changes: ['changes.'],
};

/** The template that holds a line of the papers. */
export function templateOfLine(key: string): TemplateName {
  return templateNames.find((name) => beginnings[name]?.some((start) => key.startsWith(start))) ?? 'common';
}

/** Every line of the papers that the office changed in one language. */
export function ownPaperWords(wording: OfficeWording, locale: string): OwnWords {
  const lines = templateNames.flatMap((name) =>
    name === 'styles' || name === 'titles'
      ? []
      : // What stood among the common lines before its paper had a template still holds.
        Object.entries(ownWordsOf(wording, name, locale)).filter(
          ([key]) => name === 'common' || templateOfLine(key) === name,
        ),
  );
  return lines.length === 0 ? NOTHING : Object.fromEntries(lines);
}
