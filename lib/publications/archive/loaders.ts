import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { compose } from "@/lib/core/document/compose";
import { formFor } from "@/lib/core/editions/registry";
import { done, type Result } from "@/lib/core/refusal";
import { kindTraits } from "@/lib/core/unit-kind";
import type { OwnWorkVerdict } from "@/lib/core/workflow/own-work";
import { authorizeReport } from "@/lib/reports/authorize";
import { completeDraft } from "@/lib/reports/data";
import { examineDraft } from "@/lib/reports/examination/examine";
import { severitiesOf } from "@/lib/reports/long/long-work";
import { findOwnWorkVerdicts } from "@/lib/reports/own-work/data";
import { listSeasonUnits, listUnitsWithin } from "@/lib/units/data";
import { isFromFile, listArchivable } from "./data";
import { notFromFile } from "./mutations";
import type { ArchiveList, ArchivePreview, ArchiveRow } from "./types";

/** The older reports that can be archived, of the requested county or the first accessible one. */
export const loadArchive = loader(
  guarded(
    "move.archive",
    authorizeAnywhere,
    async ({ actor, target }, { county: asked }: { county?: string }): Promise<Result<ArchiveList>> => {
      const counties = (await listUnitsWithin(target.unitCodes)).filter(
        ({ kind }) => kindTraits[kind].collects,
      );
      const county = counties.find(({ code }) => code === asked) ?? counties[0] ?? null;
      const units = county ? await listSeasonUnits(county.code) : [];
      const { rows, more } = await listArchivable(units.map(({ code }) => code));
      const ids = rows.map(({ reportId }) => reportId);
      const verdicts = await findOwnWorkVerdicts(actor, "archive", ids);
      const examined: ArchiveRow[] = [];
      for (const row of rows) examined.push(await rowOf(row, verdicts.get(row.reportId)));
      return done({ ...{ counties, county, more }, rows: examined });
    },
  ),
);

type Archivable = Awaited<ReturnType<typeof listArchivable>>["rows"][number];

async function rowOf(
  { content, countyForm, organ, kind, mayMakeDocuments, ...row }: Archivable,
  verdict: OwnWorkVerdict | undefined,
): Promise<ArchiveRow> {
  const unit = { name: organ, kind: kindTraits[kind].level, listed: kind, mayMakeDocuments };
  return {
    ...row,
    title: content.front.title ?? "",
    findings: await severitiesOf({ year: row.year, countyForm, content, lastYear: null, unit }),
    ...(verdict?.kind === "own" && { ownWork: verdict.message }),
  };
}

/** A preview of one of them. The county may read it because it imported it; no other draft is shown. */
export const loadArchivePreview = loader(
  guarded("move.archive", authorizeReport, async ({ target: report }): Promise<Result<ArchivePreview>> => {
    if (report.asIssued === null || !(await isFromFile(report.id))) return notFromFile;
    const draft = await completeDraft(report);
    const { content, unit, year, asIssued } = draft;
    return done({
      ...{ reportId: report.id, unit: unit.name, year, asIssued: asIssued ?? report.asIssued },
      blocks: compose({ form: formFor(year, draft.countyForm), content, unit }),
      findings: await examineDraft(draft),
    });
  }),
);
