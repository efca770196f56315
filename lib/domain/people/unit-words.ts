/** Words for places and parts of an administration: 于都县, 高新区, 文化科. Given names may end in some (李文科). */
const endings = /[县市区州旗乡镇村办局委部院处室科组站所厅署]$/u;
/** Units whose last word is longer. */
const longer =
  /(?:代表团|代表组|委员会|常委会|政府|人大|政协|工会|联合会|妇联|公司|集团|学校|大学|中学|小学|中心|街道|支队|大队|园区|企业)$/u;
/** 区人大, 市文广新: begins with the place of a unit. */
const beginning = /^[区县市省州旗].{2,}/u;
/** Endings of no given name. */
const sure = /[县市区局处办室部]$/u;

/** Whether a text may be a place or a unit. It may be a name as well: 李文科. */
export function maybeUnit(text: string): boolean {
  return endings.test(text) || longer.test(text) || beginning.test(text);
}

/** Whether a text is a place or a unit, and no name whatever it begins with: 于都县, 农业局. */
export function isUnitWord(text: string): boolean {
  return (
    /.{2}[县市区]$/u.test(text) ||
    (/.{3}/u.test(text) && sure.test(text)) ||
    longer.test(text) ||
    beginning.test(text)
  );
}
