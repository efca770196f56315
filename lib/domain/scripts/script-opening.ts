import type { Attendee } from '../attendance/attendance.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Sitting } from '../meetings/meeting.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { closesMeeting, isPlenary, opensMeeting } from '../meetings/plenaries.ts';
import { say } from './phrases.ts';
import { lineOf, markedLine, type SceneLine, type ScriptWording } from './scene-facts.ts';

interface Facts {
  readonly dossier: Dossier;
  readonly wording: ScriptWording;
  /** The sitting that is opened or closed. */
  readonly sitting: Sitting;
}

/**
 * The words that open a sitting (办会规则 6.1 Q1): how many should be there and are on leave from the list, how many
 * came as a blank filled in on the spot. Where the meeting itself is opened, not in a 预备会议 before it or on a later
 * day: who attends without a vote, 开幕 of a congress, the anthem where it is due (国歌法 4).
 */
export function openingPassages(facts: Facts): readonly SceneLine[] {
  const { dossier, wording, sitting } = facts;
  const { meeting } = dossier;
  const { quorumOf, anthem } = traitsOf(meeting.type);
  const opens = opensMeeting(meeting, sitting);
  const address = quorumOf === 'congress' ? 'deputy' : quorumOf === 'standing-committee' ? 'member' : 'other';
  const time = wording.time(sitting.period.start);
  const { quorum } = wording;
  return [
    ...(quorum === null || dossier.memberCount === 0
      ? []
      : [markedLine(wording, 'ready', 'cue', 'cue.opening', { time, quorum })]),
    lineOf(wording, 'salutation', 'speech', `opening.salutation.${address}`),
    quorumOf === null
      ? lineOf(wording, 'open', 'speech', 'opening.plain', { meeting: meeting.title })
      : quorumLine(facts, quorumOf),
    ...(opens ? guestLine(facts) : []),
    ...(opens && quorumOf === 'congress' ? [declaration(facts, 'opening')] : []),
    ...(opens && anthem
      ? [
          lineOf(wording, 'anthem', 'speech', 'opening.anthem'),
          lineOf(wording, 'anthem-cue', 'cue', 'cue.anthem'),
        ]
      : []),
  ];
}

/** Figures come from the list; with nobody on it there are none to read, and the paper says what to do first. */
function quorumLine({ dossier, wording }: Facts, counted: string): SceneLine {
  if (dossier.memberCount === 0) return lineOf(wording, 'quorum', 'cue', 'cue.no-members');
  const leave = countOnLeave(dossier);
  const figures = {
    meeting: dossier.meeting.shortTitle,
    counted: say(wording.phrases, `counted.${counted}`),
    expected: dossier.memberCount,
  };
  // 请假 0 人 is read out by nobody.
  return leave === 0
    ? markedLine(wording, 'quorum', 'speech', 'opening.quorum-all', figures)
    : markedLine(wording, 'quorum', 'speech', 'opening.quorum', { ...figures, leave });
}

/** Members who asked for leave, approved or not: what the chair reports (常规15). */
export function countOnLeave({ attendance }: Pick<Dossier, 'attendance'>): number {
  return attendance.attendees.filter((a) => a.capacity === 'member' && a.leave !== null).length;
}

function guestLine({ dossier, wording }: Facts): readonly SceneLine[] {
  const guests = dossier.attendance.attendees.filter((a) => a.capacity === 'non-voting' && a.leave === null);
  if (guests.length === 0) return [];
  const named = guests.map((guest: Attendee) =>
    say(wording.phrases, 'person', { post: guest.post, name: guest.name }),
  );
  const nonVoting = named.join(say(wording.phrases, 'comma'));
  return [lineOf(wording, 'guests', 'speech', 'opening.non-voting', { nonVoting })];
}

/** The words that close a sitting, and in the last plenary the meeting itself. */
export function closingPassages(facts: Facts): readonly SceneLine[] {
  const { dossier, wording, sitting } = facts;
  const { meeting } = dossier;
  const { quorumOf, anthem } = traitsOf(meeting.type);
  const line = (key: string, phrase: string, values = {}): SceneLine =>
    lineOf(wording, key, 'speech', phrase, values);
  if (!closesMeeting(meeting, sitting)) {
    const part = sitting.name.trim() || say(wording.phrases, 'sitting.unnamed');
    return [
      line('done', 'closing.sitting-done', { sitting: part }),
      line('close', isPlenary(sitting) ? 'closing.adjourn' : 'closing.close'),
    ];
  }
  return [
    line('done', 'closing.done'),
    ...(anthem ? [line('anthem', 'closing.anthem')] : []),
    ...(quorumOf === 'congress' ? [declaration(facts, 'closing')] : []),
    line('close', 'closing.close'),
  ];
}

function declaration({ dossier, wording }: Facts, of: 'opening' | 'closing'): SceneLine {
  return lineOf(wording, 'declare', 'speech', `${of}.declare`, { meeting: dossier.meeting.title });
}

/** The first words of a later sitting, and the hand-over where another person presides (办会规则 6.3: 主持人换手点). */
export function resumingPassages(wording: ScriptWording, newChair: string | null): readonly SceneLine[] {
  return [
    ...(newChair === null
      ? []
      : [lineOf(wording, 'chair-changes', 'cue', 'cue.chair-changes', { chair: newChair })]),
    lineOf(wording, 'resume', 'speech', 'sitting.resume'),
  ];
}
