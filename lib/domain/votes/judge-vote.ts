import { leastOf } from '../attendance/quorum.ts';
import type { InputFault } from '../refusal.ts';
import { isVotingValid } from './ballots.ts';
import { checkCount, decide } from './decision.ts';
import { electionResult } from './election.ts';
import type { Figure, Judgement, VoteEntry, VoteGround } from './vote-entry.ts';
import type { VoteOutcome } from './vote-result.ts';

/**
 * Reads what was entered of a vote: what cannot be a result, and what it came to. The line is drawn on all members whoever is
 * there (组25, 组51); among voters on those who took part (选45). More ballots back than handed out undo the round (选44).
 */
export function judgeVote(entry: VoteEntry, ground: VoteGround): Judgement {
  const members = ground.members ?? entry.members;
  const isCounted = isPeople(members) && members > 0;
  const quorum = isCounted ? leastOf(members, ground.quorumRule.value) : null;
  const whole = ground.counted === 'voters' ? entry.collected : members;
  const needed = isPeople(whole) && whole > 0 ? leastOf(whole, ground.passRule.value) : null;
  const base = { members, quorum, needed, valid: null, notVoted: null, counted: 0, due: null, race: null };
  if (entry.putOff) {
    const faults = entry.reason.trim() === '' ? [fault('reason', 'required')] : [];
    return { ...base, faults, outcome: faults.length === 0 ? 'put-off' : null };
  }
  const around = [...checkMembers(members, ground), ...checkPresent(entry, { members, quorum, ground })];
  if (ground.form === 'count') return judgeCount(entry, { base, whole, ground, around });
  return judgeBallots(entry, { base, whole, ground, around });
}

type Base = Omit<Judgement, 'faults' | 'outcome'>;

/** What is known before the votes are looked at. */
interface Around {
  readonly base: Base;
  /** What the line is drawn on. */
  readonly whole: Figure;
  readonly ground: VoteGround;
  readonly around: readonly InputFault[];
}

function judgeCount(entry: VoteEntry, { base, whole, ground, around }: Around): Judgement {
  const { present, yes, no, abstain, notVoted } = entry;
  const counted = sumOf([yes, no, abstain, notVoted]);
  const figures = wrongIn({ yes, no, abstain, notVoted });
  const sums = figures.length > 0 ? [] : checkSum({ yes, no, abstain, notVoted }, present, 'present');
  const faults = [...around, ...figures, ...sums];
  return { ...base, faults, notVoted, counted, due: present, outcome: outcomeOf(faults, yes, whole, ground) };
}

function judgeBallots(entry: VoteEntry, { base, whole, ground, around }: Around): Judgement {
  const { form, counted: of } = ground;
  const { present, handedOut, collected, void: spoiled } = entry;
  const slips = wrongIn({ handedOut, collected });
  const [out, back] = [handedOut ?? 0, collected ?? 0];
  if (slips.length === 0 && !isVotingValid(back, out))
    return { ...base, faults: around, outcome: around.length === 0 ? 'void' : null };
  const over =
    slips.length === 0 && of !== 'voters' && isPeople(present) && out > present
      ? [fault('handedOut', 'ballots-over-present', { handedOut: out, present })]
      : [];
  const bad = wrongIn({ void: spoiled });
  const overVoid =
    slips.length + bad.length === 0 && (spoiled ?? 0) > back
      ? [fault('void', 'void-over-collected', { void: spoiled ?? 0, collected: back })]
      : [];
  const before = [...around, ...slips, ...over, ...bad, ...overVoid];
  const valid = slips.length + bad.length + overVoid.length === 0 ? back - (spoiled ?? 0) : null;
  const notVoted = isPeople(present) && slips.length === 0 && over.length === 0 ? present - back : null;
  const on = { ...base, valid, notVoted, due: valid };
  if (form === 'election') return judgeElection(entry, on, before);
  const { yes, no, abstain } = entry;
  const counted = sumOf([yes, no, abstain]);
  const figures = wrongIn({ yes, no, abstain });
  const sums = figures.length > 0 ? [] : checkSum({ yes, no, abstain, notVoted: 0 }, valid, 'valid');
  const faults = [...before, ...figures, ...sums];
  return { ...on, faults, counted, outcome: outcomeOf(faults, yes, whole, ground) };
}

