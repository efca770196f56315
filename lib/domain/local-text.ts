/** A text an office may rewrite, in both languages; it lives in `templates/`, never in code. */
export interface LocalText {
  readonly 'zh-CN': string;
  readonly en: string;
}
