import { strToU8, zipSync } from "fflate";
import { docxOf, wordParagraph } from "@/lib/imports/read/docx/testing-docx";

type NamedFile = { name: string; mimeType: string; buffer: Buffer };

/** The lines of a short report of 2014 to 2018. */
export function linesOf(unit: string, year: number, detail: string): string[] {
  return [
    `${unit}${year}年政府信息公开工作年度报告`,
    "一、概述",
    `${year}年，${unit}把政府信息公开列入年度工作要点，由党政办公室专人负责。`,
    "二、主动公开政府信息情况",
    detail,
    "三、存在的主要问题及改进情况",
    "公开的时效还不够，下一年每月核对一次。",
    `${unit}人民政府`,
    `${year + 1}年1月18日`,
  ];
}

export function word(name: string, lines: readonly string[]): NamedFile {
  return named(name, docxOf(lines.map((line) => wordParagraph(line)).join("")));
}

export function named(name: string, bytes: Uint8Array | string): NamedFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

export function archive(name: string, files: Record<string, string>): NamedFile {
  return named(
    name,
    zipSync(Object.fromEntries(Object.entries(files).map(([inner, text]) => [inner, strToU8(text)]))),
  );
}
