import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import { type Channel, DELIVERY_ATTEMPTS, type Reminding } from "@/lib/messages/types";

const channelLabels: Record<Channel, string> = { mail: "邮件", webhook: "网关" };

/** Failed deliveries and background jobs: retried automatically, until they have been tried too often. */
export function FailedList({ failed, jobs }: Pick<Reminding, "failed" | "jobs">) {
  if (failed.length + jobs.length === 0) return null;
  return (
    <div className="mt-5">
      <Notice tone="warn" title={`${failed.length + jobs.length} 项没有办成`}>
        <ul className="grid gap-2">
          {failed.map(({ id, channel, unit, text, attempts, error }) => (
            <li key={id} className="[overflow-wrap:anywhere]">
              {channelLabels[channel]}：{unit}，“{text.slice(0, 40)}”，
              {triedWords(attempts, DELIVERY_ATTEMPTS)}原因：{error}
            </li>
          ))}
          {jobs.map(({ id, task, attempts, maxAttempts, error, nextAt }) => (
            <li key={id} className="[overflow-wrap:anywhere]">
              后台任务 {task}：{triedWords(attempts, maxAttempts, nextAt)}原因：{error.slice(0, 200)}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** How often something was tried, and whether it is tried again by itself. */
function triedWords(attempts: number, most: number, nextAt?: Date): string {
  if (attempts >= most) return `已试 ${attempts} 次，不再自动再试，请用别的方式通知，并告诉系统管理员。`;
  const next = nextAt ? `下次 ${beijingTime(nextAt)}` : "隔一段时间自动再试";
  return `已试 ${attempts} 次，最多 ${most} 次，${next}。`;
}
