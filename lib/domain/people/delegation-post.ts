/** Posts that lead a delegation: 团长, 副团长. */
const headPost = /团长|head of (?:the )?delegation/iu;
const deputyPost = /副团长|deputy head of (?:the )?delegation/iu;

/** How somebody stands in their delegation. */
export type DelegationLead = 'head' | 'deputy' | 'none';

/** What a post in a delegation says of who leads it. */
export function leadOf(post: string): DelegationLead {
  if (deputyPost.test(post)) return 'deputy';
  return headPost.test(post) ? 'head' : 'none';
}

/** A cell of a roster that names a delegation: 第一代表团, 第一代表团团长, 第一代表团（副团长）. */
export function readDelegation(cell: string): { readonly delegation: string; readonly post: string } {
  const parts = /^(.*?代表团)[\s(（]*(副?团长)[)）]?$/u.exec(cell.trim());
  return parts ? { delegation: parts[1] ?? '', post: parts[2] ?? '' } : { delegation: cell.trim(), post: '' };
}
