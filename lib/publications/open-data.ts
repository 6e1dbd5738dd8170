import {
  chaptersOf,
  figuresOf,
  notesOf,
  type OpenFigure,
  type OpenNote,
  prefaceOf,
} from "@/lib/core/document/open-data";
import { formFor } from "@/lib/core/editions/registry";
import type { Page, PublishedReport } from "./types";

/** A published report as the open data hands it out. */
export type OpenReport = {
  unit: { code: string; name: string };
  year: number;
  edition: string;
  title: string;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** 1 for the first publication, 2 for its first correction … */
  version: number;
  sha256: string;
  preface: string;
  chapters: { heading: string; text: string }[];
  figures: OpenFigure[];
  /** What the report says under a table: why a figure does not follow from last year's. */
  notes: OpenNote[];
  /** Faults that were let stand in a report entered as issued, with the reviewer's reason. */
  waivers: { message: string; reason: string }[];
};

export type OpenPage = { page: number; pages: number; total: number; reports: OpenReport[] };

/** The chapters come from the frozen blocks, the figures from the frozen content in the form it was written under. */
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
    figures: figuresOf(formFor(year, report.countyForm), content),
    notes: notesOf(blocks),
    waivers,
  };
}

export function openPage({ items, ...paging }: Page<PublishedReport>): OpenPage {
  return { ...paging, reports: items.map(openReport) };
}
