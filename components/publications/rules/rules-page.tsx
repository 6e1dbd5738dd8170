import { severityStyle } from "@/components/findings/severities";
import { Tag } from "@/components/ui/tag";
import type { Severity } from "@/lib/core/checks/engine/check";
import type { RuleExample } from "@/lib/core/checks/rule-examples";
import type { ListedRule } from "@/lib/core/checks/rule-list";

type Props = {
  rules: readonly ListedRule[];
  examples: ReadonlyMap<string, RuleExample>;
};

/** In the order of the page. */
const groups: readonly { group: ListedRule["group"]; id: string; title: string }[] = [
  { group: "table", id: "in-table", title: "一张表之内" },
  { group: "tables", id: "between-tables", title: "表与表之间" },
  { group: "lastYear", id: "last-year", title: "与上年衔接" },
  { group: "sums", id: "sums", title: "与所属单位的合计" },
  { group: "proseTable", id: "words-and-table", title: "文字与表格" },
  { group: "prose", id: "words", title: "文字" },
  { group: "privacy", id: "privacy", title: "个人信息" },
  { group: "report", id: "whole", title: "整份报告" },
];

const gravest: readonly Severity[] = ["error", "warning", "hint"];

/** The rules of the checks, each with source, severity and example; every code has an anchor. */
export function RulesPage({ rules, examples }: Props) {
  const shown = groups
    .map((each) => ({ ...each, own: rules.filter(({ group }) => group === each.group) }))
    .filter(({ own }) => own.length > 0);
  return (
    <main id="main" tabIndex={-1} className="mx-auto grid max-w-[860px] grid-cols-1 gap-8 px-4 pt-8">
      <div className="grid gap-4">
        <h1 className="font-bold font-song text-2xl">体检规则</h1>
        <p className="text-ink-2">
          年度报告按下列{rules.length}
          条规则核对，填报、审核、导入用的是同一套。例子都是编写的，不取自真实的报告。
        </p>
        <Certainties />
        <nav aria-label="规则的分类" className="flex flex-wrap gap-x-5 gap-y-1">
          {shown.map(({ id, title, own }) => (
            <a key={id} href={`#${id}`} className="text-accent underline underline-offset-4">
              {title}（{own.length}）
            </a>
          ))}
        </nav>
      </div>
      {shown.map(({ id, title, own }) => (
        <section key={id} aria-labelledby={id} className="grid grid-cols-1 gap-3">
          <h2 id={id} className="font-bold font-song text-lg">
            {title}
          </h2>
          {own.map((rule) => (
            <RuleEntry key={rule.code} rule={rule} example={examples.get(rule.code)} />
          ))}
        </section>
      ))}
    </main>
  );
}

function Certainties() {
  return (
    <dl className="grid gap-2 rounded-md border border-line bg-paper p-4 sm:grid-cols-3">
      {gravest.map((severity) => {
        const { title, tone, certainty, lead } = severityStyle(severity);
        return (
          <div key={severity}>
            <dt>
              <Tag tone={tone}>{title}</Tag> <span className="font-medium">{certainty}</span>
            </dt>
            <dd className="text-ink-2 text-sm">{lead}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function RuleEntry({ rule, example }: { rule: ListedRule; example: RuleExample | undefined }) {
  const { title, tone, certainty } = severityStyle(rule.severity);
  return (
    <article
      id={rule.code}
      aria-label={rule.code}
      tabIndex={-1}
      className="grid gap-2 rounded-md border border-line bg-paper p-4 target:border-accent target:bg-accent-wash print:break-inside-avoid"
    >
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 font-medium">
        <a href={`#${rule.code}`} className="text-accent-ink tabular-nums no-underline hover:underline">
          {rule.code}
        </a>
        <span className="min-w-0 [overflow-wrap:anywhere]">{rule.rule}</span>
      </h3>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-sm">
        <span className="whitespace-nowrap">
          <Tag tone={tone}>{title}</Tag> {certainty}
        </span>
        <span>适用：{rule.editions.map((edition) => `${edition}年版`).join("、")}</span>
        <span className="[overflow-wrap:anywhere]">依据：{rule.source}</span>
      </p>
      {example && <Example {...example} />}
    </article>
  );
}

function Example({ year, written, sides, message, repair }: RuleExample) {
  return (
    <div className="grid gap-1 border-line-2 border-l-2 pl-3 text-sm [overflow-wrap:anywhere]">
      <p className="text-ink-2">例（{year}年报告）</p>
      {written && (
        <p>
          {written.before}
          <mark className="bg-warn-wash text-ink underline decoration-2 decoration-warn-line underline-offset-4">
            {written.words}
          </mark>
          {written.after}
        </p>
      )}
      {sides.length > 0 && (
        <ul className="flex flex-wrap gap-x-6">
          {sides.map(({ label, value }) => (
            <li key={`${label} ${value}`}>
              {label}：{value || "空白"}
            </li>
          ))}
        </ul>
      )}
      <p>
        <span className="text-ink-2">体检：</span>
        {message}
      </p>
      {repair && (
        <p>
          <span className="text-ink-2">可以这样改：</span>
          {repair}
        </p>
      )}
    </div>
  );
}
