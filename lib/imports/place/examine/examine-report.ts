import type { CheckInput, Finding } from "@/lib/core/checks/engine/check";
import { mergeRepeats } from "@/lib/core/checks/engine/findings/merge-repeats";
import { runChecks } from "@/lib/core/checks/run-checks";
import { inputOfFile, reportFileSchema } from "@/lib/core/report-file";
import { type UnitLevel, unitKindOf } from "@/lib/core/unit-kind";
import { FILE_BYTES } from "../../read/limits";
import { readDocument, readPastedSource, readWebPage } from "../../read/read-document";
import { RefusedDocument } from "../../read/refused-document";
import { decodeText } from "../../read/text/decode-text";
import { placeDocument } from "../place-document";
import { openDataSchema, placeOpenData } from "../place-open-data";
import type { PlacedDocument } from "../placed-document";
import { kindInWords } from "../recognise/organ";
import { ownForm } from "./own-form";
import { asSureAsRead } from "./sure-as-read";

/** Data from the user about a report that does not contain them. */
export type KnownOfReport = { year?: number; kind?: UnitLevel };

/** A report from outside the system with all findings on it. */
export type ExaminedReport = {
  input: CheckInput;
  /** First those from reading it (codes beginning with “I-”, without places), then those of the rules. */
  findings: Finding[];
  title: string;
  /** The organ as the report states it; empty if it does not. */
  organ: string;
  /** Whether the report itself states its year and the kind of its unit. */
  stated: { year: boolean; kind: boolean };
};

/**
 * Reads and checks a file: a report exported from this system or its open data (.json), or any document that
 * can be imported. Throws a RefusedDocument with a one-line Chinese message for a file that cannot be read.
 */
export async function examineReport(
  bytes: Uint8Array,
  name: string,
  known: KnownOfReport = {},
): Promise<ExaminedReport> {
  if (/\.json$/i.test(name)) return examineJson(bytes, known);
  const sourceBlocks = await readDocument(bytes, name);
  return examinePlaced(placeDocument(sourceBlocks, { ...knownOf(known), fileName: name }), known);
}

/** The same for pasted text, read as a page if the clipboard had one. */
export function examinePasted(
  { html, text }: { html: string; text: string },
  known: KnownOfReport = {},
): ExaminedReport {
  const sourceBlocks = html.trim() === "" ? readPastedSource(text) : readWebPage(html);
  if (sourceBlocks.length === 0) throw new RefusedDocument("粘贴的内容里没有文字。");
  return examinePlaced(placeDocument(sourceBlocks, knownOf(known)), known);
}

/** Skips the rules while placing: they run once, later, with places and repairs. */
function knownOf({ year }: KnownOfReport) {
  return { withoutRules: true, ...(year === undefined ? {} : { year }) };
}

function examineJson(bytes: Uint8Array, known: KnownOfReport): ExaminedReport {
  if (bytes.length > FILE_BYTES) throw new RefusedDocument(`文件过大，最多 ${FILE_BYTES / 1_000_000} MB。`);
  const json = parsed(decodeText(bytes));
  const file = reportFileSchema.safeParse(json);
  if (file.success) {
    const input = applicable(() => inputOfFile(file.data));
    const { content, unit } = input;
    return {
      input,
      findings: runChecks(input),
      title: content.front.title ?? "",
      organ: unit.name,
      stated: { year: true, kind: true },
    };
  }
  const open = openDataSchema.safeParse(json);
  if (open.success) return examinePlaced(placeOpenData(open.data), known);
  throw new RefusedDocument("这个 .json 文件不是本系统导出的报告，也不是一份报告的开放数据。");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedDocument("这个文件不是有效的 JSON。");
  }
}

function applicable(input: () => CheckInput): CheckInput {
  try {
    return input();
  } catch (error) {
    if (error instanceof RangeError) throw new RefusedDocument(`设定的表格用不上：${error.message}`);
    throw error;
  }
}

function examinePlaced(placed: PlacedDocument, known: KnownOfReport): ExaminedReport {
  const { form, content } = ownForm(placed);
  const { organ } = placed;
  const input: CheckInput = {
    form,
    content,
    lastYear: null,
    unit: {
      name: organ,
      kind: known.kind ?? (organ === "" ? kindInWords(textsOf(placed)) : unitKindOf(organ)),
    },
  };
  return {
    input,
    findings: mergeRepeats([
      ...ofReading(placed),
      ...asSureAsRead(
        runChecks(input).filter(({ code }) => code !== "R00-2" || hasTitle(placed)),
        placed,
        known.year !== undefined,
      ),
    ]).map(({ keys: _, ...finding }) => finding),
    title: placed.title,
    organ,
    stated: { year: placed.detected.year !== null, kind: organ !== "" },
  };
}

function textsOf({ placements }: PlacedDocument): string[] {
  return placements.map(({ text }) => text);
}

const numberedPart =
  /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/;

/** Findings, by code, that are questions to the reader and not faults: the text need not state the answer. */
function questionsOf({ year, unit, placements }: PlacedDocument): ReadonlyMap<string, string> {
  return new Map([
    ...(year === null ? [["I-year", "没有认出报告年度：是哪一年的？请选择年度。"] as const] : []),
    ...(unit === null
      ? [["I-unit", "没有认出是哪个单位的报告：是哪个单位的？请选择单位类别。"] as const]
      : []),
    ["I-title", "没有看到标题；原文有标题的，请一并放进来。"] as const,
    // A text with numbered parts may have chapters in an unknown notation.
    ...(placements.some(({ text }) => numberedPart.test(text))
      ? [["I-headings", "没有认出章节标题；原文分了章的，请看标题是不是单独成行。"] as const]
      : []),
  ]);
}

/** Findings from the import: another year, another unit, a table that does not fit. */
function ofReading(placed: PlacedDocument): Finding[] {
  const questions = questionsOf(placed);
  return placed.findings
    .filter(({ code }) => code.startsWith("I-"))
    .map((found) => {
      const question = questions.get(found.code);
      if (question !== undefined) return { ...found, severity: "hint" as const, message: question };
      return found.guessed ? { ...found, severity: "hint" as const } : found;
    })
    .map(({ code, severity, message }, at) => ({
      key: `${code}@${at}`,
      code,
      severity,
      group: "report",
      message,
      places: [],
      sides: [],
      difference: null,
      repairs: [],
    }));
}

/** Without a title the import reports that, and the rule on its wording has nothing to check. */
function hasTitle({ placements }: PlacedDocument): boolean {
  return placements.some(({ target }) => target?.kind === "front" && target.field === "title");
}
