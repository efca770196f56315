import type { Role } from '#lib/domain/access/can.ts';
import type { AgendaItem, PersonnelMotion } from '#lib/domain/agendas/agenda.ts';
import type { LeaveKind } from '#lib/domain/attendance/attendance.ts';
import type { BodyKind, ShareLevel } from '#lib/domain/bodies/body.ts';
import type { Answer } from '#lib/domain/consultations/consultation.ts';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Group } from '#lib/domain/people/person.ts';
import type { Theatre } from '#lib/domain/seating/build-room.ts';
import type { UTable } from '#lib/domain/seating/build-u-table.ts';
import type { VoteCount } from '#lib/domain/votes/decision.ts';
import type { VoteMethod } from '#lib/domain/votes/vote-method.ts';
import meetingsJson from '../../../prisma/demo/meetings.json' with { type: 'json' };
import officeJson from '../../../prisma/demo/office.json' with { type: 'json' };
import peopleJson from '../../../prisma/demo/people.json' with { type: 'json' };

// The demo office as it is written in prisma/demo: ids are keys of the files, days count from the day it is loaded.

export interface DemoBody {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: BodyKind;
  readonly parent?: string;
  readonly shareLevel: ShareLevel;
  readonly precedence: number;
  readonly contactName?: string;
}

export interface DemoVehicle {
  readonly id: string;
  readonly plate: string;
  readonly model: string;
  readonly seats: number;
  readonly driver: string;
  readonly driverPhone: string;
}

export interface DemoVenue {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly capacity: number;
  readonly setUpMinutes: number;
  readonly clearDownMinutes: number;
  readonly room: DemoRoom;
}

export type DemoRoom =
  | ({ readonly kind: 'theatre' } & Omit<Theatre, 'name'>)
  | ({ readonly kind: 'u' } & Pick<UTable, 'head' | 'left' | 'right' | 'outer'>);

export interface DemoPerson {
  readonly name: string;
  readonly gender: 'male' | 'female';
  readonly ethnicity?: string;
  readonly diet?: string;
  readonly access?: string;
  readonly reading?: string;
  /** Body, circle and post; left out for the members of our own body. */
  readonly body?: string;
  readonly group?: Group;
  readonly post?: string;
  readonly rank?: number;
}

export interface DemoItem {
  readonly kind: AgendaItem['kind'];
  readonly title: string;
  readonly minutes: number;
  readonly department?: string;
  readonly reporter?: string;
  readonly vote?: VoteMethod;
  /** What its vote came to, of a meeting that is over. */
  readonly result?: VoteCount & { readonly present: number };
  readonly embargoed?: boolean;
  readonly motions?: readonly PersonnelMotion[];
  readonly papers?: readonly { readonly title: string; readonly body: string; readonly rule: string }[];
}

export interface DemoMeeting {
  readonly id: string;
  readonly type: MeetingType;
  readonly number: number;
  readonly state: MeetingState;
  readonly day: number;
  readonly start: string;
  readonly end: string;
  readonly venue: string;
  readonly items: readonly DemoItem[];
  readonly leave?: readonly {
    readonly name: string;
    readonly kind: LeaveKind;
    readonly reason: string;
    readonly approved: boolean;
  }[];
  readonly nonVoting?: readonly string[];
  readonly staff?: readonly string[];
}

export interface DemoCommitment {
  readonly body: string;
  readonly summary: string;
  readonly day: number;
  readonly start: string;
  readonly end: string;
  readonly people?: readonly string[];
  readonly visibility?: 'busy' | 'title';
  readonly firm?: boolean;
}

export interface DemoUser {
  readonly login: string;
  readonly role: Role;
  readonly name: string;
  readonly body: string;
}

export interface DemoOffice {
  readonly office: {
    readonly locality: string;
    readonly localityEn: string;
    readonly name: string;
    readonly shortName: string;
    readonly term: number;
    readonly rulePack: string;
  };
  readonly bodies: readonly DemoBody[];
  readonly venues: readonly DemoVenue[];
  readonly vehicles: readonly DemoVehicle[];
}

export interface DemoPeople {
  readonly members: readonly DemoPerson[];
  readonly others: readonly DemoPerson[];
  readonly users: readonly DemoUser[];
  readonly secondPosts: readonly {
    readonly name: string;
    readonly body: string;
    readonly post: string;
    readonly group: Group;
  }[];
}

export interface DemoMeetings {
  readonly meetings: readonly DemoMeeting[];
  readonly consultation: {
    readonly meeting: string;
    readonly sentDaysAgo: number;
    readonly dueInDays: number;
    readonly opinions: readonly {
      readonly name: string;
      readonly item: number;
      readonly answer: Answer;
      readonly words: string;
      readonly by?: 'staff';
    }[];
  };
  readonly lessons: readonly {
    readonly what: string;
    readonly check: string;
    readonly cause: string;
    readonly types: readonly MeetingType[];
    readonly from: string;
  }[];
  readonly commitments: readonly DemoCommitment[];
  readonly tasks: readonly {
    readonly meeting: string;
    readonly title: string;
    readonly department: string;
    readonly owner: string;
    readonly day: number;
    readonly deliverable: string;
    readonly receiver: string;
  }[];
}

export const demoOffice = officeJson as unknown as DemoOffice;
export const demoPeople = peopleJson as unknown as DemoPeople;
export const demoMeetings = meetingsJson as unknown as DemoMeetings;
