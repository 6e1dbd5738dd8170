import { z } from "zod";
import { paperBlocksSchema } from "@/lib/core/season/paper-text";
import { type SeasonPaper, seasonPapers, shownToUnits } from "@/lib/core/season/season-paper";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { outwardUrl } from "@/lib/platform/env";
import {
  type EditedPaper,
  earlierAnswerSchema,
  type PaperLine,
  type PaperRevision,
  type Shown,
} from "./types";

/** Reads of the papers that a county edits. The caller has checked the permission. */

const linesSchema = z.array(z.string());
const earlierSchema = z.array(earlierAnswerSchema);
const withText = { texts: { orderBy: { revision: "desc" }, take: 1 } } as const;

type PaperRow = {
  id: string;
  countyCode: string;
  year: number;
  kind: string;
  number: number;
  answerBy: Date | null;
  issuedAt: Date | null;
  texts: { revision: number; blocks: unknown }[];
};

/** The latest paper of its kind of a county and year, or the one of that number; null if it was not begun. */
export async function findLatestPaper(
  of: { countyCode: string; year: number; paper: SeasonPaper; number?: number | undefined },
  reader: Db | Tx = db,
): Promise<EditedPaper | null> {
  const { countyCode, year, paper, number } = of;
  const row = await reader.seasonPaper.findFirst({
    where: { countyCode, year, kind: paper, ...(number !== undefined && { number }) },
    orderBy: { number: "desc" },
    include: withText,
  });
  return row && editedOf(row);
}

/** A paper by its id, of that county. */
export async function findPaper(
  countyCode: string,
  paperId: string,
  reader: Db | Tx = db,
): Promise<EditedPaper | null> {
  const row = await reader.seasonPaper.findFirst({ where: { id: paperId, countyCode }, include: withText });
  return row && editedOf(row);
}

/** What can be shown to units, by its id, of that county; the scores have no text. */
export async function findShown(
  countyCode: string,
  paperId: string,
  reader: Db | Tx = db,
): Promise<Shown | null> {
  return shownOf(await reader.seasonPaper.findFirst({ where: { id: paperId, countyCode } }));
}

/** The scores of a county and year as shown to the units; null if they were not yet. */
export async function findShownScores(
  of: { countyCode: string; year: number },
  reader: Db | Tx = db,
): Promise<Shown | null> {
  const key = { ...of, kind: "scores", number: 1 };
  return shownOf(await reader.seasonPaper.findUnique({ where: { countyCode_year_kind_number: key } }));
}

function shownOf(row: Omit<PaperRow, "texts"> | null): Shown | null {
  const paper = shownToUnits.find((each) => each === row?.kind);
  if (!row || !paper) return null;
  const { id, countyCode, year, number, answerBy, issuedAt } = row;
  return {
    ...{ id, countyCode, year, number, paper, issuedAt },
    answerBy: answerBy?.toISOString().slice(0, 10) ?? null,
  };
}

function editedOf({ kind, texts, answerBy, ...row }: PaperRow): EditedPaper | null {
  const [text] = texts;
  const paper = seasonPapers.find((each) => each === kind);
  if (!text || !paper) return null;
  return {
    ...{ id: row.id, countyCode: row.countyCode, year: row.year, paper, number: row.number },
    answerBy: answerBy?.toISOString().slice(0, 10) ?? null,
    issuedAt: row.issuedAt,
    revision: text.revision,
    blocks: paperBlocksSchema.parse(text.blocks),
  };
}

/** Longer addresses of a portal are not printed. */
const PRINTED_URL = 300;

/**
 * Where the public reports of these units and year are, by unit code: the address on the county's portal that
 * was written back, else the one of this site. Without those that were taken down.
 */
