import { PICTURE_ALT_MAX } from "../prose-pictures";
import { type Attributes, asideKindOf, boldElements, codeElements, isListMarker } from "./elements";
import type { AsideKind } from "./html-block";
import { HtmlLimitError } from "./limits";
import { LineReader } from "./line-reader";
import type { HtmlDocument, HtmlOptions } from "./options";

/** What is open and no text of the page: the outermost such element, and how deep it nests in itself. */
type Withheld = { name: string; depth: number; what: AsideKind | "listMarker"; text: string };

/** What stands in a file for the words that nobody wrote. */
const NO_ALT = "图片";

/**
 * The one reader of HTML: of what is pasted into a chapter and of what is imported. It is told of elements and texts in
 * their order, by whoever has them: a parser of text, or a walk through a DOM. Names are lower-case. Every character comes
 * out in a block; what the page does not show comes out as an aside. Throws an HtmlLimitError beyond the limits.
 */
export class HtmlReader<Picture> {
  private readonly lines: LineReader<Picture>;
  private withheld: Withheld | null = null;
  /** Scripts and the like that stand within what is withheld: their text is none, either. */
  private codeWithin = 0;
  private nesting = 0;

  constructor(private readonly options: HtmlOptions<Picture>) {
    this.lines = new LineReader(options);
  }

  open(name: string, attributes: Attributes): void {
    this.nesting += 1;
    if (this.nesting > this.options.limits.nesting) throw new HtmlLimitError("nesting");
    if (this.withheld) {
      if (name === this.withheld.name) this.withheld.depth += 1;
      else if (codeElements.has(name)) this.codeWithin += 1;
      return;
    }
    const what =
      asideKindOf(name, attributes, this.options.keepsNavigation) ??
      (isListMarker(attributes) ? "listMarker" : null);
    if (what) this.withheld = { name, depth: 1, what, text: name === "img" ? (attributes.alt ?? "") : "" };
    else if (name === "img") this.picture(attributes);
    else if (boldElements.has(name)) this.lines.bold(1);
    else this.lines.open(name, attributes);
  }

  text(text: string): void {
    if (!this.withheld) this.lines.text(text);
    else if (this.codeWithin === 0 && this.withheld.what !== "code") this.withheld.text += text;
  }

  close(name: string): void {
    this.nesting -= 1;
    if (!this.withheld) {
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
    // An element that the page never closes is withheld all the same, and told.
    if (this.withheld) this.release(this.withheld);
    return this.lines.end();
  }

  private release({ what, text }: Withheld): void {
    this.withheld = null;
    this.codeWithin = 0;
    if (what === "listMarker") this.lines.listMarker(text);
    else this.lines.aside(what, text);
  }

  private picture(attributes: Attributes): void {
    const picture = this.options.picture(attributes);
    if (picture === null) return;
    const words = this.options.line(attributes.alt ?? "").slice(0, PICTURE_ALT_MAX);
    this.lines.picture({ kind: "picture", alt: words === NO_ALT ? "" : words, picture });
  }
}
