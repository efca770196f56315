import type { AgendaItem, PersonnelMotion } from '../agendas/agenda.ts';
import type { VoteResult } from '../votes/vote-result.ts';
import type { Dossier } from './dossier.ts';

/** What stands in place of what may not be read. */
export interface HeldBack {
  /** For the title of a personnel item that names somebody: 审议人事任免事项. */
  readonly title: string;
  /** For a name: ×××. */
  readonly name: string;
}

/**
 * A dossier as papers that go out before the vote may show it: a personnel item whose title names somebody put forward
 * is called by the general title alone, and no paper is called by the name (粤任21, 渝任26: 通过前不得对外公布). Once the
 * meeting is over nothing is held back.
 */
export function holdBackNames(dossier: Dossier, instead: HeldBack): Dossier {
  const names = embargoedNames(dossier);
  if (names.length === 0) return dossier;
  const veil = veilOver(names, instead.name);
  const items = dossier.agenda.items.map((item) => ({
    ...item,
    title: isTelling(item, names) ? instead.title : item.title,
    papers: item.papers.map((paper) => ({ ...paper, title: veil(paper.title) })),
  }));
  return { ...dossier, agenda: { ...dossier.agenda, items } };
}

/**
 * A dossier for somebody who may not know before the vote whom it is about (粤任21, 渝任26): no name put forward is left
 * in it, and nothing of what people wrote by hand into script, marks and reasons.
 */
export function withoutEmbargoed(dossier: Dossier, instead: HeldBack): Dossier {
  const names = embargoedNames(dossier);
  if (names.length === 0) return dossier;
  const veil = veilOver(names, instead.name);
  const { agenda, script, marks, waivers, tasks, votes } = holdBackNames(dossier, instead);
  const items = agenda.items.map((item) => ({
    ...item,
    title: veil(item.title),
    note: veil(item.note),
    reporters: item.reporters.map((reporter) => ({ ...reporter, name: veil(reporter.name) })),
    motions: item.embargoed
      ? item.motions.map((motion) =>
          names.includes(motion.name) ? { ...motion, name: instead.name } : motion,
        )
      : item.motions,
  }));
  return {
    ...dossier,
    agenda: { ...agenda, items },
    votes: votes.filter((vote) => !namesIn(vote).some((name) => names.includes(name))),
    tasks: tasks.map((task) => ({ ...task, title: veil(task.title), deliverable: veil(task.deliverable) })),
    script: { ...script, edits: [] },
    marks: marks.map((mark) => ({ ...mark, note: '' })),
    waivers: waivers.map((waiver) => ({ ...waiver, reason: '' })),
  };
}

/**
 * Whom votes are about that have not been carried (粤任21, 渝任26). Once the meeting is over nobody, but for those of whom it is
 * recorded that they were not, also where the agenda does not name them any more.
 */
function embargoedNames({ meeting, agenda, votes }: Dossier): readonly string[] {
  const isOver = meeting.state === 'closed';
  const onAgenda = agenda.items.flatMap(({ id, kind, embargoed, motions }) => {
    if (!embargoed) return [];
    const here = votes.filter((vote) => vote.itemId === id).toSorted((a, b) => a.round - b.round);
    return motions.flatMap((motion) => {
      const last = here.findLast((vote) => isAbout(vote, motion));
      // What each candidate was given is published (全规40), elected or not.
      const isOut = last?.outcome === 'carried' || (kind === 'election' && last?.outcome === 'not-carried');
      const isHeld = last === undefined ? !isOver : !isOut;
      return motion.name !== '' && isHeld ? [motion.name] : [];
    });
  });
  return [...onAgenda, ...namesOffAgenda(agenda.items, votes)];
}

/** Whom votes were about that were not carried and whose motion was taken out since; of an item that is gone nobody knows better. */
function namesOffAgenda(items: readonly AgendaItem[], votes: readonly VoteResult[]): readonly string[] {
  return votes.flatMap((vote) => {
    const { itemId, motion, subject } = vote;
    const item = items.find(({ id }) => id === itemId);
    if (subject.name === '' || item?.embargoed === false) return [];
    const isNamed = item?.motions.some((one) => isAbout(vote, one)) ?? false;
    const isOut = votes.some(
      (other) => other.itemId === itemId && other.motion === motion && other.outcome === 'carried',
    );
    return isNamed || isOut ? [] : [subject.name];
  });
}

function isAbout(vote: VoteResult, { act, name, post }: PersonnelMotion): boolean {
  const { subject, candidates } = vote;
  if (candidates.length > 0) return subject.post === post && candidates.some((one) => one.name === name);
  return subject.act === act && subject.name === name;
}

function namesIn({ subject, candidates }: VoteResult): readonly string[] {
  return [subject.name, ...candidates.map(({ name }) => name)];
}

function veilOver(names: readonly string[], instead: string): (text: string) => string {
  return (text) => names.reduce((veiled, name) => veiled.replaceAll(name, instead), text);
}

function isTelling(item: AgendaItem, names: readonly string[]): boolean {
  return item.embargoed && item.motions.some(({ name }) => names.includes(name) && item.title.includes(name));
}
