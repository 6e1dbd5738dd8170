import { type SourceBlock, tableOfTexts } from "../source-block";
import { chapter, opens, pageMark, SLACK, width } from "./printed-line";

const figure = "[-－]?\\d[\\d,，.]*|[/／—]";
/** Figures at the end of a line, separated by spaces, with the text before them: “规章 0 0 0”. */
const figuresAtEnd = new RegExp(`^(.*?)((?:(?:^|[ \\u3000]+)(?:${figure}))+)$`);
/**
 * Text that may be the label of a row with one figure: a sentence or a list item may also end in a number.
 */
const name = /^[^\s\d。；，,;][^\d。；，,;]{0,60}$/;
/** Only “第二十条第（五）项”, which the form prints above a part of its table. */
const clause = /^第[一二三四五六七八九十]{1,4}条第[（(].{1,3}[）)]项$/;

/**
 * Minimum number of figures in a table of rows separated by spaces; a line with this many is a row whatever
 * its label.
 */
const FIGURES_MIN = 3;
/** A line with this many figures under a head belongs to no label. */
const HEADED_MIN = 10;
/** Names of columns and labels have at most this many characters. */
const NAME_MAX = 14;
const LABEL_MAX = 90;
/** At most this many lines of text are between two rows. */
const WORDS_MAX = 8;

type Kind =
  | { kind: "row"; label: string; figures: string[] }
  | { kind: "head"; names: string[] }
  | { kind: "words" | "mark" | "blank" | "other" };

/**
 * The table with cells separated by spaces that begins at a line, or null. In print of the given width, a
 * cell's text may continue over several lines. Only page numbers are set aside.
 */
export function spacedRows(lines: readonly string[], from: number, most: number | null = null) {
  const table = new Rows(most !== null);
  const marks: SourceBlock[] = [];
  let next = from;
  let whole: { rows: string[][]; marks: number } | null = null;
  for (let at = from, words = 0; at < lines.length && words <= WORDS_MAX; at += 1) {
    const text = (lines[at] as string).trim();
    const found = kindOf(text, most);
    if (at === from && !begins(found, text)) return null;
    if (found.kind === "other" || (found.kind === "blank" && most === null)) break;
    words = found.kind === "row" ? 0 : words + 1;
    if (found.kind === "mark") marks.push({ kind: "aside", what: "pageMark", text });
    else table.add(found, text);
    if (found.kind !== "row") continue;
    next = at + 1;
    whole = { rows: table.rows.map((row) => [...row]), marks: marks.length };
  }
  if (!whole || !isTable(whole.rows)) return null;
  return { blocks: [tableOfTexts(whole.rows), ...marks.slice(0, whole.marks)], next };
}

/** A table begins with its head, its first row, or text that continues in the next line. */
function begins(found: Kind, text: string): boolean {
  return (
    found.kind === "row" ||
    found.kind === "head" ||
    (found.kind === "words" && (clause.test(text) || isOpen(text)))
  );
}

function isTable(rows: readonly string[][]): boolean {
  const counts = rows.map((row) => row.filter((cell) => new RegExp(`^(?:${figure})$`).test(cell)).length);
  const filled = counts.filter((count) => count > 0);
  const all = filled.reduce((sum, count) => sum + count, 0);
  return (filled.length >= 2 && all >= FIGURES_MIN) || (all >= HEADED_MIN && rows.length > 1);
}

function kindOf(text: string, most: number | null): Kind {
  if (text === "") return { kind: "blank" };
  if (pageMark.test(text)) return { kind: "mark" };
  const [, label = "", atEnd = ""] = figuresAtEnd.exec(text) ?? [];
  const figures = atEnd.split(/[ \u3000]+/).filter((each) => each !== "");
  const many = figures.length >= FIGURES_MIN && label.length <= LABEL_MAX && !label.includes("。");
  const isNamed = /[\u3400-\u9fff]/.test(label) && (many || name.test(label.trim()));
  if (figures.length > 0 && (isNamed || (label === "" && figures.length >= 2)))
    return { kind: "row", label: label.trim(), figures };
  if (chapter.test(text) || /[。！？\t|]/.test(text)) return { kind: "other" };
  const names = text.split(/[ \u3000]+/);
  const isNames = names.every((each, at) =>
    at === 0 ? each.length <= LABEL_MAX : each.length <= NAME_MAX && !/[\d，；]/.test(each),
  );
  if (names.length >= 2 && isNames && !opens.test(text)) return { kind: "head", names };
  const isFull = most !== null && width(text) >= most - SLACK;
  return {
    kind: isFull || text.length > LABEL_MAX || (/[；，：]$/.test(text) && most === null) ? "other" : "words",
  };
}

/** True if a bracket is open at the end of the line, so that the text continues. */
function isOpen(text: string): boolean {
  return (text.match(/[（(]/g)?.length ?? 0) > (text.match(/[）)]/g)?.length ?? 0);
}

/** Collects the rows of a table, line by line: text goes before the figures of the next line. */
class Rows {
  readonly rows: string[][] = [];
  private labels: string[] = [];

  /** `torn`: whether a cell's text may continue in the next line. */
  constructor(private readonly torn: boolean) {}

  add(found: Kind, text: string): void {
    if (found.kind === "row") this.addRow(found);
    else if (found.kind === "head") {
      const [first = "", ...rest] = found.names;
      if (this.isContinued()) this.put(first);
      else {
        this.settle();
        this.labels = [first];
      }
      this.rows.push([...this.labels, ...rest]);
      this.labels = [];
    } else if (found.kind === "words") {
      if (clause.test(text)) {
        this.settle();
        this.rows.push([text]);
      } else this.put(text);
    }
  }

  private addRow({ label, figures }: { label: string; figures: readonly string[] }): void {
    if (label === "" && figures.length >= HEADED_MIN) this.settle();
    // “三、本年度办理结果 （一）予以公开”: label cells that each begin with a number.
    const parts = label.replace(/[ \u3000]+/g, (gap, at) =>
      opens.test(label.slice(at + gap.length)) ? "\n" : gap,
    );
    for (const part of parts.split("\n")) if (part !== "") this.put(part);
    this.rows.push([...this.labels, ...figures]);
    this.labels = [];
  }

  private put(words: string): void {
    const last = this.labels.at(-1);
    if (last !== undefined && this.torn && !opens.test(words))
      this.labels[this.labels.length - 1] = last + words;
    else this.labels.push(words);
  }

  private isContinued(): boolean {
    return this.torn && this.labels.some(isOpen);
  }

  private settle(): void {
    for (const label of this.labels) this.rows.push([label]);
    this.labels = [];
  }
}
