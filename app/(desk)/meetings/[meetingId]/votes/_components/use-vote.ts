import { useState } from 'react';
import { useToast } from '#app/_ui/toast.tsx';
import { type ActionState, useAction } from '#app/_ui/use-action.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import { judgeVote } from '#lib/domain/votes/judge-vote.ts';
import type { Judgement, VoteEntry, VoteGround } from '#lib/domain/votes/vote-entry.ts';
import type { VoteResult } from '#lib/domain/votes/vote-result.ts';
import type { VoteSaved } from '#lib/usecases/votes/commands.ts';
import type { QuestionLine, VotesView } from '#lib/usecases/votes/queries.ts';
import { recordVoteAction, undoVoteAction } from '../actions.ts';
import { outcomeWord, useMatter } from './say-vote.ts';
import { entryOf, firstDraft, type VoteDraft } from './vote-draft.ts';

export interface VoteTarget {
  readonly motion: string;
  readonly round: number;
  readonly basedOn: number;
}

interface Given {
  readonly view: VotesView;
  readonly question: QuestionLine;
  readonly target: VoteTarget;
  readonly presentFirst: number | null;
  readonly old: VoteResult | null;
}

/** One vote in its fields: what stands in them, what it would come to, and what is wrong with it. */
export interface VoteInHand {
  readonly draft: VoteDraft;
  readonly entry: VoteEntry;
  readonly ground: VoteGround;
  readonly judged: Judgement;
  readonly change: (patch: Partial<VoteDraft>) => void;
  /** What is wrong at one field, in words; nothing while it is typed in, or still to be filled in. */
  readonly faultOf: (path: string) => string | undefined;
  readonly recording: ActionState<VoteSaved>;
  /** Records what stands in the fields; false: something is to be mended first, and is said. */
  readonly record: () => Promise<boolean>;
}

/** `at`: the name of the field that is typed in; it is not told off meanwhile. */
export function useVote({ view, question, target, presentFirst, old }: Given, at: string): VoteInHand {
  const w = useWords('votes');
  const f = useWords('faults');
  const say = useToast();
  const [typed, setTyped] = useState<VoteDraft | null>(null);
  const [tried, setTried] = useState(false);
  const matter = useMatter(old?.subject ?? question.subject);
  const recording = useAction(recordVoteAction);
  useUnsaved(() => (typed === null ? 'none' : 'draft'));
  const draft = typed ?? firstDraft(question, old, presentFirst);
  const ground = { ...question.ground, members: old?.members ?? question.ground.members };
  const entry = entryOf(draft);
  const judged = judgeVote(entry, ground);
  const why = old !== null && draft.why.trim() === '' ? [{ path: 'why', code: 'required', facts: {} }] : [];
  const faultOf = (path: string): string | undefined => {
    const fault = [...judged.faults, ...why].find((one) => one.path === path);
    if (!fault || (!tried && (fault.code === 'required' || path === at))) return undefined;
    return f(fault.code as 'required', fault.facts ?? {});
  };
  const record = async (): Promise<boolean> => {
    setTried(true);
    if (judged.outcome === null || why.length > 0 || recording.busy) return false;
    const key = {
      meetingId: view.meetingId,
      itemId: question.itemId,
      motion: target.motion,
      round: target.round,
    };
    const answer = await recording.run({ ...key, basedOn: target.basedOn, entry, why: draft.why });
    if (!answer.ok) return false;
    setTyped(null);
    setTried(false);
    const outcome = outcomeWord(w, judged.outcome, question.form === 'election');
    const { version: basedOn } = answer.value;
    const undo = () => undoVoteAction({ ...key, basedOn });
    say({ text: w(old ? 'corrected' : 'done', { matter, outcome }), about: 'vote', undo });
    return true;
  };
  const change = (patch: Partial<VoteDraft>): void => setTyped({ ...draft, ...patch });
  return { draft, entry, ground, judged, change, faultOf, recording, record };
}
