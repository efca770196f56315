import type { Reporter } from '#lib/domain/agendas/agenda.ts';
import { withLineAt } from './reorder.ts';
import type { Change } from './use-agenda.ts';
import type { LineFinding, WordedLine } from './word-agenda.ts';

/** What one press of a mend does: a change, or nothing that can be guessed (the details are opened instead). */
export type Mend = (finding: LineFinding, lines: readonly WordedLine[]) => Change | null;

const update =
  (patch: Readonly<Record<string, unknown>>): Mend =>
  ({ subjectId }) => ({ act: 'update', input: { itemId: subjectId, patch } });

function move(id: string, index: number): Change {
  return { act: 'move', input: { itemId: id, index }, meanwhile: (lines) => withLineAt(lines, id, index) };
}

const drop: Mend = ({ subjectId }) => ({
  act: 'remove',
  input: { itemId: subjectId },
  meanwhile: (lines) => lines.filter(({ id }) => id !== subjectId),
});

const indexOf = (lines: readonly WordedLine[], id: string): number =>
  lines.findIndex((line) => line.id === id);
const lastOf = (lines: readonly WordedLine[], kinds: readonly string[]): number =>
  lines.findLastIndex((line) => kinds.includes(line.kind));

/** Mends that need no further word from anybody. */
const mends: Readonly<Record<string, Mend>> = {
  'agenda.names-not-held-back': update({ embargoed: true }),
  'agenda.ballot-not-secret': update({ vote: 'secret-ballot' }),
  'agenda.report-too-long': ({ subjectId, facts }) => ({
    act: 'update',
    input: { itemId: subjectId, patch: { minutes: Number(facts.limit) } },
  }),
  'agenda.reporter-post-differs': ({ subjectId, facts }, lines) => {
    const reporters = lines.find(({ id }) => id === subjectId)?.reporters ?? [];
    const isMeant = ({ name, post }: Reporter): boolean => name === facts.name && post === facts.post;
    const mended = reporters.map((each) => (isMeant(each) ? { ...each, post: String(facts.held) } : each));
    return { act: 'update', input: { itemId: subjectId, patch: { reporters: mended } } };
  },
  'agenda.kind-differs': ({ subjectId, facts }) => ({
    act: 'update',
    input: { itemId: subjectId, patch: { kind: facts.saidKind } },
  }),
  'agenda.oath-before-vote': ({ subjectId }, lines) =>
    move(subjectId, lastOf(lines, ['voting', 'appointment'])),
  'agenda.vote-before-deliberation': ({ subjectId }, lines) => move(subjectId, lastOf(lines, ['voting'])),
  'agenda.opening-twice': drop,
  'agenda.closing-twice': drop,
  'agenda.opening-not-first': ({ subjectId }) => move(subjectId, 0),
  'agenda.closing-not-last': ({ subjectId }, lines) => move(subjectId, lines.length - 1),
  'agenda.adopting-not-first': (_finding, lines) => {
    const first = lines.findIndex((line) => line.substantive);
    const adopting = lines.find((line) => line.kind === 'adopt-agenda');
    return adopting
      ? move(adopting.id, first)
      : { act: 'add', input: { kind: 'adopt-agenda', title: '', index: first } };
  },
  'agenda.accounts-without-audit': ({ subjectId }, lines) => ({
    act: 'add',
    input: { kind: 'audit', title: '', index: indexOf(lines, subjectId) + 1 },
  }),
};

/** The change that mends a finding, or null where somebody has to say more. */
export function quickMend(finding: LineFinding, lines: readonly WordedLine[]): Change | null {
  return mends[finding.code]?.(finding, lines) ?? null;
}
