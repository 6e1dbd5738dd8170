import { criterionTraits, type Score, type ScoreFault } from "@/lib/core/season/scoring";

type Props = {
  score: Score;
  /** The address of the report's page for this reader, which has its moves; null without one. */
  report: string | null;
  /** Whether that page has every note too; their words are in the reason of the deduction. */
  withNotes?: boolean;
};

/** The points of one report by criterion, with every deduction and its evidence in the record. */
export function ScoreLines({ score: { lines }, report, withNotes = false }: Props) {
  return (
    <ul className="grid gap-2">
      {lines.map(({ criterion, weight, points, pending, deductions }) => (
        <li key={criterion}>
          <b>{criterionTraits[criterion].label}</b>{" "}
          {pending ? `未到，满分 ${weight}` : `${points} / ${weight}`}
          {deductions.length > 0 && (
            <ul className="list-disc pl-6 text-sm">
              {deductions.map(({ reason, points: lost, source }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two deductions may have one ground
                <li key={at} className="[overflow-wrap:anywhere]">
                  扣 {lost} 分：{reason}
                  {source && report && (withNotes || source.kind !== "note") && (
                    <>
                      {" "}
                      {/* A plain link: the browser opens what is collapsed around its target. */}
                      <a href={`${report}${hashOf(source)}`} className="text-accent underline">
                        {source.kind === "finding" ? `第 ${source.version} 次报送` : sourceWords[source.kind]}
                      </a>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

const sourceWords = { note: "看批注", move: "看办理记录" } as const;

/** The place of a deduction's evidence on the report's page. */
function hashOf(source: NonNullable<ScoreFault["source"]>): string {
  return source.kind === "finding" ? "" : `#${source.kind}-${source.id}`;
}
