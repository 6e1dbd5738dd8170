import { drawnByEq } from "./eq-field";

type OpenField = { code: string; result: boolean; legacy: string };

/** Text at a field's end that only its code contains. */
export type FieldEnd = { text: string; pronunciation: string } | null;

/**
 * The fields that are open at a position of the text. A field's result is text; its code is not, nor is
 * anything that nested fields within the code show.
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

  /** `legacy` is what a form field shows without a result: its checkbox or the chosen entry. */
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
