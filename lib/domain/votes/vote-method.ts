/** 举手, 表决器, 无记名投票. Removal from office and elections are always by secret ballot (监62, 组28). */
export const voteMethods = ['show-of-hands', 'electronic', 'secret-ballot'] as const;
export type VoteMethod = (typeof voteMethods)[number];
