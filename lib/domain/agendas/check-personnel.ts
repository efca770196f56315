import type { Basis, Finding } from '../finding.ts';
import { storedName } from '../people/name.ts';
import type { AgendaItem, PersonnelMotion } from './agenda.ts';
import { type AgendaUnderCheck, basisOf, itemFinding } from './agenda-under-check.ts';

const decidedByVote: ReadonlySet<AgendaItem['kind']> = new Set(['appointment', 'election']);

const namesHeldBack: Basis = { citation: '粤任21、渝任26', force: 'local', confidence: 'B' };
const twiceRejected: Basis = { citation: '渝任21', force: 'local', confidence: 'B' };
const actingFromDeputies: Basis = { citation: '《地方组织法》第五十条', force: 'statute', confidence: 'A' };

/** Appointments, removals and elections: decided by vote, by ballot where the law says so, in the lawful order, unpublished before. */
export function checkPersonnel(check: AgendaUnderCheck): readonly Finding[] {
  return [
    ...check.agenda.items
      .filter((item) => decidedByVote.has(item.kind))
      .flatMap((item) => checkItem(check, item)),
    ...check.agenda.items.flatMap((item) => checkNominees(check, item)),
    ...checkActing(check),
  ];
}

function checkItem(check: AgendaUnderCheck, item: AgendaItem): readonly Finding[] {
  const findings: Finding[] = [];
  if (item.vote === null) {
    findings.push(itemFinding(check, item, { code: 'agenda.personnel-without-vote', severity: 'block' }));
  } else if (item.vote !== 'secret-ballot') {
    findings.push(...checkBallot(check, item));
  }
  if (item.kind === 'appointment' && item.motions.length === 0) {
    findings.push(itemFinding(check, item, { code: 'agenda.personnel-without-motions', severity: 'warn' }));
  }
  if (item.kind === 'appointment' && !item.embargoed) {
    const basis = namesHeldBack;
    findings.push(itemFinding(check, item, { code: 'agenda.names-not-held-back', severity: 'warn', basis }));
  }
  return findings;
}

/** Elections (组28) and removals from office (撤职, 监62) go by secret ballot, whatever the office is used to. */
function checkBallot(check: AgendaUnderCheck, item: AgendaItem): readonly Finding[] {
  const dismissal = item.motions.some((motion) => motion.act === 'dismiss');
  const name = item.kind === 'election' ? 'vote.election' : dismissal ? 'vote.removal' : null;
  const rule = name === null ? undefined : check.rules.parameters.get(name);
  if (rule?.value.kind !== 'choice' || rule.value.choice !== 'secret-ballot') return [];
  const code = 'agenda.ballot-not-secret';
  return [
    itemFinding(check, item, { code, severity: 'block', basis: basisOf(rule), waivable: !rule.statutory }),
  ];
}

/** Who was twice in succession not appointed to a post is not put forward for it again in the term (渝任21). */
function checkNominees(check: AgendaUnderCheck, item: AgendaItem): readonly Finding[] {
  return item.motions.flatMap(({ act, name, post }) => {
    const twice = check.rejectedTwice.find(
      (one) => one.name === storedName(name) && one.post === post.trim(),
    );
    if (act !== 'appoint' || !twice) return [];
    const [first = '', second = ''] = twice.meetings;
    const facts = { name, post, first, second };
    const about = `${name}:${post}`;
    return [
      itemFinding(check, item, {
        code: 'agenda.rejected-twice',
        severity: 'block',
        facts,
        about,
        basis: twiceRejected,
      }),
    ];
  });
}

interface PlacedMotion {
  readonly item: AgendaItem;
  readonly motion: PersonnelMotion;
  readonly order: number;
}

/**
 * 代理正职 comes from among the deputies: who is none yet is first made one, then made acting head (组50(13),
 * 粤任9). Motions count in agenda order, whichever items they stand in.
 */
function checkActing(check: AgendaUnderCheck): readonly Finding[] {
  const motions: readonly PlacedMotion[] = check.agenda.items
    .flatMap((item) => item.motions.map((motion) => ({ item, motion })))
    .map((placed, order) => ({ ...placed, order }));
  return motions
    .filter(({ motion }) => motion.act === 'acting')
    .flatMap((acting) => checkOneActing(check, acting, motions));
}

function checkOneActing(
  check: AgendaUnderCheck,
  acting: PlacedMotion,
  motions: readonly PlacedMotion[],
): readonly Finding[] {
  const { name, post } = acting.motion;
  const made = motions.find(
    ({ motion }) => motion.act === 'appoint' && motion.name === name && isDeputyPost(motion.post),
  );
  if (made && made.order < acting.order) return [];
  const alreadyDeputy = check.attendance.attendees.some((a) => a.name === name && isDeputyPost(a.post));
  if (!made && alreadyDeputy) return [];
  const draft = { facts: { name, post }, about: name, basis: actingFromDeputies };
  return made
    ? [
        itemFinding(check, acting.item, {
          ...draft,
          code: 'agenda.acting-before-deputy',
          severity: 'block',
          waivable: false,
        }),
      ]
    : [itemFinding(check, acting.item, { ...draft, code: 'agenda.acting-not-deputy', severity: 'warn' })];
}

function isDeputyPost(post: string): boolean {
  return post.includes('副');
}
