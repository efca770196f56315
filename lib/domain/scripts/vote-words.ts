import type { VoteMethod } from '../votes/vote-method.ts';

/** How each method is called. */
export const calls: readonly (readonly [VoteMethod, RegExp])[] = [
  [
    'electronic',
    /(?:按|使用|操作|请[^，。；]{0,8})(?:下|动)?(?:手中的|座位上的|各自的)?表决器|按[^，。；]{0,4}键/u,
  ],
  ['show-of-hands', /请?举手(?!方式|表决的?方式)/u],
  [
    'secret-ballot',
    /(?:检查票箱|分发[^，。；]{0,6}票(?!样)|请[^，。；]{0,8}投票|开始投票|写票|填写[^，。；]{0,4}票)/u,
  ],
];
/** How a text says that votes are taken. */
export const said =
  /(?:采用|采取|使用|以|用)(?<way>[^，。；]{0,4}(?:举手|表决器|无记名投票|无记名|投票)[^，。；]{0,4})方式/du;
/** The two permitted outcomes beside each other, however they are parted: 通过/未获通过, 通过（未通过）. */
export const bothOutcomes = /通过\s*[/／、或(]\s*(?:未获通过|未通过|不通过)\)?/u;
/** A line that gives a result, or leaves it open. */
export const result = new RegExp(
  `赞成[^，。；]{0,8}[票人]|${bothOutcomes.source}|[⟦[(]通过[\\])⟧/]|宣布[^，。；]{0,8}选举结果`,
  'u',
);
/** Those who watch over a ballot are put to the meeting; 请监票人检查票箱 asks them to begin. */
export const tellersPut =
  /(?:通过|推选|推举|表决|宣读|确定)[^。；]{0,16}监票人|监票人[^。；]{0,12}(?:名单|人选)[^。；]{0,8}(?:印发|如下|草案|通过|表决)/u;
/** A ballot begins. */
export const ballotBegins = /票箱|分发[^，。；]{0,6}票|写票|填写[^，。；]{0,4}票/u;
/** Who is put to the vote, behind the act. */
export const act =
  /(?:任命|免去|接受|撤销|决定)(?<name>[\p{Script=Han}·]{1,14}?)(?:同志)?(?:为|的|辞去|代理)/u;

/** The method that words speak of. */
export function methodOf(way: string): VoteMethod {
  return /举手/u.test(way) ? 'show-of-hands' : /表决器/u.test(way) ? 'electronic' : 'secret-ballot';
}

/** A method as the sentences about it choose their words by. */
export function methodWord(method: VoteMethod): string {
  return method === 'electronic' ? method : method === 'show-of-hands' ? 'hands' : 'ballot';
}
