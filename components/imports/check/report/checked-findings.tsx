import { FindingItem } from "@/components/findings/list/finding-item";
import { Sides } from "@/components/findings/sides/sides";
import type { Severity } from "@/lib/core/checks/engine/check";
import { keyed } from "@/lib/core/keyed";
import type { CheckedFinding } from "../../reading/worker/checked-report";
import type { BlockMarks } from "./marks";
import { showPlace } from "./show-place";

type Props = {
  findings: readonly CheckedFinding[];
  /** Only this severity is shown; all if null. */
  severity: Severity | null;
  marks: ReadonlyMap<string, BlockMarks>;
  rules: string;
};

/** At most this many places of a finding are named; the others are counted. */
const PLACES = 3;

/** The findings as a list, each with links to its places in the document. */
export function CheckedFindings({ findings, severity, marks, rules }: Props) {
  return (
    <ol aria-label="体检结果" className="grid gap-3">
      {findings.map(
        (finding, at) =>
          (severity === null || finding.severity === severity) && (
            <FindingItem key={finding.key} id={`finding-${at}`} finding={finding} rules={rules} compact>
              <Sides finding={finding} />
              <Places finding={finding} at={at} marks={marks} />
              {finding.repairs[0] && (
                <p>
                  <span className="text-ink-2">可以这样改：</span>
                  {finding.repairs[0]}
                </p>
              )}
            </FindingItem>
          ),
      )}
    </ol>
  );
}

type PlacesProps = { finding: CheckedFinding; at: number; marks: ReadonlyMap<string, BlockMarks> };

function Places({ finding: { places, step }, at, marks }: PlacesProps) {
  if (places.length === 0) return step === "" ? null : <p className="text-ink-2">{step}</p>;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1">
      {keyed(places.slice(0, PLACES)).map(({ key, item: { label, printed } }) =>
        printed && marks.has(printed.blockId) ? (
          <a
            key={key}
            href={`#${printed.blockId}`}
            className="min-h-6 text-accent underline underline-offset-4"
            onClick={(event) => {
              event.preventDefault();
              showPlace(printed, at);
            }}
          >
            看“{label}”
          </a>
        ) : (
          <span key={key} className="text-ink-2">
            {label}
          </span>
        ),
      )}
      {places.length > PLACES && <span className="text-ink-2">等 {places.length} 处</span>}
    </p>
  );
}
