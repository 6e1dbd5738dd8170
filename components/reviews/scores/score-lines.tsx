import type { Route } from "next";
import Link from "next/link";
import { criterionTraits, type Score } from "@/lib/core/season/scoring";

type Props = { score: Score /** The URL of the report for this reader. */; href: string | null };

/** The points of one report by criterion, with every deduction and its evidence in the record. */
export function ScoreLines({ score: { lines }, href }: Props) {
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
                  {source && href && (
                    <>
                      {" "}
                      <Link href={href as Route} prefetch={false}>
                        {source.kind === "finding" ? `第 ${source.version} 次报送` : sourceWords[source.kind]}
                      </Link>
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
