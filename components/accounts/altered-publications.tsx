import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import type { AlteredRow } from "@/lib/publications/integrity/types";

/** What is still intact if only derived data was changed. */
const besides: Readonly<Record<string, string>> = {
  figures: "报告未变，用来比较的指标数值被改动，请运行 npm run reindex 重新生成",
  words: "报告未变，用来查找的文字被改动，请运行 npm run reindex 重新生成",
};

/**
 * The publications that are no longer what was published, for the administrator; nothing if there are none.
 */
export function AlteredPublications({ altered }: { altered: readonly AlteredRow[] }) {
  if (altered.length === 0) return null;
  return (
    <Notice
      tone="err"
      title={`${altered.length} 份已公布的报告与公布时不一致，不一致的内容已停止显示`}
      className="mb-5"
    >
      <p>有人绕过系统改动过数据库。请保留现场，查明原因，再从备份恢复；恢复后会自动重新显示。</p>
      <ul className="list-disc pl-5">
        {altered.map(({ id, title, number, foundAt, what }) => (
          <li key={id}>
            {title}（第{number}版），{beijingTime(foundAt)}发现
            {besides[what] && `：${besides[what]}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
