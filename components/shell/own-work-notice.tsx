import { Notice } from "@/components/ui/notice";
import { type OwnWorkVerdict, onePersonLabel } from "@/lib/core/workflow/own-work";

/** Next to a button for deciding on one's own work: why it is disabled, or what will be recorded. */
export function OwnWorkNotice({ verdict, id }: { verdict: OwnWorkVerdict | null; id: string }) {
  if (verdict === null || verdict.kind === "others") return null;
  if (verdict.kind === "own")
    return (
      <div id={id}>
        <Notice tone="warn" title="这一步不能由您办理">
          <p>{verdict.message}</p>
        </Notice>
      </div>
    );
  return (
    <div id={id}>
      <Notice title="主管部门已允许一人办理">
        <p>
          您编写或审签过这份报告。允许的原因：{verdict.allowance.reason}。这一步会记为“{onePersonLabel}
          ”，公开页面也会注明。
        </p>
      </Notice>
    </div>
  );
}
