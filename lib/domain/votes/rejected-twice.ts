/** One vote on appointing somebody to a post, in the order they were held. */
export interface Nomination {
  readonly name: string;
  readonly post: string;
  readonly carried: boolean;
  /** The meeting, as it is called for short. */
  readonly meeting: string;
}

/** Who was voted on for a post twice in succession and not appointed, and at which meetings. */
export interface RejectedTwice {
  readonly name: string;
  readonly post: string;
  readonly meetings: readonly string[];
}

/** Whose last two votes for the same post were not carried: not to be put forward for it again in the term (渝任21). */
export function rejectedTwice(nominations: readonly Nomination[]): readonly RejectedTwice[] {
  const byPost = Map.groupBy(nominations, ({ name, post }) => `${name}\n${post}`);
  return [...byPost.values()].flatMap((votes) => {
    const [before, last] = votes.slice(-2);
    if (!before || !last || before.carried || last.carried) return [];
    const { name, post } = last;
    return [{ name, post, meetings: [before.meeting, last.meeting] }];
  });
}
