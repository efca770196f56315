/*
 * What a post ends in, and what may stand before one: words of the trade by which names and posts are found in a text.
 */

const offices =
  '主任委员|主任|书记|区长|县长|市长|州长|旗长|省长|镇长|乡长|局长|厅长|署长|院长|检察长|部长|主席|秘书长|处长|科长|股长|校长|所长|' +
  '组长|团长|行长|馆长|站长|队长|庭长|台长|社长|会长|理事长|董事长|总经理|总监|司令员|政委|总工程师|总规划师|总经济师|巡视员|调研员|' +
  '委员|科员|干部|审判员|检察员|律师';
/** 副主任, 代区长, 常务副县长 … with what ranks it. */
export const postWord = `(?:常务副|第一副|副|代理|代)?(?:${offices})`;

/** A post at the end of what stands before a name. */
const postAtEnd = new RegExp(`(?:${postWord})$`, 'u');
/** A post right behind a name; 主任会议 and the like are none. */
const postAtStart = new RegExp(
  `^(?:${postWord})(?!会议|会|办公|级|们|委员|扩大|单位|名单|席|应到|出席|职务|人选)`,
  'u',
);

/** What is said of somebody in a call, behind the name. */
export const callWord =
  '同志|先生|女士|回答|应询|作|做|上发言席|到发言席|上台|发言|报告|汇报|说明|主持|宣读|讲话|领誓|补充|介绍|点评|表态|宣布|分别|代表|就|向|为';

/** What somebody who is called up does; 以某同志为核心 calls nobody. */
export const answerWord =
  '回答|应询|作|做|上发言席|到发言席|上台|发言|报告|汇报|说明|主持|宣读|讲话|领誓|补充|介绍|点评|表态|代表|就[^，。；]{0,24}(?:作|汇报|报告|发言|说明)';

/** What parts the words before a post from the post. */
const lead =
  /(?:请|由|有|是|为|和|及|与|以及|并|让|向|给|对|按|先|再|任命|免去|欢迎|感谢|委托|现任|现在|下面|首先|接下来|听取|如下|的|(?:主持|报告|召集|领誓|宣誓|宣读|监票|计票)人|：|，|、|；|。|“|\(|〔|\[|【)$/u;

/** No post word and no lead is longer; what is before it is not looked at. */
const LONGEST = 12;

/** The post that a text ends with, as one word (副主任); empty where it ends with none. */
export function postWordAtEnd(text: string): string {
  return postAtEnd.exec(text.slice(-LONGEST))?.[0] ?? '';
}

/** The post a text begins with; empty where it begins with none. */
export function postWordAtStart(text: string): string {
  return postAtStart.exec(text.slice(0, 2 * LONGEST))?.[0] ?? '';
}

/** Whether a text ends where a post may begin: nothing, punctuation, or 请, 由, 任命 …. */
export function endsBeforePost(text: string): boolean {
  const end = text.slice(-LONGEST);
  return end === '' || lead.test(end) || !/[\p{Script=Han}\d]$/u.test(end);
}

/**
 * Whether `written` is `full` or a fair short form of it: its characters in order, beginning with the same word, without
 * 人民 or the locality (区发改委 and 云溪区发展和改革委员会; 区政府 and 区人民政府). A body that lost its first word is another
 * one: 区旅游局 is not 区文化和旅游局.
 */
export function isShortFor(written: string, full: string, locality: string): boolean {
  const [short, long] = [bare(written, locality), bare(full, locality)];
  if (short === '' || short === long) return true;
  return short[0] === long[0] && short.at(-1) === long.at(-1) && isWithin(short, long);
}

/** A body without its locality, level and 人民. */
function bare(body: string, locality: string): string {
  const own = locality.replace(/^.*[市省州盟]/u, '');
  const without = [locality, own].reduce(
    (text, part) => (part !== '' && text.startsWith(part) ? text.slice(part.length) : text),
    body,
  );
  return without
    .replace(/^[区县市省镇乡州旗]/u, '')
    .replaceAll('人民代表大会', '人大')
    .replaceAll('人民', '')
    .replace(/委员会$/u, '委')
    .replace(/办公室$/u, '办');
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The organ whose committee or office a body is. */
const ofCongress = /^.*?(?:人民代表大会常务委员会|人民代表大会|人大常委会|人大)(?=.)/u;

/** A body whose last character stands twice. */
const twice = /(\p{Script=Han})\1$/u;

/** Whether a written post says one that somebody holds, in full or in a fair short form; the rank in it is exact. */
export function saysPost(written: string, post: string, locality: string): boolean {
  if (written === post) return true;
  const [role, held] = [postWordAtEnd(written), postWordAtEnd(post)];
  if (role === '' || role !== held) return false;
  const [body, own] = [written.slice(0, -role.length), post.slice(0, -held.length)];
  // 财政局局局长: one 局 too many.
  if (twice.test(body) && !twice.test(own)) return false;
  // A member's post is told without the body they are all of.
  if (own === '' && /(?:人大|人民代表大会|常委会|常务委员会)$/u.test(body)) return true;
  // 区人民政府副区长 is 副区长.
  if (own === '' && /[区县市省州旗镇乡]长$/u.test(role) && bare(body, locality) === '政府') return true;
  // 法制工作委员会主任 is 区人大常委会法制工作委员会主任.
  const inner = own.replace(ofCongress, '');
  if (body !== '' && inner !== own && isShortFor(body, inner, locality)) return true;
  // 区财政局长 is 区财政局局长.
  const unit = role.at(-2) ?? '';
  if (body !== '' && role.endsWith('长') && own.endsWith(unit) && isShortFor(body + unit, own, locality))
    return true;
  return body === '' || isShortFor(body, own, locality) || (own !== '' && isShortFor(own, body, locality));
}
