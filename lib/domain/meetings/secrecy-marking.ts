/** 密级★期限, or the grade with its years: how a document of state secrets is marked (保密法 20, 22; GB/T 9704 7.2.2). */
const graded = /(?:绝密|机密|秘密)(?:\s*★|\s*[（(]?\s*\d+\s*[年月])|★\s*(?:\d+\s*[年月日天]|长期)/;

/** A grade that stands alone: in a cell of its own, in brackets, or after 密级. 商业秘密 and 国家秘密法 are neither. */
const alone =
  /^[（(【[\s]*(?:绝密|机密|秘密)[）)】\]\s]*$|[（(【[](?:绝密|机密|秘密)[）)】\]]|密级\s*[:：]?\s*(?:绝密|机密|秘密)/;

/** Whether a text people typed carries a marking of secrecy. A system that is not classified must not hold what it marks. */
export function isMarkedSecret(text: string): boolean {
  return graded.test(text);
}

/** As `isMarkedSecret`, for a cell or a title: there a grade alone, 机密 or （秘密）, is a marking too. */
export function isCellMarkedSecret(text: string): boolean {
  return graded.test(text) || alone.test(text);
}
