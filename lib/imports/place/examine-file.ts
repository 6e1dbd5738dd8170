import type { CheckInput, Finding } from "@/lib/core/checks/engine/check";
import { runChecks } from "@/lib/core/checks/run-checks";
import { inputOfFile, reportFileSchema } from "@/lib/core/report-file";
import { type UnitKind, unitKindOf } from "@/lib/core/unit-kind";
import { decodeText } from "../read/decode-text";
import { FILE_BYTES } from "../read/limits";
import { readDocument } from "../read/read-document";
import { RefusedDocument } from "../read/refused-document";
import { ownForm } from "./own-form";
import { type PlacedDocument, placeDocument } from "./place-document";
import { openDataSchema, placeOpenData } from "./place-open-data";

/** A finding as the command line prints it. */
export type PrintedFinding = Pick<Finding, "code" | "severity" | "message" | "places" | "sides" | "repairs">;

/**
 * Everything that the examination finds in a file: a report exported from this system or its open data (.json), or any
 * document that the import reads. Throws a RefusedDocument, whose message is one Chinese line, for what cannot be read.
 */
export async function examineFile(bytes: Uint8Array, name: string): Promise<PrintedFinding[]> {
  return /\.json$/i.test(name)
    ? examineJson(bytes)
    : examinePlaced(placeDocument(await readDocument(bytes, name)));
}

function examineJson(bytes: Uint8Array): PrintedFinding[] {
  if (bytes.length > FILE_BYTES) throw new RefusedDocument(`文件过大，最多 ${FILE_BYTES / 1_000_000} MB。`);
  const json = parsed(decodeText(bytes));
  const file = reportFileSchema.safeParse(json);
  if (file.success) return runChecks(applicable(() => inputOfFile(file.data))).map(printed);
  const open = openDataSchema.safeParse(json);
  if (open.success) return examinePlaced(placeOpenData(open.data));
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
    if (error instanceof RangeError) throw new RefusedDocument(`本县设定的表格用不上：${error.message}`);
    throw error;
  }
}

function examinePlaced(placed: PlacedDocument): PrintedFinding[] {
  // What the import itself noticed: another year, another unit, a table that does not fit. The rules run here once more,
  // for their places and repairs.
  const ofReading = placed.findings
    .filter(({ code }) => code.startsWith("I-"))
    .map((finding) => ({ ...finding, places: [], sides: [], repairs: [] }));
  const { form, content } = ownForm(placed);
  const name = organOf(placed);
  const unit = { name, kind: name === "" ? ownKind(placed) : unitKindOf(name) };
  const found = runChecks({ form, content, lastYear: null, unit }).filter(
    (finding) => !isBlankOfOther(finding, placed),
  );
  return withoutRepeats([...ofReading, ...found.map(printed)]);
}

/** The same words are told once, where the first of them stood, with the places, sides and repairs of all. */
function withoutRepeats(findings: readonly PrintedFinding[]): PrintedFinding[] {
  const once = new Map<string, PrintedFinding>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.message}`;
    const first = once.get(key);
    once.set(key, first ? together(first, finding) : finding);
  }
  return [...once.values()];
}

function together(first: PrintedFinding, again: PrintedFinding): PrintedFinding {
  return {
    ...first,
    places: distinct([...first.places, ...again.places]),
    sides: distinct([...first.sides, ...again.sides]),
    repairs: distinct([...first.repairs, ...again.repairs]),
  };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** A report that names nobody says “我局” or “我镇”. */
function ownKind({ placements }: PlacedDocument): UnitKind {
  const text = placements.map((placement) => placement.text).join("\n");
  const times = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return times(/[我本](?:局|委|办|中心|院)/g) > times(/[我本](?:镇|乡|街道|县|市|区)/g)
    ? "department"
    : "township";
}

/** That cells are blank where a table is another edition's is told with the table itself. */
function isBlankOfOther({ code, places }: Finding, { form, otherEdition }: PlacedDocument): boolean {
  return (
    code === "R21-9" &&
    places.every(({ path }) =>
      otherEdition.has(form.cells.get(path.replace(/^figure\./, ""))?.table.id ?? ""),
    )
  );
}

/** The organ as the document names itself: in its title, else where it is signed. */
function organOf({ title, unit, content }: PlacedDocument): string {
  const inTitle = /^(.+?)\s*\d{4}\s*年/.exec(title)?.[1];
  return inTitle ?? content.front.signedBy ?? unit ?? "";
}

function printed({ code, severity, message, places, sides, repairs }: Finding): PrintedFinding {
  return { code, severity, message, places, sides, repairs };
}
