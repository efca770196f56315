// Marks in a text written by hand: {right>wrong~mend;wrong~mend} is one fault each, with what the mend must say;
// <usual|other> is another wording that is right as well.

/** A fault of a marked text: the whole text with it, where it stands, what was right there and what the mend must say. */
interface MarkedFault {
  readonly text: string;
  readonly start: number;
  readonly right: string;
  readonly wrong: string;
  readonly mend: string;
}

type Node =
  | string
  | { readonly right: string; readonly wrongs: readonly (readonly [string, string])[] }
  | readonly (readonly Node[])[];

/** Reads the marks of a text; they may stand inside each other as far as they do above. */
function read(text: string): readonly Node[] {
  let at = 0;
  const sequence = (ends: string): Node[] => {
    const nodes: Node[] = [];
    while (at < text.length && !ends.includes(text[at] as string)) {
      const mark = text[at] as string;
      if (mark === '<') {
        const ways: Node[][] = [];
        do {
          at += 1;
          ways.push(sequence('|>'));
        } while (text[at] === '|');
        at += 1;
        nodes.push(ways);
      } else if (mark === '{') {
        const end = text.indexOf('}', at);
        const [right = '', wrongs = ''] = text.slice(at + 1, end).split('>');
        nodes.push({
          right,
          wrongs: wrongs
            .split(';')
            .map((each) => [each.split('~')[0] ?? '', each.split('~')[1] ?? ''] as const),
        });
        at = end + 1;
      } else {
        nodes.push(mark);
        at += 1;
      }
    }
    return nodes;
  };
  return sequence('');
}

const usual = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : 'right' in node ? node.right : usual(node[0] ?? [])))
    .join('');

/** Every text without a fault: the usual one, and each with one other wording. */
export function rightTexts(marked: string): readonly string[] {
  const ways = (nodes: readonly Node[]): readonly string[] =>
    nodes.flatMap((node, at): readonly string[] => {
      if (typeof node === 'string' || 'right' in node) return [];
      const [before, after] = [usual(nodes.slice(0, at)), usual(nodes.slice(at + 1))];
      return node
        .flatMap((way, nth) => [...(nth === 0 ? [] : [usual(way)]), ...ways(way)])
        .map((way) => before + way + after);
    });
  const nodes = read(marked);
  return [usual(nodes), ...ways(nodes)];
}

/** Every fault of a text, one at a time. */
export function markedFaults(marked: string): readonly MarkedFault[] {
  const faults = (nodes: readonly Node[]): readonly MarkedFault[] =>
    nodes.flatMap((node, at): readonly MarkedFault[] => {
      if (typeof node === 'string') return [];
      const [before, after] = [usual(nodes.slice(0, at)), usual(nodes.slice(at + 1))];
      const own =
        'right' in node
          ? node.wrongs.map(([wrong, mend]) => ({ text: wrong, start: 0, right: node.right, wrong, mend }))
          : node.flatMap((way) => faults(way));
      return own.map((fault) => ({
        ...fault,
        text: before + fault.text + after,
        start: before.length + fault.start,
      }));
    });
  return faults(read(marked));
}
