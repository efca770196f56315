/** What stands before a colon in a cell: 时间：9:00, 地点：301, 参会人员：…, 内容：…. */
const label =
  /(?<![\p{Script=Han}])(?:会议|活动)?(?:(?<time>时间)|(?<place>地点|会场)|(?<matter>内容|事项|名称|主题|议题)|(?<people>(?:参会|参加|出席|与会|陪同)(?:人员|领导|对象|人))|(?<chair>主持(?:人|领导)?))\s*[:：]/gu;

type Labelled = 'time' | 'place' | 'matter' | 'people' | 'chair';
type Parts = Partial<Record<Labelled, string>>;

/**
 * A cell that is a form of its own (`时间：9:00 地点：301 内容：座谈会`, a line each or one after another) as the line it stands
 * for: when, what, and the rest by its label. What stands before the first label is the matter. Without 时间 it is left as it is.
 */
export function withoutLabels(text: string): string {
  const found = [...text.matchAll(label)];
  if (!found.some(({ groups }) => groups?.time)) return text;
  const blocks: Parts[] = [{ matter: plain(text.slice(0, found[0]?.index)) }];
  for (const [index, match] of found.entries()) {
    const name = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined)?.[0] as Labelled;
    const value = plain(text.slice(match.index + match[0].length, found[index + 1]?.index));
    const last = blocks.at(-1) as Parts;
    if ((last[name] ?? '') === '') last[name] = value;
    else blocks.push({ [name]: value });
  }
  return blocks.map(lineOf).join('\n');
}

function lineOf({ time = '', matter = '', place, chair, people }: Parts): string {
  const rest = [place && `地点：${place}`, chair && `主持人：${chair}`, people && `参加人员：${people}`];
  return [`${time} ${matter}`.trim(), ...rest.filter(Boolean)].join('，');
}

/** One line without the marks that part it from what stands beside it. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,，;；。]+|[\s,，;；。]+$/g, '');
}
