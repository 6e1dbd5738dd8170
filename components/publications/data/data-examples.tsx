import { oldestYear } from "@/lib/core/editions/registry";
import { ScrollRegion } from "../document/scroll-region";
import type { PageUrls } from "../urls";

type Props = { to: PageUrls; origin: string | null; year: number | null };

/** Typical API requests, as they are typed. */
export function DataExamples({ to, origin, year }: Props) {
  const at = (path: string) => `${origin ?? "https://本站网址"}${path}`;
  const asked = year ?? oldestYear;
  const examples = [
    {
      what: "一个单位一年的报告",
      text: `curl ${at("/api/v1/reports/<12位单位代码>/")}${asked}`,
    },
    {
      what: "一个市及所辖各县的镇街，从三月起公布的报告；下一页把答复里的 next 写在 after 后面",
      text: `curl '${at("/api/v1/reports?place=<12位代码>&kind=township&since=2026-03-01&after=<next>")}'`,
    },
    {
      what: "一个县各单位被纠正的行政复议，一次200份报告",
      text: `curl '${at("/api/v1/figures?place=<12位代码>&indicator=reviewCorrected")}'`,
    },
    {
      what: "一个省历年的全部指标和指标说明",
      text: `curl -OJ ${at("/api/v1/places/<12位代码>/figures")}`,
    },
    {
      what: "上次取数以后公布、更正和撤下了什么：上次答复末尾的 cursor 写在 after 后面，第一次不写",
      text: `curl '${at("/api/v1/changes?after=<cursor>")}'`,
    },
    {
      what: "用 DuckDB 按县合计一项指标",
      text: `SELECT place_name, sum(value) FROM '${at(`/api/v1/years/${asked}/figures/parquet`)}'\nWHERE cell = '<指标标识>' GROUP BY place_name;`,
    },
    {
      what: "用 Python 读一个年度的指标",
      text: `import pandas\npandas.read_csv("${at(`/api/v1/years/${asked}/figures/csv`)}", dtype={"unit_code": str, "place_code": str})`,
    },
  ];
  return (
    <>
      <p className="mb-3 max-w-[46em]">
        全部接口写在
        <a href={to.openData ?? undefined} className="text-accent underline underline-offset-4">
          接口说明（OpenAPI 3.1，JSON）
        </a>
        里，可以生成各种语言的客户端。别的网站的网页也可以直接调用；答复带
        ETag，没有变化的不重复传送；有误时按 RFC 9457 用中文说明。
      </p>
      <dl className="grid gap-3">
        {examples.map(({ what, text }) => (
          <div key={what} className="min-w-0">
            <dt className="mb-1">{what}</dt>
            <dd className="m-0">
              <ScrollRegion label={what}>
                <pre className="m-0 min-w-max rounded-md border border-line bg-paper px-3 py-2 text-sm">
                  <code className="font-mono">{text}</code>
                </pre>
              </ScrollRegion>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
