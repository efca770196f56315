import { isSubstantive } from '../agendas/agenda.ts';
import { numberItems } from '../agendas/numbering.ts';
import { timeAgenda } from '../agendas/timing.ts';
import type { Attendee } from '../attendance/attendance.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { type PhraseBook, say } from './phrases.ts';
import type { SceneFacts, SceneLine, ScriptWording } from './scene-facts.ts';
import type { Scene } from './script.ts';
import { itemPassages } from './script-items.ts';
import { votePassages } from './script-votes.ts';

/**
 * 主持词 from the dossier: one scene for every step and item, in order, each passage with a stable key so that
 * hand edits find it again. The numbers of those present and every vote's result are blanks (办会规则 6.1, 6.3:
 * 「通过」 is never written beforehand).
 */
export function generateScript(dossier: Dossier, wording: ScriptWording): readonly Scene[] {
  const { items } = dossier.agenda;
  const numbers = numberItems(items);
  const times = new Map(timeAgenda(dossier.meeting.sittings, items).items.map((t) => [t.itemId, t]));
  const deliberation = items.findLastIndex(
    (i) => i.kind === 'group-deliberation' || i.kind === 'joint-deliberation',
  );
  const voting = items.findIndex((i) => i.kind === 'voting');
  return items.flatMap((item, index): readonly Scene[] => {
    const time = times.get(item.id);
    if (!time) return [];
    const facts: SceneFacts = {
      dossier,
      wording,
      item,
      number: numbers.get(item.id) ?? null,
      gathered:
        item.kind === 'voting'
          ? items.slice(0, index).filter((i) => isSubstantive(i) && i.vote !== null)
          : [],
      deliberatedLater: index < deliberation,
      end: time.end,
    };
    const votesHere = voting < index || item.kind === 'voting';
    return [
      {
        key: `scene.${item.id}`,
        title: sceneTitle(facts),
        itemId: item.id,
        itemNumber: facts.number,
        start: wording.time(time.start),
        minutes: item.minutes,
        speaker: speaker(facts),
        passages: passagesOf(facts, votesHere).map((p) => ({
          ...p,
          key: `${item.id}.${p.key}`,
          itemId: item.id,
        })),
      },
    ];
  });
}

function passagesOf(facts: SceneFacts, votesHere: boolean): readonly SceneLine[] {
  const { item, wording, gathered } = facts;
  const { phrases } = wording;
  switch (item.kind) {
    case 'opening':
      return openingPassages(facts);
    case 'adopt-agenda':
      return [
        { key: 'ask', kind: 'speech', text: say(phrases, 'adopt-agenda.ask') },
        { key: 'pause', kind: 'cue', text: say(phrases, 'cue.pause') },
        { key: 'put', kind: 'speech', text: say(phrases, 'adopt-agenda.put') },
        ...votePassages(facts, item, 'vote'),
      ];
    case 'break':
      return [
        {
          key: 'announce',
          kind: 'speech',
          text: say(phrases, 'break.announce', { minutes: item.minutes, resume: wording.time(facts.end) }),
        },
      ];
    case 'group-deliberation':
    case 'joint-deliberation':
      return [
        {
          key: 'announce',
          kind: 'speech',
          text: say(phrases, `deliberation.announce.${item.kind}`, { minutes: item.minutes }),
        },
      ];
    case 'voting':
      return gathered.flatMap((g): readonly SceneLine[] => [
        ...(g.motions.length > 0
          ? []
          : [
              {
                key: `${g.id}.put`,
                kind: 'speech' as const,
                text: say(phrases, 'voting.item', { title: g.title }),
              },
            ]),
        ...votePassages(facts, g, `${g.id}.vote`),
      ]);
    case 'closing':
      return [
        { key: 'done', kind: 'speech', text: say(phrases, 'closing.done') },
        ...(traitsOf(facts.dossier.meeting.type).anthem
          ? [{ key: 'anthem', kind: 'speech' as const, text: say(phrases, 'closing.anthem') }]
          : []),
        { key: 'close', kind: 'speech', text: say(phrases, 'closing.close') },
      ];
    default:
      return itemPassages(facts, votesHere);
  }
}

function openingPassages({ dossier, wording, item }: SceneFacts): readonly SceneLine[] {
  const { phrases, quorum } = wording;
  const { meeting, attendance, memberCount } = dossier;
  const traits = traitsOf(meeting.type);
  const address =
    traits.quorumOf === 'congress' ? 'deputy' : traits.quorumOf === 'standing-committee' ? 'member' : 'other';
  const onLeave = attendance.attendees.filter((a) => a.capacity === 'member' && a.leave !== null).length;
  const guests = attendance.attendees.filter((a) => a.capacity === 'non-voting');
  const first = meeting.sittings[0];
  const time = first ? wording.time(first.period.start) : '';
  return [
    ...(quorum === null
      ? []
      : [{ key: 'ready', kind: 'cue' as const, text: say(phrases, 'cue.opening', { time, quorum }) }]),
    { key: 'salutation', kind: 'speech', text: say(phrases, `opening.salutation.${address}`) },
    traits.quorumOf === null
      ? { key: 'open', kind: 'speech', text: say(phrases, 'opening.plain', { meeting: meeting.title }) }
      : {
          key: 'quorum',
          kind: 'speech',
          text: say(phrases, 'opening.quorum', {
            meeting: meeting.shortTitle,
            counted: say(phrases, `counted.${traits.quorumOf}`),
            expected: memberCount,
            leave: onLeave,
          }),
        },
    ...(guests.length > 0 && item.kind === 'opening'
      ? [
          {
            key: 'guests',
            kind: 'speech' as const,
            text: say(phrases, 'opening.non-voting', { nonVoting: nameGuests(guests, phrases) }),
          },
        ]
      : []),
    ...(traits.anthem
      ? [
          { key: 'anthem', kind: 'speech' as const, text: say(phrases, 'opening.anthem') },
          { key: 'anthem-cue', kind: 'cue' as const, text: say(phrases, 'cue.anthem') },
        ]
      : []),
  ];
}

function nameGuests(guests: readonly Attendee[], phrases: PhraseBook): string {
  return guests.map((g) => `${g.post}${g.name}`).join(say(phrases, 'comma'));
}

function sceneTitle({ item, number, wording }: SceneFacts): string {
  return number === null
    ? say(wording.phrases, `title.${item.kind}`)
    : say(wording.phrases, 'title.item', { ordinal: wording.ordinal(number), short: item.title });
}

function speaker({ dossier, item, wording }: SceneFacts): string {
  const chairId = dossier.meeting.sittings[0]?.chairId ?? null;
  const chair = dossier.attendance.attendees.find((a) => a.personId === chairId)?.name ?? '';
  if (item.reporters.length === 0) return say(wording.phrases, 'speaker.chair', { chair });
  const reporters = item.reporters.map((r) => r.name).join(say(wording.phrases, 'comma'));
  return say(wording.phrases, 'speaker.reporter', { reporters, minutes: item.minutes });
}
