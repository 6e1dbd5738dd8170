"use client";
import type { FieldPath } from "@/lib/core/report";
import { useFindings } from "../draft/draft-context";
import { DraftFinding } from "../examination/draft-finding";

/** Findings below these fields. Missing text is shown only by the rail and on the page of the checks. */
export function FieldFindings({ paths, except }: { paths: readonly FieldPath[]; except?: "error" }) {
  const found = useFindings().filter(
    ({ severity, missing, places }) =>
      !missing && severity !== except && places.some(({ path }) => paths.includes(path)),
  );
  if (found.length === 0) return null;
  return (
    <ul className="mt-4 grid gap-2" aria-label="这一步的问题">
      {found.map((finding) => (
        <DraftFinding key={finding.key} finding={finding} />
      ))}
    </ul>
  );
}
