import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Channel, Reminding } from "@/lib/messages/types";

const channelLabels: Record<Channel, string> = { mail: "邮件", webhook: "网关" };

/** Failed background jobs; they are retried automatically. */
export function FailedList({ failed, jobs }: Pick<Reminding, "failed" | "jobs">) {
  if (failed.length + jobs.length === 0) return null;
  return (
    <div className="mt-5">
      <Notice tone="warn" title={`${failed.length + jobs.length} 项没有办成，系统会隔一段时间自动再试`}>
        <ul className="grid gap-2">
          {failed.map(({ id, channel, unit, text, attempts, error }) => (
            <li key={id} className="break-words">
              {channelLabels[channel]}：{unit}，“{text.slice(0, 40)}”，已试 {attempts} 次。原因：{error}
            </li>
          ))}
          {jobs.map(({ id, task, attempts, maxAttempts, error, nextAt }) => (
            <li key={id} className="break-words">
              后台任务 {task}：已试 {attempts} 次，最多 {maxAttempts} 次，下次 {beijingTime(nextAt)}。原因：
              {error.slice(0, 200)}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
