import type { EditionFamily } from "@/lib/core/editions/edition";
import type { Form } from "@/lib/core/editions/form";
import { editions } from "@/lib/core/editions/list";
import { editionOf, lastYearOfEdition, newestEdition } from "@/lib/core/editions/registry";
import type { ImportFinding } from "../placement";
import type { EditionEvidence } from "./edition";
import { fromFileName } from "./file-name";
import { unitIn } from "./unit";
import type { YearEvidence } from "./year";

/** What was known beforehand, and what the document states. */
type Evidence = {
  known: { year?: number; unit?: { name: string }; fileName?: string };
  year: number | null;
  years: readonly YearEvidence[];
  unit: string | null;
  edition: EditionEvidence;
  form: Form;
  title: string;
  unitInText: string | null;
  signedBy: string | undefined;
  spamTitle: string | null;
  headings: number;
  /** True if tables were read, and those of another edition were reported separately. */
  otherTables: boolean;
};

const places: Record<YearEvidence["source"], string> = {
  title: "标题",
  period: "统计期限",
  text: "正文",
};

/** Findings where a document contradicts itself or lacks necessary statements. */
export function conflicts(evidence: Evidence): ImportFinding[] {
  return [
    ...yearFindings(evidence),
    ...editionFindings(evidence),
    ...unitFindings(evidence),
    ...otherUnitFindings(evidence),
    ...nameFindings(evidence),
    ...titleFindings(evidence),
  ];
}

function yearFindings({ known, year, years }: Evidence): ImportFinding[] {
  if (year === null) return [{ code: "I-year", severity: "error", message: "没有认出报告年度，请选择。" }];
  const firm = years.filter(({ source }) => source !== "text");
  return firm
    .filter((one) => one.year !== year)
    .map(({ source, year: other }) => ({
      code: "I-year",
      severity: "error" as const,
      message: `${places[source]}写的是${other}年，${known.year === undefined ? places[firm[0]?.source ?? "title"] : "指定"}的是${year}年，请核对报告年度。`,
    }));
}

function editionFindings({ year, edition, form, otherTables }: Evidence): ImportFinding[] {
  const findings: ImportFinding[] = [];
  const { id, name, family } = form.edition;
  if (year !== null && editionOf(year) === null)
    findings.push({
      code: "I-edition",
      severity: "hint",
      message: `${year}年度还没有统一的格式和统计表，按2008年《条例》要求的内容检查；草稿暂按${name}摆放。`,
    });
  if (edition.byTables !== null && edition.byTables !== id && !otherTables)
    findings.push({
      code: "I-edition",
      severity: "warning",
      message: `文中的表格是${edition.byTables}年版的，${year ?? form.year}年度应当用${name}，对不上的格列在未放置的内容里。`,
    });
  // Where counties set the chapters, there are no prescribed names.
  if (edition.byHeadings !== null && edition.byHeadings !== family && !form.edition.setByCounty)
    findings.push({
      code: "I-outline",
      severity: "warning",
      message: `文中的章节是${yearsOfFamily(edition.byHeadings)}的写法，${year ?? form.year}年度应当用${name}。`,
    });
  return findings;
}

/** “2018年度及以前” for a family that ended, “2019年度起” for the one in force. */
function yearsOfFamily(family: EditionFamily): string {
  const last = lastYearOfEdition(newestEdition(family));
  if (last !== null) return `${last}年度及以前`;
  return `${editions.find((edition) => edition.family === family)?.firstYear}年度起`;
}

function unitFindings({ known, unit }: Evidence): ImportFinding[] {
  if (unit === null && !known.unit)
    return [{ code: "I-unit", severity: "warning", message: "没有认出是哪个单位的报告，请选择。" }];
  if (known.unit && unit && !sameUnit(known.unit.name, unit))
    return [
      {
        code: "I-unit",
        severity: "error",
        message: `文中写的是“${unit}”，正在为“${known.unit.name}”导入，请核对是不是选错了文件。`,
      },
    ];
  return [];
}

/** If title and text or signature name different units, the report is a copy or the wrong file. */
function otherUnitFindings({ title, unitInText, signedBy }: Evidence): ImportFinding[] {
  const titled = unitIn(title);
  const signed = unitIn(signedBy ?? "");
  // Departments have several names, townships one.
  const inText = [titled, unitInText].every((name) => /[镇乡]$|街道$/.test(name ?? "")) ? unitInText : null;
  const bySignature = isOther(titled, signed);
  const others = [
    isOther(titled, inText) ? `正文写的是“${inText}”` : "",
    bySignature ? `落款是“${signed}”` : "",
  ].filter((words) => words !== "");
  if (others.length === 0) return [];
  const message = `标题写的是“${titled}”，${others.join("，")}，请核对是哪个单位的报告。`;
  // A name within a sentence is guessed from its words; a signature is the name alone.
  return [{ code: "I-unit", severity: "warning", message, ...(bySignature ? {} : { guessed: true }) }];
}

function isOther(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && !one.includes(other) && !other.includes(one);
}

function nameFindings({ known, years, unit }: Evidence): ImportFinding[] {
  const named = fromFileName(known.fileName ?? "");
  const firm = years.find(({ source }) => source !== "text")?.year ?? null;
  const differs = [
    named.year !== null && firm !== null && named.year !== firm ? `${named.year}年` : "",
    isOther(named.unit, unit) ? `“${named.unit}”` : "",
  ].join("");
  if (differs === "") return [];
  const message = `文件名写的是${differs}，文中写的不是，请核对是不是选错了文件。`;
  return [{ code: "I-name", severity: "warning", message }];
}

function sameUnit(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

function titleFindings({ title, spamTitle, headings }: Evidence): ImportFinding[] {
  const findings: ImportFinding[] = [];
  if (spamTitle !== null)
    findings.push({
      code: "I-spam",
      severity: "warning",
      message: `标题的位置被植入了垃圾信息，已去掉；标题改按规定的写法${title === "" ? "" : `（原文的标题是“${title}”）`}。`,
    });
  else if (title === "")
    findings.push({ code: "I-title", severity: "warning", message: "没有认出标题，已按规定的写法补上。" });
  if (headings === 0)
    findings.push({
      code: "I-headings",
      severity: "error",
      message: "没有认出章节标题，请把各段移到所属的章。",
    });
  return findings;
}
