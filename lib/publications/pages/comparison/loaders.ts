import { countChanges } from "@/lib/core/document/comparison/compare";
import { formFor } from "@/lib/core/editions/registry";
import { cellPathLabel } from "@/lib/core/tables/cell-label";
import { differencesOf } from "@/lib/reports/long/long-work";
import { findPublication } from "../../data";
import { versionParamsSchema } from "../../schema";

/**
 * A correction and the version that it replaced, by their stored blocks. Null if nothing such is published,
 * and for a first version.
 */
export async function loadComparison(unit: string, year: string, version: string) {
  const parsed = versionParamsSchema.required().safeParse({ unit, year, version });
  if (!parsed.success || parsed.data.version < 2) return null;
  const asked = parsed.data;
  const [before, after] = await Promise.all([
    findPublication(asked.unit, asked.year, asked.version - 1),
    findPublication(asked.unit, asked.year, asked.version),
  ]);
  if (!before || !after) return null;
  const differences = await differencesOf(before.blocks, after.blocks);
  const forms = [before, after].map((report) => formFor(report.year, report.countyForm));
  return {
    before,
    after,
    differences,
    changes: countChanges(differences),
    cellLabels: new Map(
      forms.flatMap((form) =>
        [...form.cells.values()].map((cell) => [cell.id, cellPathLabel(cell)] as const),
      ),
    ),
  };
}

export type PublicComparison = NonNullable<Awaited<ReturnType<typeof loadComparison>>>;