export async function listPublicUrls(
  unitCodes: readonly string[],
  year: number,
  reader: Db | Tx = db,
): Promise<ReadonlyMap<string, string>> {
  const asked = { unitCode: { in: [...unitCodes] }, year };
  const [published, addresses] = await Promise.all([
    reader.publication.findMany({
      where: { ...asked, replacedAt: null, takenDownAt: null },
      orderBy: { unitCode: "asc" },
      select: { unitCode: true },
    }),
    reader.portalAddress.findMany({ where: asked, select: { unitCode: true, url: true } }),
  ]);
  const portal = new Map(addresses.map(({ unitCode, url }) => [unitCode, url]));
  const site = outwardUrl();
  return new Map(
    published.flatMap(({ unitCode }): [string, string][] => {
      const url = portal.get(unitCode);
      if (url && url.length <= PRINTED_URL) return [[unitCode, url]];
      return site === null ? [] : [[unitCode, `${site}/reports/${unitCode}/${year}`]];
    }),
  );
}

/** More than days of typing without a pause make of one paper, at one text every five minutes. */
const REVISIONS_MAX = 1000;

/** The saved revisions of a paper with their authors, newest first. */
export async function listRevisions(paperId: string, reader: Db | Tx = db): Promise<PaperRevision[]> {
  const rows = await reader.seasonPaperText.findMany({
    where: { paperId },
    orderBy: { revision: "desc" },
    take: REVISIONS_MAX,
    select: { revision: true, at: true, drafted: true, auto: true, author: { select: { name: true } } },
  });
  return rows.map(({ author, ...row }) => ({ ...row, author: author.name }));
}

export async function findRevision(paperId: string, revision: number, reader: Db | Tx = db) {
  const row = await reader.seasonPaperText.findUnique({
    where: { paperId_revision: { paperId, revision } },
    select: { blocks: true },
  });
  return row && paperBlocksSchema.parse(row.blocks);
}

const lineShown = {
  ...{ unitCode: true, lines: true, answer: true, answeredAt: true },
  ...{ accepted: true, decision: true, decidedAt: true, earlier: true },
  unit: { select: { name: true, kind: true } },
  answerer: { select: { name: true } },
  decider: { select: { name: true } },
} as const;

/** The lines of a paper that were shown to units. */
export async function listPaperLines(paperId: string, reader: Db | Tx = db): Promise<PaperLine[]> {
  const rows = await reader.seasonPaperLine.findMany({
    where: { paperId },
    orderBy: { unitCode: "asc" },
    select: lineShown,
  });
  return rows.map(lineOf);
}

type LineRow = {
  unitCode: string;
  unit: { name: string };
  lines: unknown;
  answer: string | null;
  answeredAt: Date | null;
  answerer: { name: string } | null;
  accepted: boolean | null;
  decision: string | null;
  decidedAt: Date | null;
  decider: { name: string } | null;
  earlier: unknown;
};

function lineOf(row: LineRow): PaperLine {
  const { unitCode, unit, lines, answer, answeredAt, answerer, accepted, decision, decidedAt, decider } = row;
  return {
    ...{ unitCode, unit: unit.name, lines: linesSchema.parse(lines) },
    earlier: earlierSchema.parse(row.earlier),
    answer:
      answer !== null && answeredAt ? { text: answer, author: answerer?.name ?? "", at: answeredAt } : null,
    decision:
      accepted !== null && decision !== null && decidedAt
        ? { accepted, text: decision, author: decider?.name ?? "", at: decidedAt }
        : null,
  };
}

/** How the latest text of a paper was saved. */
export async function findLastSave(paperId: string, reader: Db | Tx = db) {
  return reader.seasonPaperText.findFirst({
    where: { paperId },
    orderBy: { revision: "desc" },
    select: { auto: true, authorId: true, at: true },
  });
}

/** The lines of papers about these units: open ones and answered ones, newest first. */
export async function listLinesOf(unitCodes: readonly string[], reader: Db | Tx = db) {
  const rows = await reader.seasonPaperLine.findMany({
    where: {
      unitCode: { in: [...unitCodes] },
      OR: [{ paper: { issuedAt: null } }, { answer: { not: null } }],
    },
    orderBy: [{ paperId: "desc" }, { unitCode: "asc" }],
    take: 20,
    select: { ...lineShown, paper: { include: { ...withText, county: { select: { name: true } } } } },
  });
  return rows.map(({ paper, ...row }) => ({
    ...{ line: { ...lineOf(row), kind: row.unit.kind }, paper, county: paper.county.name },
  }));
}
