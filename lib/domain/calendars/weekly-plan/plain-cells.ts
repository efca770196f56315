const dashes = '—–‒―−﹣‐‑~～';

/** Full width to half width and every dash to `-`, character for character, so that places in both texts agree. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0∶—–‒―−﹣‐‑~]/g, (character) => {
    if (dashes.includes(character)) return '-';
    if (character === '∶') return ':';
    if (character === '\u3000' || character === '\u00a0') return ' ';
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}

/** One line, single spaces. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u3000]+/g, ' ').trim();
}

const digits = '零一二三四五六七八九';

/** 12, 十二, 二十 and 两 as numbers; NaN for anything else. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/〇/g, '零').replace(/两/g, '二').replace(/廿/g, '二十');
  const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
  if (match)
    return (match[1] ? digits.indexOf(match[1]) : 1) * 10 + (match[2] ? digits.indexOf(match[2]) : 0);
  return plain.length === 1 && digits.includes(plain) ? digits.indexOf(plain) : Number.NaN;
}
