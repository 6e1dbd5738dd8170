import { Tag } from "@/components/ui/tag";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Excerpt, FoundPublication } from "@/lib/publications/types";
import type { PageUrls } from "../urls";

/** Published reports, each with its county, year and time. */
export function PublicationList({ to, items }: { to: PageUrls; items: readonly FoundPublication[] }) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-paper">
      {items.map(({ unit, county, year, title, number, publishedAt, excerpt }) => (
        <li key={`${unit.code}-${year}`} className="px-5 py-4">
          <a
            href={to.report(unit.code, year)}
            className="font-bold font-song text-accent-ink text-lg underline-offset-4 hover:underline"
          >
            {title}
          </a>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-sm">
            <span>
              {county && county.code !== unit.code ? `${county.name} · ${unit.name}` : unit.name}
              {unit.present && unit.present.name !== unit.name && `（现名：${unit.present.name}）`}
            </span>
            <span>{year}年度</span>
            <span>
              <time dateTime={publishedAt.toISOString()}>{beijingTime(publishedAt)}</time> 发布
            </span>
            {number > 1 && <Tag tone="info">第{number}版</Tag>}
            {unit.demonstration && <Tag>演示数据</Tag>}
          </p>
          {excerpt && <Words excerpt={excerpt} />}
        </li>
      ))}
    </ul>
  );
}

/** The excerpt of the report with the searched words. */
function Words({ excerpt }: { excerpt: Excerpt }) {
  return (
    <p className="mt-1 break-all text-sm">
      {excerpt.map(({ text, found }, index) => {
        if (!found) return text;
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn once
        return <Found key={index} text={text} />;
      })}
    </p>
  );
}

function Found({ text }: { text: string }) {
  return <mark className="bg-warn-wash text-ink">{text}</mark>;
}
