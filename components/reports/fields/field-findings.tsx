"use client";
import type { FieldPath } from "@/lib/core/report";
import { useFindings } from "../draft/draft-context";
import { DraftFinding } from "../examination/draft-finding";

/** What is wrong in these fields, under them. What is only not written yet, the rail and the examination show. */
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
