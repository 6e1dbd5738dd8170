import Link from "next/link";
import { Button } from "@/components/ui/button";
import { isReady, type Unready, unreadyWords } from "@/lib/core/workflow/unready";
import { stateLabels } from "@/lib/core/workflow/workflow";
import { timelinessWords } from "../timeliness-words";
import type { AtHand } from "./at-hand";

/**
 * The first card of the list of reports: the current report, what it still needs, and a button to continue.
 */
export function AtHandCard({ atHand: { row, toDo }, unready }: { atHand: AtHand; unready: Unready | null }) {
  const { text: whenDue, isLate } = timelinessWords(row.state, row.timeliness);
  const step = toDo === "write" ? "" : "/sign-off";
  return (
    <section
      aria-labelledby="at-hand"
      className="grid gap-3 rounded-md border border-accent bg-paper p-5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
    >
      <div>
        <h2 id="at-hand" className="font-medium text-lg">
          {verbs[toDo]} {row.year} 年度报告：{whatIsLeft(toDo, unready)}
        </h2>
        <p className="text-ink-2">
          {row.unit} · {stateLabels[row.state]}
          {whenDue && <span className={isLate ? "text-err" : ""}> · {whenDue}</span>}
        </p>
        {toDo === "write" && unready && !isReady(unready) && (
          <p className="text-ink-2 text-sm">{unreadyWords(unready).join("，")}</p>
        )}
      </div>
      <p>
        <Button asChild variant="primary">
          <Link href={`/desk/reports/${row.id}${step}`}>{buttons[toDo]}</Link>
        </Button>
      </p>
    </section>
  );
}

const verbs: Record<AtHand["toDo"], string> = { write: "继续填报", sign: "审签", submit: "报送" };
const buttons: Record<AtHand["toDo"], string> = { write: "继续填报", sign: "去审签", submit: "去报送" };

/** “体检 2 条”: the total number of open points. */
function whatIsLeft(toDo: AtHand["toDo"], unready: Unready | null): string {
  if (toDo === "sign") return "等您审签";
  if (toDo === "submit") return "已经审签，可以报送";
  if (!unready) return "接着填写";
  const count = Object.values(unready).reduce((sum, each) => sum + each, 0);
  return count === 0 ? "可以提请审签" : `体检 ${count} 条`;
}
