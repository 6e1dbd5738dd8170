import { FileLink } from "@/components/ui/file-link";
import { Tag } from "@/components/ui/tag";
import { beijingTime } from "@/lib/core/beijing-time";
import { daysUntil, filedWords, isForTheRecord } from "@/lib/core/season/deadline";
import { takeDownGrounds } from "@/lib/core/workflow/take-down";
import type { Review } from "@/lib/reviews/types";
import { ListNav } from "./list-nav";
import { StateTag } from "./state-tag";

/** Unit, state and time of the report. */
export function ReviewHead({ review }: { review: Review }) {
  const { version, filed, asIssued } = review;
  const takenDown = review.published?.takenDown;
  const explained = review.findings.filter(({ explanation }) => explanation !== null).length;
  return (
    <header className="mb-4 grid gap-2">
      <ListNav reportId={review.reportId} />
      <h1 className="font-bold font-song text-2xl">
        {review.unit.name} {review.year} 年度报告
      </h1>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StateTag state={review.state} />
        <span>第 {version.number} 次报送</span>
        <span className="text-ink-2">
          报送于 <time dateTime={version.submittedAt.toISOString()}>{beijingTime(version.submittedAt)}</time>
        </span>
        {takenDown && <Tag tone="err">已撤下公开</Tag>}
        {filed && <Filed {...filed} />}
        {explained > 0 && <Tag tone="warn">{explained} 处有说明</Tag>}
        <PaperCopy reportId={review.reportId} />
      </p>
      {takenDown && (
        <p className="text-ink-2">
          <time dateTime={takenDown.at.toISOString()}>{beijingTime(takenDown.at)}</time>{" "}
          撤下，向公众说明的原因：
          {takeDownGrounds[takenDown.ground]}。单位更正并重新公布后恢复公开。
        </p>
      )}
      {asIssued && (
        <p className="text-ink-2">
          按原样录入：原报告 {asIssued.issuedOn} 发布于{asIssued.where}。其中的错误可以说明理由后豁免。
        </p>
      )}
    </header>
  );
}

/** Whether it was first filed in time. */
function Filed({ on, dueOn }: NonNullable<Review["filed"]>) {
  const isLate = daysUntil(dueOn, on) > 0 && !isForTheRecord(on, dueOn);
  return <Tag tone={isLate ? "warn" : "quiet"}>{filedWords(on, dueOn)}</Tag>;
}

/** The submitted version with notes and findings, for decisions on paper. */
function PaperCopy({ reportId }: { reportId: string }) {
  return (
    <span className="flex flex-wrap gap-3">
      {(["pdf", "docx"] as const).map((format) => (
        <FileLink key={format} href={`/reviews/${reportId}/paper/${format}`} className="text-accent">
          {format === "pdf" ? "送审稿（PDF）" : "送审稿（Word）"}
        </FileLink>
      ))}
    </span>
  );
}
