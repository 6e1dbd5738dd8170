import { canonicalJson } from "@/lib/core/document/canonical";
import type { Edition } from "@/lib/core/editions/edition";
import type { CountyForm, Form } from "@/lib/core/editions/form";
import { editions } from "@/lib/core/editions/list";
import {
  editionById,
  editionOf,
  formFor,
  lastYearOfEdition,
  newestEdition,
} from "@/lib/core/editions/registry";
import type { Outline } from "@/lib/core/outline/outline";
import type { LocalTable } from "@/lib/core/tables/local-table";
import type { CleanBlock } from "../../read/clean/clean";
import type { TableBlock } from "../../read/source-block";
import type { RecognisedDocument } from "../recognise/recognise-document";
import { placeTable } from "../tables/placed-table";
import { isDirect } from "./concepts";
import { sourceSections } from "./sections";

/**
 * The form in which a document is read, and the county's outline and rows that define it, where the edition
 * allows these (else empty). `county` is what its county has set, if known.
 */
export function chooseForm(
  { sourceBlocks, headings, edition }: RecognisedDocument,
  stated: number | null,
  county: CountyForm | undefined,
): { form: Form; countyForm: CountyForm } {
  const year = coveredYear(
    stated,
    edition.byTables ? editionById(edition.byTables) : newestEdition(edition.byHeadings ?? undefined),
  );
  const national = formFor(year);
  if (!national.edition.setByCounty) return { form: national, countyForm: {} };
  const outline = county?.outline ?? bestOutline(national.edition, sourceBlocks, headings);
  const localTable =
    county?.localTable ?? (county ? undefined : bestLocalTable(national.edition, year, sourceBlocks));
  const countyForm = { outline, ...(localTable ? { localTable } : {}) };
  return { form: formFor(year, countyForm), countyForm };
}

/**
 * True if the outline and rows are among those by which a document of that year can be read without its
 * county's settings.
 */
export function isKnownForm(year: number, { outline, localTable }: CountyForm): boolean {
  const among = (one: unknown, known: readonly unknown[]) =>
    one === undefined || known.some((each) => canonicalJson(each) === canonicalJson(one));
  const edition = editionOf(year);
  return (
    among(outline, edition?.outlines ?? []) &&
    among(
      localTable,
      (edition?.localTables ?? []).map(({ table }) => table),
    )
  );
}

/**
 * The nearest year that an edition covers. Documents older than the first edition are read by the first,
 * whatever their headings resemble; with no year known, the likely edition decides.
 */
function coveredYear(year: number | null, likely: Edition): number {
  if (year !== null && editionOf(year)) return year;
  const edition = year === null ? likely : (editions[0] ?? likely);
  return lastYearOfEdition(edition) ?? edition.firstYear;
}

/**
 * Where no national outline exists: the outline with a chapter for most headings, and among those the one
 * with the fewest chapters left over.
 */
function bestOutline(
  edition: Edition,
  sourceBlocks: readonly CleanBlock[],
  headings: ReadonlyMap<number, string>,
): Outline {
  const scored = edition.outlines.map((outline) => {
    const sections = sourceSections(sourceBlocks, headings, sourceBlocks.length, outline).filter(
      ({ heading }) => heading !== null,
    );
    const filled = new Set(sections.map(({ target }) => target.chapterId));
    const direct = sections.filter(({ target }) => isDirect(target)).length;
    const empty = outline.chapters.filter(({ id }) => !filled.has(id)).length;
    return { outline, score: direct - (sections.length - direct) / 2 - empty / 10 };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.outline;
}

/** The local rows whose labels match more rows of a document's table than the national table does. */
function bestLocalTable(
  edition: Edition,
  year: number,
  sourceBlocks: readonly CleanBlock[],
): LocalTable | undefined {
  const tables = sourceBlocks.filter((block) => block.kind === "table");
  const plain = rowsPlaced(tables, formFor(year));
  const printed = Math.max(0, ...tables.map(({ rows }) => rows.length));
  if (plain === 0 || printed <= plain + MORE_ROWS) return undefined;
  return edition.localTables?.find(
    ({ table }) => rowsPlaced(tables, formFor(year, { localTable: table })) > plain + MORE_ROWS,
  )?.table;
}

/** A local table must match at least this many more rows: fewer may match by chance. */
const MORE_ROWS = 3;

/** The greatest number of rows of a document's table that certainly are rows of the form's first table. */
function rowsPlaced(sourceTables: readonly TableBlock[], { tables: [table] }: Form): number {
  if (!table) return 0;
  const counts = sourceTables.map(
    (block) =>
      placeTable(block, table)?.rows.filter(({ row, confidence }) => row && confidence > 0.8).length ?? 0,
  );
  return Math.max(0, ...counts);
}
