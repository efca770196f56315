import type { Temporal } from 'temporal-polyfill';
import { type AgendaItem, isSubstantive } from '../agendas/agenda.ts';
import { gatheredBy, isElection } from '../agendas/gathered-votes.ts';
import { numberItemsOf } from '../agendas/numbering.ts';
import { type ItemTime, timeAgenda } from '../agendas/timing.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { chairName } from '../meetings/chair.ts';
import type { Sitting } from '../meetings/meeting.ts';
import { opensMeeting } from '../meetings/plenaries.ts';
import { say } from './phrases.ts';
import { lineOf, membersWord, type SceneFacts, type SceneLine, type ScriptWording } from './scene-facts.ts';
import type { Scene } from './script.ts';
import { itemPassages } from './script-items.ts';
import { closingPassages, openingPassages, resumingPassages } from './script-opening.ts';
import { adoptingTellers } from './script-tellers.ts';
import { votePassages } from './script-votes.ts';
import { shortItemTitle, votedTitle } from './short-title.ts';

/**
 * 主持词 from the dossier: one scene for every step and item, in order, each passage with a stable key so that
 * hand edits find it again. The numbers of those present and every vote's result are blanks (办会规则 6.1, 6.3:
 * 「通过」 is never written beforehand). A meeting whose agenda names no opening or closing is opened and closed
 * all the same. Without a sitting there is no time and no script.
 */
export function generateScript(dossier: Dossier, wording: ScriptWording): readonly Scene[] {
  const { items } = dossier.agenda;
  const { sittings } = dossier.meeting;
  const times = timeAgenda(sittings, items).items;
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return [];
  const scenes = sittings.flatMap((sitting, index) =>
    times
      .filter((time) => time.sittingId === sitting.id)
      .map((time, at) => {
        const facts = factsOf(dossier, wording, time, sitting);
        return sceneOf(facts, time, sitting, index > 0 && at === 0 ? resuming(facts, index) : []);
      }),
  );
  const has = (kind: AgendaItem['kind']): boolean => items.some((item) => item.kind === kind);
  const beside = ({ sittingId }: ItemTime): Sitting => sittings.find(({ id }) => id === sittingId) as Sitting;
  const open = { dossier, wording, sitting: beside(first) };
  const close = { dossier, wording, sitting: beside(last) };
  return [
    ...(has('opening') ? [] : [ownScene(open, 'opening', first.start, openingPassages(open))]),
    ...adoptingTellers(scenes, items, wording),
    ...(has('closing') ? [] : [ownScene(close, 'closing', last.end, closingPassages(close))]),
  ];
}

function factsOf(dossier: Dossier, wording: ScriptWording, time: ItemTime, sitting: Sitting): SceneFacts {
  const items = dossier.agenda.items.map((each) => ({
    ...each,
    title: each.title.trim() || say(wording.phrases, 'title.untitled'),
  }));
  const index = items.findIndex((item) => item.id === time.itemId);
  const item = items[index] as AgendaItem;
  const later = items.slice(index + 1);
  return {
    dossier,
    wording,
    sitting,
    item,
    number: numberItemsOf(dossier.meeting.type, items).get(item.id) ?? null,
    gathered: item.kind === 'voting' ? gatheredBy(items, index) : [],
    votesHere: isElection(item) || !later.some((i) => i.kind === 'voting'),
    deliberatedIn: deliberationAmong(later),
    end: time.end,
  };
}

function deliberationAmong(items: readonly AgendaItem[]): SceneFacts['deliberatedIn'] {
  const found = items.find((i) => i.kind === 'group-deliberation' || i.kind === 'joint-deliberation')?.kind;
  return found === 'group-deliberation' || found === 'joint-deliberation' ? found : null;
}

/** The first words of a later sitting: one with an opening of its own is opened by that, the first plenary in any case. */
function resuming(facts: SceneFacts, index: number): readonly SceneLine[] {
  const { dossier, wording, sitting, item } = facts;
  const before = dossier.meeting.sittings[index - 1];
  const chair = sitting.chairId === before?.chairId ? '' : chairName(dossier, sitting);
  const lines = resumingPassages(wording, chair === '' ? null : chair);
  if (item.kind === 'opening') return lines.filter(({ key }) => key !== 'resume');
  if (!opensMeeting(dossier.meeting, sitting)) return lines;
  return [...lines.filter(({ key }) => key !== 'resume'), ...openingPassages(facts)];
}

