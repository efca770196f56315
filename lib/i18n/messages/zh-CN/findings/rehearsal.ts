import type { rehearsalFindings as english } from '../../en/findings/rehearsal.ts';

export const rehearsalFindings: Record<keyof typeof english, string> = {
  'rehearsal.doubt.title': '存疑：{note}',
  'rehearsal.doubt.why': '{by}提出，由{owner}{dated, select, yes {于{due}前} other {}}答复。',
  'rehearsal.doubt.mend': '核实后销号',
  'rehearsal.doubt-without-owner.title': '存疑：{note}',
  'rehearsal.doubt-without-owner.why': '{by}提出，还没有指定由谁答复。',
  'rehearsal.doubt-without-owner.mend': '指定答复人',
};