function judgeElection(entry: VoteEntry, on: Base, before: readonly InputFault[]): Judgement {
  const { seats, candidates } = entry;
  const { valid, needed } = on;
  const seatFaults = seats === 0 ? [fault('seats', 'too-small', { limit: 1 })] : wrongIn({ seats });
  const each = candidates.flatMap(({ name, votes }, at) =>
    candidateFaults(name, votes, at, valid, candidates),
  );
  const counted = sumOf(candidates.map(({ votes }) => votes));
  const nobody = candidates.length === 0 ? [fault('candidates', 'required')] : [];
  const most = valid !== null && seatFaults.length === 0 ? valid * (seats ?? 0) : null;
  const over =
    each.length === 0 && most !== null && counted > most
      ? [fault('candidates', 'votes-over-choices', { counted, most, seats: seats ?? 0, valid: valid ?? 0 })]
      : [];
  const faults = [...before, ...seatFaults, ...nobody, ...each, ...over];
  const votes = candidates.flatMap((one) =>
    isPeople(one.votes) ? [{ name: one.name, votes: one.votes }] : [],
  );
  const race = faults.length === 0 && needed !== null ? electionResult(votes, seats ?? 0, needed) : null;
  const isFull = race !== null && race.elected.length === seats;
  return { ...on, faults, counted, due: most, race, outcome: race && (isFull ? 'carried' : 'not-carried') };
}

function candidateFaults(
  name: string,
  votes: Figure,
  at: number,
  valid: number | null,
  all: VoteEntry['candidates'],
): readonly InputFault[] {
  if (name.trim() === '') return [fault(`candidates.${at}.name`, 'required')];
  if (all.findIndex((other) => other.name === name) < at)
    return [fault(`candidates.${at}.name`, 'name-taken')];
  const path = `candidates.${at}.votes`;
  if (votes === null) return [fault(path, 'required')];
  if (!isPeople(votes)) return [fault(path, 'not-whole')];
  return valid !== null && votes > valid ? [fault(path, 'votes-over-valid-each', { votes, valid })] : [];
}

function checkMembers(members: Figure, { members: known }: VoteGround): readonly InputFault[] {
  if (known !== null) return [];
  return members === 0 ? [fault('members', 'too-small', { limit: 1 })] : wrongIn({ members });
}

function checkPresent(
  { present, collected }: VoteEntry,
  {
    members,
    quorum,
    ground,
  }: { readonly members: Figure; readonly quorum: number | null; readonly ground: VoteGround },
): readonly InputFault[] {
  // Of a constituency those are there who handed a ballot in (选45).
  const there = ground.counted === 'voters' ? collected : present;
  const path = ground.counted === 'voters' ? 'collected' : 'present';
  if (there === null) return path === 'present' ? [fault('present', 'required')] : [];
  if (!isPeople(there)) return path === 'present' ? [fault('present', 'not-whole')] : [];
  if (isPeople(members) && there > members)
    return [fault(path, 'present-over-members', { present: there, members })];
  return quorum !== null && there < quorum
    ? [fault(path, 'present-under-quorum', { present: there, quorum })]
    : [];
}

/** Every vote is accounted for, no more and no fewer than those present or the ballots that are valid. */
function checkSum(
  count: Readonly<Record<'yes' | 'no' | 'abstain' | 'notVoted', Figure>>,
  due: Figure,
  of: 'present' | 'valid',
): readonly InputFault[] {
  if (!isPeople(due)) return [];
  const { yes, no, abstain, notVoted } = count;
  const faults = checkCount(
    { yes: yes ?? 0, no: no ?? 0, abstain: abstain ?? 0, notVoted: notVoted ?? 0 },
    due,
  );
  return faults.flatMap((wrong) => {
    if (wrong.kind === 'not-a-count') return [fault(wrong.figure, 'not-whole')];
    const { counted } = wrong;
    const way = wrong.kind === 'more-than-present' ? 'over' : 'under';
    return [fault('sum', `votes-${way}-${of}`, { counted, due, by: Math.abs(counted - due) })];
  });
}

/** Figures that are missing or are no number of people. */
function wrongIn(figures: Readonly<Record<string, Figure>>): readonly InputFault[] {
  return Object.entries(figures).flatMap(([path, value]) => {
    if (value === null) return [fault(path, 'required')];
    return isPeople(value) ? [] : [fault(path, 'not-whole')];
  });
}

function outcomeOf(
  faults: readonly InputFault[],
  yes: Figure,
  whole: Figure,
  { passRule }: VoteGround,
): VoteOutcome | null {
  if (faults.length > 0 || yes === null || whole === null) return null;
  return decide(yes, whole, passRule).outcome;
}

function isPeople(value: Figure): value is number {
  return value !== null && Number.isSafeInteger(value) && value >= 0;
}

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce<number>((sum, value) => sum + (isPeople(value) ? value : 0), 0);
}

function fault(path: string, code: string, facts?: InputFault['facts']): InputFault {
  return { path, code, ...(facts ? { facts } : {}) };
}
