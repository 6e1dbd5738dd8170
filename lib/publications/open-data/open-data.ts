import type { Block } from "@/lib/core/document/block";
import { chaptersOf, openFigures, openTableNotes, prefaceOf } from "@/lib/core/document/open-data";
import { formFor } from "@/lib/core/editions/registry";
import type { PublishedReport } from "../types";
import type { listPublicChanges } from "./data";
import type { OpenChanges, OpenReport } from "./open-schema";

/** The chapters come from the frozen blocks, the figures from the frozen content in the form of its time. */
export function openReport(report: PublishedReport): OpenReport {
  const { unit, year, edition, title, publishedAt, number, sha256, blocks, content, waivers } = report;
  return {
    unit: { code: unit.code, name: unit.name },
    year,
    edition,
    title,
    publishedAt: publishedAt.toISOString(),
    version: number,
    sha256,
    preface: prefaceOf(blocks),
    chapters: chaptersOf(blocks).map(({ heading, text }) => ({ heading, text })),
    figures: openFigures(formFor(year, report.countyForm), content),
    notes: openTableNotes(blocks),
    signature: openSignature(blocks),
    waivers,
  };
}

/** Signatory and date; null if the report has neither. */
export function openSignature(blocks: readonly Block[]): OpenReport["signature"] {
  const signature = blocks.find((block) => block.type === "signature");
  return signature ? { organ: signature.organ, date: signature.date } : null;
}

export function openChanges({
  items,
  ...cursors
}: NonNullable<Awaited<ReturnType<typeof listPublicChanges>>>): OpenChanges {
  return {
    ...cursors,
    changes: items.map(({ change, at, unitCode, year, number }) => ({
      ...{ change, at: at.toISOString(), unit: unitCode, year, version: number },
    })),
  };
}
