import { drawnByEq } from "./eq-field";

type OpenField = { code: string; result: boolean; legacy: string };

/** What remains of a field at its end: words that only its code holds. */
export type FieldEnd = { text: string; pronunciation: string } | null;

/**
 * The fields that are open at a place of the text. Of a field its result is text; its code, and all that fields within
 * the code show, is none.
 */
export class Fields {
  private readonly open: OpenField[] = [];

  /** True between a field's beginning and its result. */
  get inCode(): boolean {
    return this.open.some(({ result }) => !result);
  }

  /** True within a table of contents: its lines repeat the headings. */
  get inContents(): boolean {
    return this.open.some(({ code, result }) => result && /^\s*TOC\b/i.test(code));
  }

  /** `legacy` is what a form field shows without a result: its box or the chosen entry. */
  begin(legacy = ""): void {
    this.open.push({ code: "", result: false, legacy });
  }

  code(words: string): void {
    const field = this.open.findLast(({ result }) => !result);
    if (field) field.code += words;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.result = true;
  }

  end(): FieldEnd {
    const field = this.open.pop();
    if (!field || field.result) return null;
    const drawn = drawnByEq(field.code) ?? { text: field.legacy, pronunciation: "" };
    if (!this.inCode) return drawn;
    this.code(drawn.text);
    return null;
  }
}
