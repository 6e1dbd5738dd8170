import { byStep } from "@/components/findings/list/by-step";
import { printedPlaces } from "@/components/findings/printed/printed-place";
import { severities } from "@/components/findings/severities";
import { checksOf } from "@/lib/core/checks/edition-checks";
import type { Finding } from "@/lib/core/checks/engine/check";
import { placeNames } from "@/lib/core/checks/engine/findings/place-names";
import { compose } from "@/lib/core/document/compose";
import type { ExaminedReport } from "@/lib/imports/place/examine/examine-report";
import type { CheckedFinding, CheckedReport } from "./checked-report";

/** A checked report in the official layout, with its findings at their places. */
export function checkedReport({ input, findings, title, organ, stated }: ExaminedReport): CheckedReport {
  const { form, content, unit } = input;
  const gravestFirst = severities.flatMap(({ severity }) =>
    findings.filter((each) => each.severity === severity),
  );
  const blocks = compose({ form, content, unit: { code: "", name: organ, organ } });
  const printed = printedPlaces(blocks);
  const stepOf = new Map(
    byStep(form, findings).flatMap(({ step, findings: own }) => own.map(({ key }) => [key, step.title])),
  );
  return {
    title,
    organ,
    kind: unit.kind,
    year: form.year,
    edition: form.edition.name,
    stated,
    blocks,
    findings: gravestFirst.map((finding) => checkedFinding(finding, stepOf.get(finding.key) ?? "", printed)),
    rules: new Set(checksOf(form.edition).map(({ code }) => code)).size,
  };
}

function checkedFinding(
  { key, code, severity, message, sides, difference, repairs, places }: Finding,
  step: string,
  printed: ReturnType<typeof printedPlaces>,
): CheckedFinding {
  const names = placeNames(places);
  return {
    key,
    code,
    severity,
    message,
    sides,
    difference,
    repairs: repairs.map(({ label }) => label),
    step,
    places: places.map((place, at) => ({
      label: names[at] ?? place.label,
      printed: printed(place),
      passage: place.passage ?? null,
    })),
  };
}
