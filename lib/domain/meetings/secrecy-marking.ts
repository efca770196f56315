/** 密级★期限, or the grade with its years: how a document of state secrets is marked (保密法 20, 22; GB/T 9704 7.2.2). */
const graded = /(?:绝密|机密|秘密)(?:\s*★|\s*[（(]?\s*\d+\s*[年月])|★\s*(?:\d+\s*[年月日天]|长期)/;

/** A grade that stands alone: in a cell of its own, before a title, in brackets, or after 密级. 商业秘密 and 国家秘密法 are neither. */
const alone =
  /^[（(【[\s]*(?:绝密|机密|秘密)(?:[）)】\]\s]*$|\s+\S)|[（(【[](?:绝密|机密|秘密)[）)】\]]|密级\s*[:：]?\s*(?:绝密|机密|秘密)/;

/** A title that begins with a grade, 绝密文件一份; rules about such papers, 机密文件管理办法, are not marked by it. */
const leading =
  /^[（(【[\s]*(?:绝密|机密)(?:文件|材料|资料|公文|会议|事项|内容|单位|级)(?!.*(?:办法|规定|条例|制度|细则|规则)$)/;

/** Whether a text people typed carries a marking of secrecy. A system that is not classified must not hold what it marks. */
export function isMarkedSecret(text: string): boolean {
  return graded.test(text);
}

/** As `isMarkedSecret`, for a cell or a title: there a grade alone, 机密 or （秘密）, is a marking too. */
export function isCellMarkedSecret(text: string): boolean {
  return graded.test(text) || alone.test(text) || leading.test(text);
}

/** Longer texts than a title may speak of grades; only a full marking counts in them. Characters. */
const longestTitle = 120;

/**
 * Where in a filled-in form a marking of secrecy stands, as dotted paths (`items.2.title`; the form itself: empty).
 * Titles and cells are read as such, long texts for full markings only.
 */
export function markedFields(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') {
    const marked = value.length <= longestTitle ? isCellMarkedSecret(value) : isMarkedSecret(value);
    return marked ? [path] : [];
  }
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value ?? 0) === Object.prototype;
  if (!isPlain) return [];
  return Object.entries(value as object).flatMap(([name, part]) =>
    markedFields(part, path === '' ? name : `${path}.${name}`),
  );
}
