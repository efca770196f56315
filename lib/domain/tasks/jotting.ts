import type { Temporal } from 'temporal-polyfill';
import type { Place } from '../finding.ts';
import { hanNumeral } from '../meetings/numerals.ts';
import { findSpokenDay } from './spoken-day.ts';

/** A meeting a line may speak of. */
export interface JottingMeeting {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly number: number | null;
}

/** What a line is read against. */
export interface JottingGround {
  /** Today in the office's zone. */
  readonly today: Temporal.PlainDate;
  /** Names a line may ask something of: people and departments. */
  readonly names: readonly string[];
  /** Meetings in hand, soonest first. */
  readonly meetings: readonly JottingMeeting[];
}

/** What was understood of a line; what was not spoken of is null. */
export interface Jotting {
  /** The line as it was written: it becomes the task's title. */
  readonly text: string;
  readonly ownerName: string | null;
  readonly dueOn: Temporal.PlainDate | null;
  /** 前: done by then rather than on the day. */
  readonly by: boolean;
  readonly meetingId: string | null;
  /** Which part of the work it belongs to. */
  readonly topic: Place | null;
}

const asked = /(?:请|由|让|叫|找|问|催|@|交给|转告|ask|tell|remind)\s*$/iu;

/** Words that tell which part of the work a line is about; the first that occurs decides. */
const topics: readonly (readonly [Place, RegExp])[] = [
  ['cards', /席卡|桌签|名签|name cards?/iu],
  ['seating', /座次|座位|座区|排座|主席台|seat/iu],
  ['script', /主持词|script/iu],
  ['consultation', /征求意见|不同意|opinion/iu],
  ['attendance', /请假|列席名单|参会|到会|签到|leave of absence|attend/iu],
  ['agenda', /议程|日程|议题|报告人|agenda/iu],
  ['papers', /打印|印制|装订|文印|盖章|print/iu],
  [
    'logistics',
    /电梯|会场|音响|话筒|灯光|投影|茶|水|车|住宿|用餐|停车|保安|投票箱|表决器|后勤|venue|sound|car|lunch/iu,
  ],
  ['rehearsal', /预演|彩排|过电影|rehears/iu],
];

/**
 * Reads a jotted line: who, by when, which meeting, which part of the work. It only proposes; the person sees it
 * before it is kept. A meeting is understood when it is named (第三十二次, 常委会…) or is the only one in hand.
 */
export function readJotting(line: string, ground: JottingGround): Jotting {
  const text = line.trim();
  const day = findSpokenDay(text, ground.today);
  return {
    text,
    ownerName: ownerOf(text, ground.names),
    dueOn: day?.day ?? null,
    by: day?.by ?? false,
    meetingId: meetingOf(text, ground.meetings),
    topic: topics.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
  };
}

/** Whoever is asked (请某某); else whoever is named first. The longer of two names that begin alike. */
function ownerOf(text: string, names: readonly string[]): string | null {
  const hits = names
    .filter((name) => name !== '')
    .flatMap((name) => {
      const at = text.indexOf(name);
      return at < 0 ? [] : [{ name, at, asked: asked.test(text.slice(0, at)) }];
    })
    .sort((a, b) => Number(b.asked) - Number(a.asked) || a.at - b.at || b.name.length - a.name.length);
  return hits[0]?.name ?? null;
}

function meetingOf(text: string, meetings: readonly JottingMeeting[]): string | null {
  const named = meetings.filter(
    (meeting) => text.includes(meeting.shortTitle) || text.includes(meeting.title),
  );
  const numbered = meetings.filter(
    (meeting) => meeting.number !== null && speaksOfNumber(text, meeting.number),
  );
  const [only] = meetings;
  const chosen = named[0] ?? numbered[0] ?? kindOf(text, meetings);
  return chosen?.id ?? (meetings.length === 1 && only ? only.id : null);
}

/** How a kind of meeting is spoken of, and by what its title is known: 人大常委会 stands in the title of 主任会议 too. */
const kinds: readonly (readonly [spoken: RegExp, titled: RegExp])[] = [
  [/主任办公会/u, /主任办公会/u],
  [/主任会议/u, /主任会议/u],
  [/换届选举/u, /换届选举/u],
  [/代表大会|人代会/u, /^(?!.*常委会).*(代表大会|人代会)/u],
  [/常委会/u, /^(?!.*主任).*常委会/u],
];

/** 常委会, 主任会议 …: the soonest meeting of the kind that is spoken of. */
function kindOf(text: string, meetings: readonly JottingMeeting[]): JottingMeeting | undefined {
  const titled = kinds.find(([spoken]) => spoken.test(text))?.[1];
  return titled && meetings.find(({ shortTitle, title }) => titled.test(title) || titled.test(shortTitle));
}

/** 第三十二次, 第32次, 32次; 二次 is not heard in 三十二次. */
function speaksOfNumber(text: string, number: number): boolean {
  const han = new RegExp(`(?<![零一二三四五六七八九十百])${hanNumeral(number)}次`, 'u');
  return han.test(text) || new RegExp(`(?<!\\d)${number}次`, 'u').test(text);
}
