import { postWordAtEnd } from '../scripts/post-words.ts';

/** What joins several posts. */
const joins = /[、,;/]|兼任?/u;
/** Where a party's post is held. */
export const ofParty = /(?:分?党组|党委|党工委|党总支|党支部)$/u;

/** The posts a text says, each by itself; one that leaves its body out stands in that of the post before it. */
export function formsOf(text: string): readonly string[] {
  const forms: string[] = [];
  let before = '';
  for (const part of plainPost(text).split(joins)) {
    const role = postWordAtEnd(part);
    const body = part.slice(0, part.length - role.length);
    if (role !== '' && body === '' && before !== '') {
      forms.push(`${before}${role}`);
      if (!isHeadOf(role, before)) forms.push(role);
    } else if (part !== '') forms.push(part);
    if (role !== '' && body !== '') before = body.replace(ofParty, '');
  }
  return forms;
}

/** 局长 behind 区财政局 is its head and nobody else's; 区长 behind 区委 is not. */
function isHeadOf(role: string, body: string): boolean {
  const rank = role.replace(/^(?:副|代)/u, '');
  return rank === '主任'
    ? /(?:委|委员会|办|办公室|中心|街道)$/u.test(body) && !/区委$/u.test(body)
    : body.endsWith(rank.replace(/长$/u, '')) || (rank === '检察长' && body.endsWith('检察院'));
}

/** Without spaces, asides and forms of address; 代 before the rank, 常务副 as the 副 it is, 主任 of a committee. */
function plainPost(text: string): string {
  const plain = plainBody(text.normalize('NFKC').replaceAll(/\s/gu, ''));
  const bare = plain.replaceAll(/\([^()]*\)/gu, '').replace(/(?:同志|先生|女士)$/u, '');
  const ranked = bare
    .replaceAll(/(?:常务|第一)副/gu, '副')
    .replaceAll('代理', '代')
    .replaceAll('主任委员', '主任');
  const role = postWordAtEnd(ranked);
  const isActing = /\(代理?\)/u.test(plain) && role !== '' && !role.startsWith('代');
  return isActing ? `${ranked.slice(0, -role.length)}代${role}` : ranked;
}

/** Bodies whose long and short forms do not share their first or last character. */
export function plainBody(text: string): string {
  return text
    .replace(/^(?:中共|中国共产党)/u, '')
    .replaceAll(/街道办(?:事处)?(?!公室)/gu, '街道')
    .replaceAll('管委会', '管理委员会')
    .replaceAll(/(?:人民)?政府(?=[^办、,;/副代秘]{3,}(?:局|委|办|委员会|办公室))/gu, '');
}

/** A form without the rank it ends in: its body, or all of it where it ends in none. */
export function bodyOf(form: string): string {
  return form.slice(0, form.length - postWordAtEnd(form).length);
}
