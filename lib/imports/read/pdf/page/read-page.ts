import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { characterOfRadical } from "../../clean/radicals";
import type { Pdfjs } from "./load-pdfjs";
import { type Matrix, multiplied } from "./matrix";
import type { Glyph, PageMarks } from "./page-marks";
import { rulesOf } from "./path-rules";
import { TextState } from "./text-state";

/** A glyph as pdf.js returns it: its width in thousandths of the font size, and its text. */
type FontGlyph = { unicode: string; width: number; isSpace: boolean };
type Font = { fontMatrix?: readonly number[]; vertical?: boolean; name?: string };

/** The content of a page: every glyph and every drawn line. */
export async function readPdfPage(page: PDFPageProxy, pdfjs: Pdfjs): Promise<PageMarks> {
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const reader = new PageReader(viewport.transform as unknown as Matrix, page, pdfjs);
  list.fnArray.forEach((operator, at) => {
    reader.operate(operator, list.argsArray[at] as unknown[]);
  });
  const { glyphs, turned, horizontal, vertical, images } = reader;
  const { width, height } = viewport;
  const shown: Glyph[] = [];
  const outside: string[] = [];
  for (const glyph of glyphs) {
    const inside = glyph.x1 > 0 && glyph.x0 < width && glyph.y > 0 && glyph.y < height + glyph.size;
    if (inside) shown.push(glyph);
    else outside.push(glyph.text);
  }
  return { width, height, glyphs: shown, turned: turned + outside.join(""), horizontal, vertical, images };
}

class PageReader {
  readonly glyphs: Glyph[] = [];
  readonly horizontal: PageMarks["horizontal"] = [];
  readonly vertical: PageMarks["vertical"] = [];
  turned = "";
  images = 0;
  private readonly state: TextState;

  constructor(
    viewport: Matrix,
    private readonly page: PDFPageProxy,
    private readonly pdfjs: Pdfjs,
  ) {
    this.state = new TextState(viewport);
  }

  operate(operator: number, args: unknown[]): void {
    this.keepGraphicsState(operator, args);
    this.setTextState(operator, args);
    this.moveText(operator, args);
    this.paint(operator, args);
  }

  private keepGraphicsState(operator: number, args: unknown[]): void {
    const { OPS } = this.pdfjs;
    const { state } = this;
    switch (operator) {
      case OPS.save:
        state.save();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state.restore();
        break;
      case OPS.transform:
        state.ctm = multiplied(state.ctm, args as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        state.save();
        if (args[0]) state.ctm = multiplied(state.ctm, args[0] as Matrix);
        break;
    }
  }

  private setTextState(operator: number, args: unknown[]): void {
    const { OPS } = this.pdfjs;
    const { state } = this;
    switch (operator) {
      case OPS.setFont:
        state.font = String(args[0]);
        state.fontSize = numberAt(args, 1);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = numberAt(args, 0);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = numberAt(args, 0);
        break;
      case OPS.setHScale:
        state.scale = numberAt(args, 0) / 100;
        break;
      case OPS.setLeading:
        state.leading = -numberAt(args, 0);
        break;
      case OPS.setTextRise:
        state.rise = numberAt(args, 0);
        break;
    }
  }

  private moveText(operator: number, args: unknown[]): void {
    const { OPS } = this.pdfjs;
    const { state } = this;
    switch (operator) {
      case OPS.beginText:
        state.begin();
        break;
      case OPS.setTextMatrix:
        state.set(matrixIn(args));
        break;
      case OPS.moveText:
        state.nextLine(numberAt(args, 0), numberAt(args, 1));
        break;
      case OPS.setLeadingMoveText:
        state.leading = numberAt(args, 1);
        state.nextLine(numberAt(args, 0), numberAt(args, 1));
        break;
      case OPS.nextLine:
        state.nextLine(0, state.leading);
        break;
    }
  }

  private paint(operator: number, args: unknown[]): void {
    const { OPS } = this.pdfjs;
    switch (operator) {
      case OPS.showText:
        this.show(args[0] as (FontGlyph | number | null)[]);
        break;
      case OPS.constructPath:
        this.path(args);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        this.images += 1;
        break;
    }
  }

  private path(args: unknown[]): void {
    const { OPS } = this.pdfjs;
    const strokes = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke];
    const fills = [OPS.fill, OPS.eoFill];
    const painted = Number(args[0]);
    if (!strokes.includes(painted) && !fills.includes(painted)) return;
    const [data] = args[1] as [Float32Array | null];
    if (!data) return;
    const { horizontal, vertical } = rulesOf(data, this.state.ctm, strokes.includes(painted));
    this.horizontal.push(...horizontal);
    this.vertical.push(...vertical);
  }

  private show(glyphs: (FontGlyph | number | null)[]): void {
    const { state } = this;
    const font = this.page.commonObjs.has(state.font) ? (this.page.commonObjs.get(state.font) as Font) : {};
    const unit = font.fontMatrix?.[0] ?? 0.001;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === "number") {
        const gap = (-glyph * state.fontSize) / 1000;
        state.advance(font.vertical ? 0 : gap * state.scale, font.vertical ? -gap : 0);
        continue;
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const own = glyph.width * unit * state.fontSize;
      this.put(glyph.unicode, glyph.width * unit, font);
      if (font.vertical) state.advance(0, -(state.fontSize + spacing));
      else state.advance((own + spacing) * state.scale, 0);
    }
  }

  private put(unicode: string, width: number, font: Font): void {
    const text = spelled(unicode);
    if (text === "") return;
    const [a, b, , d, x, y] = this.state.glyphMatrix;
    if (Math.abs(b) > Math.abs(a) * 0.2 && !font.vertical) {
      this.turned += text;
      return;
    }
    const size = Math.hypot(d, this.state.glyphMatrix[2]) || Math.abs(a);
    const [x0, x1] = [x, x + a * width].sort((one, other) => one - other) as [number, number];
    this.glyphs.push({ text, x0, x1, y, size, font: font.name ?? "" });
  }
}

/** An operand missing in a damaged file counts as 0. */
function numberAt(args: unknown[], at: number): number {
  return Number(args?.[at] ?? 0);
}

function matrixIn(args: unknown[]): Matrix {
  return (Array.isArray(args[0]) || ArrayBuffer.isView(args[0])
    ? Array.from(args[0] as number[])
    : args) as unknown as Matrix;
}

/**
 * Radicals and compatibility forms are replaced by the characters they look like; zero-width marks are
 * removed.
 */
function spelled(unicode: string): string {
  return unicode
    .replace(/[\u2e80-\u2fd5]/g, characterOfRadical)
    .replace(/[\uf900-\ufaff\ufb00-\ufb06]/g, (char) => char.normalize("NFKC"))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\0]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u3000\t\n\r]/g, " ");
}
