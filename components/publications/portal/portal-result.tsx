import { Tag, type Tone } from "@/components/ui/tag";
import { beijingTime } from "@/lib/core/beijing-time";
import type { PortalOutcome } from "@/lib/publications/portal/schema";
import type { PortalComparison } from "@/lib/publications/portal/types";

const outcomes: Record<PortalOutcome, { label: string; tone: Tone }> = {
  same: { label: "一致", tone: "ok" },
  differs: { label: "有出入", tone: "err" },
  unreadable: { label: "读不出", tone: "warn" },
  unreachable: { label: "没有取到", tone: "warn" },
};

type Props = { comparison: PortalComparison; number: number };

/**
 * The result of the latest comparison with its time and, collapsed, the differences. `number`: the currently
 * published version.
 */
export function PortalResult({ comparison: { outcome, found, number: compared, at }, number }: Props) {
  const { label, tone } = outcomes[outcome];
  return (
    <div className="grid gap-1.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={tone}>{label}</Tag>
        <span className="text-ink-2">
          <time dateTime={at.toISOString()}>{beijingTime(at)}</time> 核对
          {compared !== number && `的是第 ${compared} 版，现在公布的是第 ${number} 版，请再核对一次`}
        </span>
      </p>
      {found.reason && <p>{found.reason}</p>}
      {outcome === "differs" && (
        <details>
          <summary className="cursor-pointer">{countWords(found)}</summary>
          <Differences found={found} />
        </details>
      )}
    </div>
  );
}

type FoundProps = { found: PortalComparison["found"] };

function countWords({ cells, sentences, extra, tables }: FoundProps["found"]): string {
  return [
    tables.length > 0 && `缺 ${tables.length} 张表`,
    cells.count > 0 && `${cells.count} 格不同`,
    sentences.count > 0 && `${sentences.count} 句不同`,
    extra.count > 0 && `多出 ${extra.count} 句`,
  ]
    .filter(Boolean)
    .join("，");
}

function Differences({ found: { cells, sentences, extra, tables } }: FoundProps) {
  return (
    <div className="mt-2 grid gap-3 [overflow-wrap:anywhere]">
      {tables.map((title) => (
        <p key={title}>网页上没有统计表“{title}”。</p>
      ))}
      <Kind title="不同的格" counted={cells}>
        {({ label, published, there }) => `${label}：公布 ${published || "空"}，网页 ${there || "空"}`}
      </Kind>
      <Kind title="不同的句子" counted={sentences}>
        {({ published, there }) => (
          <>
            公布：{published}
            <br />
            网页：{there ?? "没有这一句"}
          </>
        )}
      </Kind>
      <Kind title="网页多出的句子" counted={extra}>
        {(sentence) => sentence}
      </Kind>
    </div>
  );
}

type KindProps<Item> = {
  title: string;
  counted: { count: number; first: readonly Item[] };
  children: (item: Item) => React.ReactNode;
};

function Kind<Item>({ title, counted: { count, first }, children }: KindProps<Item>) {
  if (count === 0) return null;
  return (
    <div>
      <p className="font-medium">
        {title}
        {count > first.length && `（共 ${count} 处，列出前 ${first.length} 处）`}
      </p>
      <ul className="list-disc pl-5">
        {first.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two differences may have the same words
          <li key={at}>{children(item)}</li>
        ))}
      </ul>
    </div>
  );
}
