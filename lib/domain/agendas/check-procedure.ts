import type { Basis, Finding } from '../finding.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { type AgendaItem, isSubstantive } from './agenda.ts';
import { type AgendaUnderCheck, agendaFinding, itemFinding } from './agenda-under-check.ts';
import { gatheredBy, isElection } from './gathered-votes.ts';

const agendaByPlenary: Basis = { citation: '全国人大常委会议事规则第八条', force: 'local', confidence: 'A' };
const agendaByPreparatory: Basis = { citation: '《地方组织法》第十七条', force: 'statute', confidence: 'A' };
const oathAfterResult: Basis = { citation: '京誓13、渝誓9', force: 'local', confidence: 'B' };
const auditWithAccounts: Basis = { citation: '《监督法》第二十七条', force: 'statute', confidence: 'A' };

/** What is put to the vote in a plenary, besides persons. */
const votedOn: ReadonlySet<AgendaItem['kind']> = new Set([
  'bill',
  'decision',
  'final-accounts',
  'budget',
  'plan',
]);

/** The order of a sitting: opened and the agenda adopted first, deliberated before voted, sworn in after the result, closed last. */
export function checkProcedure(check: AgendaUnderCheck): readonly Finding[] {
  const traits = traitsOf(check.meeting.type);
  const order: readonly Finding[] = [
    ...checkVotingOrder(check),
    ...checkEmptyVoting(check),
    ...checkOath(check),
    ...checkEnds(check),
    ...checkAccounts(check),
  ];
  if (traits.agendaAdoptedBy === null) return order;
  return [...checkAdopted(check), ...order, ...checkVotes(check)];
}

/** Until the plenary (常规8) or the preparatory meeting (组17) adopts it, every agenda is 草案. */
function checkAdopted(check: AgendaUnderCheck): readonly Finding[] {
  const { agendaAdoptedBy } = traitsOf(check.meeting.type);
  const basis = agendaAdoptedBy === 'plenary' ? agendaByPlenary : agendaByPreparatory;
  const findings: Finding[] = [];
  if (check.meeting.adoptedAt === null) {
    const over = check.meeting.state === 'in-session' || check.meeting.state === 'closed';
    findings.push(agendaFinding({ code: 'agenda.draft', severity: over ? 'warn' : 'note', basis }));
  }
  const adopting = check.agenda.items.findIndex((item) => item.kind === 'adopt-agenda');
  const first = check.agenda.items.findIndex(isSubstantive);
  if (agendaAdoptedBy === 'plenary' && first >= 0 && (adopting < 0 || adopting > first)) {
    findings.push(agendaFinding({ code: 'agenda.adopting-not-first', severity: 'warn', basis }));
  }
  return findings;
}

/** A vote on something not yet deliberated is void in the hall: 先审议, 后表决. */
function checkVotingOrder(check: AgendaUnderCheck): readonly Finding[] {
  const { items } = check.agenda;
  const lastVoting = items.findLastIndex((item) => item.kind === 'voting');
  if (lastVoting < 0) return [];
  const early = items.filter(
    (item, index) =>
      index > lastVoting && (item.kind === 'group-deliberation' || item.kind === 'joint-deliberation'),
  );
  const unvoted = items.filter(
    (item, index) => index > lastVoting && isSubstantive(item) && item.vote !== null && !isElection(item),
  );
  return [...early, ...unvoted].map((item) =>
    itemFinding(check, item, { code: 'agenda.vote-before-deliberation', severity: 'block' }),
  );
}

/** A voting step with nothing to vote on: the script has a scene 表决 without a word. */
function checkEmptyVoting(check: AgendaUnderCheck): readonly Finding[] {
  const { items } = check.agenda;
  if (!items.some(isSubstantive)) return [];
  return items
    .filter((item, index) => item.kind === 'voting' && gatheredBy(items, index).length === 0)
    .map((item) => itemFinding(check, item, { code: 'agenda.voting-without-items', severity: 'warn' }));
}

/** A matter that ends in a decision needs to know how it is voted on. */
function checkVotes(check: AgendaUnderCheck): readonly Finding[] {
  return check.agenda.items
    .filter((item) => votedOn.has(item.kind) && item.vote === null)
    .map((item) => itemFinding(check, item, { code: 'agenda.item-without-vote', severity: 'warn' }));
}

/** The oath follows the result and comes before the close (京誓13, 渝誓9). */
function checkOath(check: AgendaUnderCheck): readonly Finding[] {
  const { items } = check.agenda;
  const oath = items.findIndex((item) => item.kind === 'oath');
  const decided = lastChoice(items);
  const item = items[oath];
  if (!item || decided < 0 || oath > decided) return [];
  return [
    itemFinding(check, item, { code: 'agenda.oath-before-vote', severity: 'block', basis: oathAfterResult }),
  ];
}

/** Where the last of those who are sworn in are chosen: by an election itself, or the vote on appointments. */
function lastChoice(items: readonly AgendaItem[]): number {
  const chosen = items.flatMap((item, index) => {
    if (isElection(item)) return [index];
    if (item.kind !== 'appointment') return [];
    const voting = items.findIndex((later, at) => at > index && later.kind === 'voting');
    return [Math.max(index, voting)];
  });
  return chosen.length > 0 ? Math.max(...chosen) : items.findLastIndex(({ kind }) => kind === 'voting');
}

/** Opening first, closing last. */
function checkEnds(check: AgendaUnderCheck): readonly Finding[] {
  const { items } = check.agenda;
  const opening = items.findIndex((item) => item.kind === 'opening');
  const closing = items.findLastIndex((item) => item.kind === 'closing');
  const findings: Finding[] = [
    ...again(items, 'opening').map((item) =>
      itemFinding(check, item, { code: 'agenda.opening-twice', severity: 'warn' }),
    ),
    ...again(items.toReversed(), 'closing').map((item) =>
      itemFinding(check, item, { code: 'agenda.closing-twice', severity: 'warn' }),
    ),
  ];
  const opener = items[opening];
  if (opener && opening > 0) {
    findings.push(itemFinding(check, opener, { code: 'agenda.opening-not-first', severity: 'warn' }));
  }
  const closer = items[closing];
  if (closer && closing < items.length - 1) {
    findings.push(itemFinding(check, closer, { code: 'agenda.closing-not-last', severity: 'warn' }));
  }
  return findings;
}

/** Every further step of a kind in a sitting that has one already. */
function again(items: readonly AgendaItem[], kind: 'opening' | 'closing'): readonly AgendaItem[] {
  const seen = new Set<AgendaItem['sittingId']>();
  return items.filter((item) => item.kind === kind && seen.size === seen.add(item.sittingId).size);
}

/** The audit report is heard at the meeting that hears the final accounts (监27). */
function checkAccounts(check: AgendaUnderCheck): readonly Finding[] {
  if (check.meeting.type !== 'standing-committee') return [];
  const accounts = check.agenda.items.find((item) => item.kind === 'final-accounts');
  const audit = check.agenda.items.some((item) => item.kind === 'audit');
  if (!accounts || audit) return [];
  const basis = auditWithAccounts;
  return [itemFinding(check, accounts, { code: 'agenda.accounts-without-audit', severity: 'warn', basis })];
}
