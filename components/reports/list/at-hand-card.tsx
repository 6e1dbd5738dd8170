import Link from "next/link";
import { Button } from "@/components/ui/button";
import { isReady, type Unready, unreadyWords } from "@/lib/core/workflow/unready";
import { type State, stateLabels } from "@/lib/core/workflow/workflow";
import { timelinessWords } from "../timeliness-words";
import type { AtHand } from "./at-hand";

/**
 * The first card of the list of reports: the current report, what it still needs, and a button to continue.
 */
export function AtHandCard({ atHand: { row, toDo }, unready }: { atHand: AtHand; unready: Unready | null }) {
  const { text: whenDue, isLate } = timelinessWords(row.state, row.timeliness);
  const isDown = row.state === "published" && row.isTakenDown;
  const step = toDo === "write" ? "" : "/sign-off";
  return (
    <section
      aria-labelledby="at-hand"
      className="grid gap-3 rounded-md border border-accent bg-paper p-5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
    >
      <div>
        <h2 id="at-hand" className="font-medium text-lg">
          {verbs[toDo]} {row.year} 年度报告：
          {toDo !== "wait" ? whatIsLeft(toDo, unready) : isDown ? toCorrect : whereabouts[row.state]}
        </h2>
        <p className="text-ink-2">
          {row.unit} · {isDown ? "已撤下公开" : stateLabels[row.state]}
          {whenDue && <span className={isLate ? "text-err" : ""}> · {whenDue}</span>}
        </p>
        {toDo === "write" && unready && !isReady(unready) && (
          <p className="text-ink-2 text-sm">{unreadyWords(unready).join("，")}</p>
        )}
      </div>
      <p>
        <Button asChild variant={toDo === "wait" ? "plain" : "primary"}>
          <Link href={`/desk/reports/${row.id}${step}`}>{buttons[toDo]}</Link>
        </Button>
      </p>
    </section>
  );
}

const verbs: Record<AtHand["toDo"], string> = { write: "继续填报", sign: "审签", submit: "报送", wait: "" };
const buttons: Record<AtHand["toDo"], string> = {
  write: "继续填报",
  sign: "去审签",
  submit: "去报送",
  wait: "看办理情况",
};

/** Where a report is that this person has nothing to do with now. */
const whereabouts: Record<State, string> = {
  drafting: "填报员正在填写",
  awaitingSignOff: "已提请审签，等审签人办理",
  sentBack: "审签人退回，填报员正在修改",
  signedOff: "已经审签，等着报送",
  submitted: "已报送，等待审核",
  withdrawn: "已撤回，填报员正在修改",
  reviewing: "已报送，正在审核",
  returned: "审核退回，填报员正在修改",
  approved: "审核已通过，等待公布",
  published: "已公布",
  correcting: "填报员正在更正",
};

const toCorrect = "已从公开网站撤下，请发起更正";

/** “还有 2 处要处理”: the total number of open points, which the line below names. */
function whatIsLeft(toDo: Exclude<AtHand["toDo"], "wait">, unready: Unready | null): string {
  if (toDo === "sign") return "等您审签";
  if (toDo === "submit") return "已经审签，可以报送";
  if (!unready) return "接着填写";
  const count = Object.values(unready).reduce((sum, each) => sum + each, 0);
  return count === 0 ? "可以提请审签" : `还有 ${count} 处要处理`;
}
