import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import type { PublicVersion } from "@/lib/publications/loaders";
import type { PageUrls } from "../urls";

type Props = Pick<PublicVersion, "report" | "versions"> & { to: PageUrls };

/** Notices before reading: replaced or corrected, entered as issued, invented for demonstration. */
export function ReportNotices({ to, report, versions }: Props) {
  const { unit, year, number, waivers, asIssued } = report;
  const successor = versions.find((version) => version.number === number + 1);
  const newest = versions.at(-1);
  const isShown = (asked: number) => versions.some((each) => each.number === asked && !each.takenDownAt);
  return (
    <div className="mb-4 grid gap-3 empty:hidden print:hidden">
      {unit.demonstration && (
        <Notice title="演示数据">
          <p>{unit.name}是为演示虚构的单位，这份报告不是真实公文。</p>
        </Notice>
      )}
      {successor && newest && (
        <Notice
          tone="warn"
          title={`这一版已于${beijingTime(successor.publishedAt)}被第${successor.number}版替代`}
        >
          <p>更正说明：{successor.correctionReason}</p>
          <p className="flex flex-wrap gap-x-6">
            <a href={to.report(unit.code, year)} className="underline underline-offset-4">
              查看现行版本（第{newest.number}版）
            </a>
            <a
              href={to.comparison(unit.code, year, successor.number)}
              className="underline underline-offset-4"
            >
              逐字对照第{successor.number}版改了什么
            </a>
          </p>
        </Notice>
      )}
      {report.correctionReason && (
        <Notice title={`本版为更正版（第${number}版）`}>
          <p>
            {beijingTime(report.publishedAt)}替代第{number - 1}版。更正说明：{report.correctionReason}
          </p>
          {isShown(number - 1) && (
            <p>
              <a href={to.comparison(unit.code, year, number)} className="underline underline-offset-4">
                逐字对照第{number - 1}版
              </a>
            </p>
          )}
        </Notice>
      )}
      <AsIssuedNotice asIssued={asIssued} waivers={waivers} />
    </div>
  );
}

/** A report entered as issued, with the rules that it violates. */
function AsIssuedNotice({ asIssued, waivers }: Pick<PublicVersion["report"], "asIssued" | "waivers">) {
  if (!asIssued && waivers.length === 0) return null;
  return (
    <Notice title={asIssued ? "存档：本报告按原件录入" : "本报告按原件录入"}>
      {asIssued && (
        <p>
          原报告{asIssued.issuedOn}发布于{asIssued.where}。文字和数据照原样保留。
        </p>
      )}
      {waivers.length > 0 && (
        <>
          <p>以下数据与填报规则不符：</p>
          <ul className="list-disc pl-5">
            {waivers.map(({ message, reason }) => (
              <li key={`${message} ${reason}`}>
                {message}。审核员说明：{reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
