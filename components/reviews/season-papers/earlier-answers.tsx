import { beijingTime } from "@/lib/core/beijing-time";
import type { EarlierAnswer } from "@/lib/reviews/season-papers/types";

/** What a unit answered to texts that were replaced, each with that text and the decision. */
export function EarlierAnswers({ earlier }: { earlier: readonly EarlierAnswer[] }) {
  if (earlier.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer">对以前写法的意见 {earlier.length} 条</summary>
      <ul className="mt-2 grid gap-2 text-ink-2">
        {earlier.map(({ lines, answer, decision }) => (
          <li key={answer.at} className="[overflow-wrap:anywhere]">
            <p>当时写的：{lines.join("")}</p>
            <p>
              意见：{answer.text}（{answer.author}，{beijingTime(new Date(answer.at))}）
            </p>
            {decision && (
              <p>
                {decision.accepted ? "采纳" : "未采纳"}：{decision.text}（{decision.author}，
                {beijingTime(new Date(decision.at))}）
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
