"use client";
import type { FieldPath } from "@/lib/core/report";
import { useFindings } from "../draft/draft-context";
import { DraftFinding } from "../examination/draft-finding";

type Props = { paths: readonly FieldPath[] /** Those shown elsewhere in the step. */; except?: "error" };

/**
 * Findings below these fields. Missing text is shown only by the rail and on the page of the checks, imported
 * text above the chapter (UnchangedText).
 */
export function FieldFindings({ paths, except }: Props) {
  const found = useFindings().filter(
    ({ severity, missing, confirmation, places }) =>
      !missing &&
      confirmation === undefined &&
      severity !== except &&
      places.some(({ path }) => paths.includes(path)),
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
