import { identity, type Matrix, multiplied } from "./matrix";

/** The text state set by a page's operators (PDF 32000-1, 9.3). */
export class TextState {
  ctm: Matrix;
  font = "";
  fontSize = 0;
  charSpacing = 0;
  wordSpacing = 0;
  scale = 1;
  leading = 0;
  rise = 0;
  private matrix: Matrix = identity;
  private line: Matrix = identity;
  private readonly saved: Partial<TextState>[] = [];

  constructor(viewport: Matrix) {
    this.ctm = viewport;
  }

  save(): void {
    const { ctm, font, fontSize, charSpacing, wordSpacing, scale, leading, rise } = this;
    this.saved.push({ ctm, font, fontSize, charSpacing, wordSpacing, scale, leading, rise });
  }

  restore(): void {
    Object.assign(this, this.saved.pop() ?? {});
  }

  begin(): void {
    this.set(identity);
  }

  set(matrix: Matrix): void {
    this.matrix = matrix;
    this.line = matrix;
  }

  nextLine(x: number, y: number): void {
    this.set(multiplied(this.line, [1, 0, 0, 1, x, y]));
  }

  advance(x: number, y: number): void {
    this.matrix = multiplied(this.matrix, [1, 0, 0, 1, x, y]);
  }

  /** The transformation of a glyph of size 1 to the page. */
  get glyphMatrix(): Matrix {
    const own: Matrix = [this.fontSize * this.scale, 0, 0, this.fontSize, 0, this.rise];
    return multiplied(multiplied(this.ctm, this.matrix), own);
  }
}
