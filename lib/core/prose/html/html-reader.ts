import { PICTURE_ALT_MAX } from "../prose-pictures";
import { ClassStyles } from "./class-styles";
import {
  type Attributes,
  boldElements,
  codeElements,
  keepsBreaks,
  type Withholding,
  withholdingOf,
} from "./elements";
import type { HtmlAside, HtmlBlock, HtmlPicture } from "./html-block";
import { HtmlLimitError } from "./limits";
import { LineReader } from "./line-reader";
import type { HtmlDocument, HtmlOptions } from "./options";
import { isBullet, raisedWords } from "./small-words";

/** The outermost open element whose content is not text of the page, and its nesting depth. */
type Withheld = { name: string; depth: number; what: Withholding; text: string };

/** The placeholder for a missing alternative text. */
const NO_ALT = "图片";

/**
 * The reader of HTML, both for text pasted into a chapter and for imports. The caller passes it elements and
 * texts in order, from a parser or from a DOM. Names are lower-case. Every character ends up in a block;
 * content that the page does not display becomes an aside. Throws an HtmlLimitError beyond the limits.
 */
export class HtmlReader<Picture extends HtmlPicture> {
  private readonly lines: LineReader<Picture>;
  private withheld: Withheld | null = null;
  /**
   * The nesting depth of scripts and similar elements within withheld content: their text is not recorded
   * either.
   */
  private codeWithin = 0;
  /** For every open element, whether line feeds in it end lines. */
  private readonly breaks: boolean[] = [];
  private readonly classStyles = new ClassStyles();
  private nesting = 0;

  constructor(private readonly options: HtmlOptions<Picture>) {
    this.lines = new LineReader(options);
  }

  open(name: string, attributes: Attributes): void {
    this.nesting += 1;
    const { limits, copiedByHand, standIns } = this.options;
    if (this.nesting > limits.nesting) throw new HtmlLimitError("nesting");
    if (this.withheld) {
      if (name === this.withheld.name) this.withheld.depth += 1;
      else if (codeElements.has(name)) this.codeWithin += 1;
      return;
    }
    const what = standIns?.[name]
      ? "standIn"
      : withholdingOf(name, attributes, this.classStyles, copiedByHand);
    if (what) {
      this.withheld = { name, depth: 1, what, text: name === "img" ? (attributes.alt ?? "") : "" };
      return;
    }
    this.breaks.push(keepsBreaks(name, attributes, this.classStyles) ?? this.breaks.at(-1) ?? false);
    if (name === "img") this.picture(attributes);
    else if (boldElements.has(name)) this.lines.bold(1);
    else this.lines.open(name, attributes);
  }

  text(text: string): void {
    if (!this.withheld) this.lines.text(text, this.breaks.at(-1) ?? false);
    else if (this.isCollected(this.withheld)) this.withheld.text += text;
  }

  close(name: string): void {
    this.nesting -= 1;
    if (!this.withheld) {
      this.breaks.pop();
      if (boldElements.has(name)) this.lines.bold(-1);
      else this.lines.close(name);
    } else if (name !== this.withheld.name && codeElements.has(name)) {
      this.codeWithin = Math.max(0, this.codeWithin - 1);
    } else if (name === this.withheld.name) {
      this.withheld.depth -= 1;
      if (this.withheld.depth === 0) this.release(this.withheld);
    }
  }

  end(): HtmlDocument<Picture> {
    // An element that is never closed is withheld as well, and reported.
    if (this.withheld) this.release(this.withheld);
    return this.lines.end();
  }

  private isCollected({ name, what }: Withheld): boolean {
    return name === "style" || (this.codeWithin === 0 && what !== "code");
  }

  private release({ name, what, text }: Withheld): void {
    this.withheld = null;
    this.codeWithin = 0;
    if (name === "style") this.classStyles.read(text);
    if (what === "standIn") this.standIn(this.options.standIns?.[name]?.(text) ?? []);
    else if (what === "listMarker") this.listMarker(this.options.line(text));
    else if (what === "raised") this.raised(text);
    else this.lines.aside({ what, text });
  }

  private standIn(found: readonly HtmlBlock<Picture>[] | HtmlAside): void {
    if ("kind" in found) this.lines.aside(found);
    else this.lines.insert(found);
  }

  private listMarker(marker: string): void {
    if (isBullet(marker)) this.lines.aside({ what: "marker", text: marker });
    else this.lines.text(marker, false);
  }

  private raised(text: string): void {
    const raised = raisedWords(text, this.lines.soFar);
    if ("mark" in raised) this.lines.aside({ what: "noteMark", text: raised.mark });
    else this.lines.text(raised.words, false);
  }

  private picture(attributes: Attributes): void {
    const words = this.options.line(attributes.alt ?? "").slice(0, PICTURE_ALT_MAX);
    const picture = this.options.picture(attributes, words === NO_ALT ? "" : words);
    if (picture) this.lines.picture(picture);
  }
}
