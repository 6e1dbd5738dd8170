import { beijingTime } from "@/lib/core/beijing-time";
import type { SignedHead } from "@/lib/publications/tree/schema";
import type { BackupManifest } from "./format";

/**
 * The warning that a backup is older than a head that was saved: what the site did in between is missing in
 * it. Null if the backup goes as far.
 */
export function olderThan(
  { head, checkpoint }: SignedHead,
  { record, madeAt }: Pick<BackupManifest, "record" | "madeAt">,
): string | null {
  const known = Math.max(head.record.sequence, checkpoint?.text.record.sequence ?? 0);
  const until = record?.sequence ?? 0;
  if (known <= until) return null;
  const at = checkpoint && checkpoint.text.record.sequence === known ? checkpoint.text.at : head.at;
  return (
    `警告：这份备份比另外保存的树头旧。树头（${beijingTime(new Date(at))}）时办理记录已有 ${known} 条，` +
    `备份（${beijingTime(new Date(madeAt))}）只到第 ${until} 条，其间的 ${known - until} 条记录和所做的公布、更正、撤下都不在里面。` +
    "有更新的备份，请改用更新的；确实只有这一份的，恢复以后补做的公布与外面留存的树头、回执对不上，核验时会提示记录被改写，请写明情况、另行公告。"
  );
}
