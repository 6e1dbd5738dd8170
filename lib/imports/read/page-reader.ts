import { BlockWriter } from "./block-writer";
import type { PictureSource } from "./pictures/picture-collection";
import { readText } from "./read-text";
import type { AsideBlock, SourceBlock } from "./source-block";
import { codeElements, raisedWords, struckClassesIn, type Withholding, withholding } from "./withheld";

/** What a page refers to by a source or a number, as the readers of other formats use it. */
export type Beside = {
  /** Tells what becomes of an image. */
  pictures?: PictureSource;
  /** Of `<x-aside>`: what is set aside there. */
  asides?: readonly Omit<AsideBlock, "kind">[];
  /** Of `<x-chunk>`: what stands there. */
  chunks?: readonly (readonly SourceBlock[])[];
};

const bold = new Set(["b", "strong"]);
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark nobr o:p q ruby samp small span strong sub time tt u var wbr".split(
    " ",
  ),
);
/** Lines end at these in words that keep their breaks, and in words that a Word file left as it breaks lines and pages. */
const breaks = /\r\n|[\n\r\v\f]/;
const wordBreaks = /[\v\f]/;

type Withheld = { name: string; depth: number; what: Withholding; text: string };

/** Reads the tags and words of a page, one by one. */
export class PageReader {
  private readonly writer = new BlockWriter();
  /** What is open and withheld from the text: the outermost such element, and how deep it nests in itself. */
  private withheld: Withheld | null = null;
  /** Scripts and the like that stand within what is withheld: their text is none, either. */
  private codeWithin = 0;
  /** Of every open element whether line breaks in it are kept. */
  private readonly keepsBreaks: boolean[] = [];
  /** The words of an open `<pre>`, which is a text file within the page. */
  private pre: string | null = null;
  private readonly struckClasses = new Set<string>();

  constructor(private readonly beside: Beside) {}

  open(name: string, attributes: Record<string, string>): void {
    if (this.withheld) {
      if (name === this.withheld.name) this.withheld.depth += 1;
      else if (codeElements.has(name)) this.codeWithin += 1;
      return;
    }
    const what = withholding(name, attributes, this.struckClasses);
    if (what) {
      this.withheld = { name, depth: 1, what, text: "" };
      return;
    }
    this.keepsBreaks.push(keptBreaks(name, attributes) ?? this.keepsBreaks.at(-1) ?? false);
    if (name === "br" && this.pre !== null) this.pre += "\n";
    else if (name === "img") this.writer.picture(attributes.alt ?? "", this.pictures(attributes.src ?? ""));
    else {
      if (!inline.has(name)) this.endPre();
      if (name === "pre") this.pre = "";
      openElement(this.writer, name, attributes);
    }
  }

  text(text: string): void {
    if (this.withheld) {
      const isSheet = this.withheld.name === "style";
      if (isSheet || (this.codeWithin === 0 && this.withheld.what !== "code")) this.withheld.text += text;
    } else if (this.pre !== null) this.pre += text;
    else {
      const lines = text.split(this.keepsBreaks.at(-1) ? breaks : wordBreaks);
      lines.forEach((line, at) => {
        if (at > 0) this.writer.endLine();
        this.writer.text(line);
      });
    }
  }

  close(name: string): void {
    const { withheld } = this;
    if (!withheld) {
      this.keepsBreaks.pop();
      if (!inline.has(name) && name !== "br") this.endPre();
      closeElement(this.writer, name);
    } else if (name !== withheld.name && codeElements.has(name))
      this.codeWithin = Math.max(0, this.codeWithin - 1);
    else if (name === withheld.name && --withheld.depth === 0) {
      this.withheld = null;
      this.codeWithin = 0;
      this.setAside(withheld);
    }
  }

  end(): SourceBlock[] {
    this.endPre();
    return this.writer.end();
  }

  private pictures(source: string) {
    return this.beside.pictures?.(source) ?? { picture: null, left: "" };
  }

  private setAside({ name, what, text }: Withheld): void {
    const before = this.pre === null ? this.writer.lineSoFar : (this.pre.split("\n").at(-1) ?? "").trim();
    if (name === "style") for (const each of struckClassesIn(text)) this.struckClasses.add(each);
    if (what === "chunk") this.writer.insert(this.beside.chunks?.[Number(text)] ?? []);
    else if (what === "standIn") {
      const aside = this.beside.asides?.[Number(text)];
      if (aside) this.writer.aside(aside);
    } else if (what === "raised") {
      const raised = raisedWords(text, before);
      if ("mark" in raised) this.writer.aside({ what: "noteMark", text: raised.mark });
      else this.text(raised.words);
    } else this.writer.aside({ what, text: what === "code" ? "" : text });
  }

  private endPre(): void {
    if (this.pre === null) return;
    const text = this.pre;
    this.pre = null;
    this.writer.insert(readText(text));
  }
}

/** Whether an element keeps line breaks; null where it says nothing of them. */
function keptBreaks(name: string, { style = "" }: Record<string, string>): boolean | null {
  const said = /white-space\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
  if (said) return said.startsWith("pre") || said === "break-spaces";
  return name === "listing" || name === "xmp" ? true : null;
}

function openElement(writer: BlockWriter, name: string, attributes: Record<string, string>): void {
  if (bold.has(name)) writer.bold(1);
  else if (name === "table") writer.openTable();
  else if (name === "tr") writer.openRow();
  else if (name === "article") writer.openArticle();
  else if (name === "td" || name === "th")
    writer.openCell(name === "th", span(attributes.colspan, 50), span(attributes.rowspan, 200));
  else if (!inline.has(name)) openBlock(writer, name);
}

function openBlock(writer: BlockWriter, name: string): void {
  writer.endLine();
  const rank = /^h([1-6])$/.exec(name)?.[1];
  if (rank) writer.rank = Number(rank);
  if (name === "ol") writer.lists.push(true);
  if (name === "ul") writer.lists.push(false);
  if (name === "li") writer.item = writer.lists.at(-1) ?? false;
}

function closeElement(writer: BlockWriter, name: string): void {
  if (bold.has(name)) writer.bold(-1);
  else if (name === "table") writer.closeTable();
  else if (name === "caption") writer.caption();
  else if (name === "article") writer.closeArticle();
  else if (name === "td" || name === "th" || name === "tr") writer.closeCell();
  else if (!inline.has(name)) closeBlock(writer, name);
}

function closeBlock(writer: BlockWriter, name: string): void {
  writer.endLine();
  if (/^h[1-6]$/.test(name)) writer.rank = null;
  if (name === "ol" || name === "ul") writer.lists.pop();
  if (name === "li") writer.item = false;
}

function span(value: string | undefined, most: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}
