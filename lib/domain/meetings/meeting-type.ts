/** The eight kinds of meeting and formal act the office prepares. The words are fixed: CLI, database, routes. */
export const meetingTypes = [
  'congress',
  'standing-committee',
  'chairpersons',
  'office',
  'election',
  'topic',
  'inspection',
  'oath',
] as const;
export type MeetingType = (typeof meetingTypes)[number];

/** What a type of meeting is by law or by custom, before any office has decided anything. */
export interface MeetingTraits {
  /** Who presides: the presidium (组17), the chairperson or a deputy by delegation (组51, 组54), the election committee (选9), a leader of the group. */
  readonly presidedBy: 'presidium' | 'chairperson' | 'election-committee' | 'group-leader';
  /** Leaders sit on a raised rostrum facing the hall; otherwise everyone sits round one table or on the move. */
  readonly rostrum: boolean;
  /** Who turns the draft agenda into the agenda: the preparatory meeting (组17), the plenary itself (常规8); null: it is not adopted. */
  readonly agendaAdoptedBy: 'preparatory-meeting' | 'plenary' | null;
  /** Who decides the timed schedule: the first meeting of the presidium (全规10), the chairpersons' meeting (组54), the office. */
  readonly scheduleDecidedBy: 'presidium' | 'chairpersons' | 'office';
  /** Counted continuously within the term; `office-decides` where custom differs (主任办公会议). */
  readonly numbered: 'within-term' | 'office-decides' | 'never';
  /** Printed agenda items carry 一、二、三; a visit follows its timetable and does not. */
  readonly itemsNumbered: boolean;
  /** Whose attendance the quorum is counted on; null: nothing is decided by vote. */
  readonly quorumOf: 'congress' | 'standing-committee' | 'chairpersons' | 'voters' | null;
  /** The national anthem opens and closes it (国歌法 4). */
  readonly anthem: boolean;
  /** Named by law; a 主任办公会议 is not, and must not be given matters the law leaves to others. */
  readonly statutory: boolean;
}

const traits: Readonly<Record<MeetingType, MeetingTraits>> = {
  congress: {
    presidedBy: 'presidium',
    rostrum: true,
    agendaAdoptedBy: 'preparatory-meeting',
    scheduleDecidedBy: 'presidium',
    numbered: 'within-term',
    itemsNumbered: true,
    quorumOf: 'congress',
    anthem: true,
    statutory: true,
  },
  'standing-committee': {
    presidedBy: 'chairperson',
    rostrum: true,
    agendaAdoptedBy: 'plenary',
    scheduleDecidedBy: 'chairpersons',
    numbered: 'within-term',
    itemsNumbered: true,
    quorumOf: 'standing-committee',
    anthem: false,
    statutory: true,
  },
  chairpersons: {
    presidedBy: 'chairperson',
    rostrum: false,
    agendaAdoptedBy: null,
    scheduleDecidedBy: 'office',
    numbered: 'within-term',
    itemsNumbered: true,
    quorumOf: 'chairpersons',
    anthem: false,
    statutory: true,
  },
  office: {
    presidedBy: 'chairperson',
    rostrum: false,
    agendaAdoptedBy: null,
    scheduleDecidedBy: 'office',
    numbered: 'office-decides',
    itemsNumbered: true,
    quorumOf: null,
    anthem: false,
    statutory: false,
  },
  election: {
    presidedBy: 'election-committee',
    rostrum: true,
    agendaAdoptedBy: null,
    scheduleDecidedBy: 'office',
    numbered: 'never',
    itemsNumbered: true,
    quorumOf: 'voters',
    anthem: false,
    statutory: true,
  },
  topic: {
    presidedBy: 'chairperson',
    rostrum: false,
    agendaAdoptedBy: null,
    scheduleDecidedBy: 'office',
    numbered: 'never',
    itemsNumbered: true,
    quorumOf: null,
    anthem: false,
    statutory: true,
  },
  inspection: {
    presidedBy: 'group-leader',
    rostrum: false,
    agendaAdoptedBy: null,
    scheduleDecidedBy: 'office',
    numbered: 'never',
    itemsNumbered: false,
    quorumOf: null,
    anthem: false,
    statutory: true,
  },
  oath: {
    presidedBy: 'chairperson',
    rostrum: false,
    agendaAdoptedBy: null,
    scheduleDecidedBy: 'office',
    numbered: 'never',
    itemsNumbered: false,
    quorumOf: null,
    anthem: true,
    statutory: true,
  },
};

/** What this type of meeting is by law or custom. */
export function traitsOf(type: MeetingType): MeetingTraits {
  return traits[type];
}

/** Whether a word names one of the eight types. */
export function isMeetingType(word: string): word is MeetingType {
  return (meetingTypes as readonly string[]).includes(word);
}