function sceneOf(facts: SceneFacts, time: ItemTime, sitting: Sitting, before: readonly SceneLine[]): Scene {
  const { item, wording } = facts;
  return {
    key: `scene.${item.id}`,
    title: sceneTitle(facts),
    itemId: item.id,
    itemNumber: facts.number,
    start: wording.time(time.start),
    minutes: item.minutes,
    speaker: speaker(facts, sitting),
    passages: onceWarned([...before, ...passagesOf(facts)]).map((line) => ({
      ...line,
      key: `${item.id}.${line.key}`,
      itemId: item.id,
    })),
  };
}

/** What to do when the voting system fails is said once a scene, at its first vote. */
function onceWarned(lines: readonly SceneLine[]): readonly SceneLine[] {
  const first = lines.findIndex((line) => line.key.endsWith('.failure'));
  return lines.filter((line, at) => at === first || !line.key.endsWith('.failure'));
}

/** A scene the agenda does not name. */
function ownScene(
  { dossier, wording, sitting }: Pick<SceneFacts, 'dossier' | 'wording' | 'sitting'>,
  kind: 'opening' | 'closing',
  at: Temporal.Instant,
  lines: readonly SceneLine[],
): Scene {
  return {
    key: `scene.${kind}`,
    title: say(wording.phrases, `title.${kind}`),
    itemId: null,
    itemNumber: null,
    start: wording.time(at),
    minutes: 0,
    speaker: say(wording.phrases, 'speaker.chair', { chair: chairName(dossier, sitting) }),
    passages: lines.map((line) => ({
      ...line,
      key: `${kind}.${line.key}`,
      itemId: null,
    })),
  };
}

function passagesOf(facts: SceneFacts): readonly SceneLine[] {
  const { item, wording, gathered } = facts;
  switch (item.kind) {
    case 'opening':
      return openingPassages(facts);
    case 'adopt-agenda':
      return [
        lineOf(wording, 'ask', 'speech', 'adopt-agenda.ask'),
        lineOf(wording, 'pause', 'cue', 'cue.pause'),
        ...(item.vote === null ? [] : [lineOf(wording, 'put', 'speech', 'adopt-agenda.put')]),
        ...votePassages(facts, item, 'vote'),
      ];
    case 'break': {
      const values = { minutes: item.minutes, resume: wording.time(facts.end) };
      return [lineOf(wording, 'announce', 'speech', 'break.announce', values)];
    }
    case 'group-deliberation':
    case 'joint-deliberation': {
      const values = { minutes: item.minutes, members: membersWord(facts) };
      return [lineOf(wording, 'announce', 'speech', `deliberation.announce.${item.kind}`, values)];
    }
    case 'voting':
      return gathered.flatMap((g): readonly SceneLine[] => [
        ...(g.motions.length > 0
          ? []
          : [lineOf(wording, `${g.id}.put`, 'speech', 'voting.item', { title: votedTitle(g.title) })]),
        ...votePassages(facts, g, `${g.id}.vote`),
      ]);
    case 'closing':
      return closingPassages(facts);
    default:
      return itemPassages(facts);
  }
}

function sceneTitle({ item, number, wording }: SceneFacts): string {
  const short = shortItemTitle(item.title);
  if (number !== null) return say(wording.phrases, 'title.item', { ordinal: wording.ordinal(number), short });
  return isSubstantive(item) ? short : say(wording.phrases, `title.${item.kind}`);
}

function speaker({ dossier, item, wording }: SceneFacts, sitting: Sitting): string {
  const chair = chairName(dossier, sitting);
  if (item.reporters.length === 0) return say(wording.phrases, 'speaker.chair', { chair });
  const reporters = item.reporters.map((r) => r.name).join(say(wording.phrases, 'comma'));
  return say(wording.phrases, 'speaker.reporter', { reporters, minutes: item.minutes });
}
