import { SelectField } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input-class";
import { type KindGroup, kindGroupLabels, kindGroups } from "@/lib/core/unit-kind";
import { type Timing, timings } from "@/lib/reviews/queue/publication";
import type { ReviewQueue } from "@/lib/reviews/types";
import { LoadedSelect } from "./loaded-select";
import { type QueueQuery, type QueueSortKey, sortKeys } from "./queue-query";
import { UnitSearch } from "./unit-search";

type Props = {
  years: number[];
  /** The displayed year. */
  year: number | "all" | null;
  /** The county or city whose queue is shown, and the choices. */
  chosen: string | null;
  choices: ReviewQueue["choices"];
  query: QueueQuery;
  /** The keys of the columns. */
  orders: readonly QueueSortKey[];
  onChange: (changes: Partial<QueueQuery>) => void;
};

const sortLabels: Record<QueueSortKey, string> = {
  unit: "单位",
  year: "年度",
  state: "状态",
  daysLeft: "时限",
  publication: "公布",
  findings: "体检",
  contact: "联系人",
  activity: "最近",
};

const timingLabels: Record<Timing, string> = {
  filedInTime: "按时报送",
  filedLate: "迟报",
  publishedInTime: "按时公布",
  publishedLate: "公布迟",
  unpublished: "未公布，逾期",
};

/** Search, county, year, kind, timeliness; on a narrow screen, which has no column heads, the order. */
export function QueueFilters({ years, year, chosen, choices, query, orders, onChange }: Props) {
  return (
    <search className="grid grid-cols-2 gap-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-[2fr]">
      <UnitSearch q={query.q} onChange={(q) => onChange({ q })} />
      <CountyChoice {...{ chosen, choices, onChange }} />
      <LoadedSelect
        label="年度"
        loaded={String(year ?? "all")}
        onChoose={(value) => onChange({ year: value === "all" ? "all" : Number(value) })}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {each} 年度
          </option>
        ))}
        <option value="all">全部年度</option>
      </LoadedSelect>
      <SelectField
        label="类别"
        value={query.kind ?? ""}
        onChange={({ target }) => onChange({ kind: (target.value as KindGroup) || null })}
      >
        <option value="">全部单位</option>
        {kindGroups.map((group) => (
          <option key={group} value={group}>
            {kindGroupLabels[group]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="时限"
        value={query.timing ?? ""}
        onChange={({ target }) => onChange({ timing: (target.value as Timing) || null })}
      >
        <option value="">全部</option>
        {timings.map((timing) => (
          <option key={timing} value={timing}>
            {timingLabels[timing]}
          </option>
        ))}
      </SelectField>
      <Order keys={orders} sort={query.sort} onChange={onChange} />
    </search>
  );
}

/**
 * The choice of the county, with the number of reports waiting in the others; nothing if there is only one.
 */
function CountyChoice({ chosen, choices, onChange }: Pick<Props, "chosen" | "choices" | "onChange">) {
  if (choices.length === 0) return null;
  return (
    <LoadedSelect label="所属地区" loaded={chosen ?? "all"} onChoose={(county) => onChange({ county })}>
      {choices.map(({ code, name, waiting }) => (
        <option key={code} value={code}>
          {name}
          {waiting > 0 && `（待审 ${waiting}）`}
        </option>
      ))}
      <option value="all">全部</option>
    </LoadedSelect>
  );
}

type Orders = Pick<QueueQuery, "sort"> & Pick<Props, "onChange"> & { keys: readonly QueueSortKey[] };

function Order({ sort, onChange, keys }: Orders) {
  return (
    <label className="grid gap-1 wide:hidden">
      <span className="font-medium">排序</span>
      <select
        className={inputClass}
        value={sort ? `${sort.desc ? "-" : ""}${sort.key}` : ""}
        onChange={({ target }) => onChange({ sort: sortOf(target.value) })}
      >
        <option value="">按办理先后</option>
        {keys.flatMap((key) => [
          <option key={key} value={key}>
            {sortLabels[key]}，从小到大
          </option>,
          <option key={`-${key}`} value={`-${key}`}>
            {sortLabels[key]}，从大到小
          </option>,
        ])}
      </select>
    </label>
  );
}

function sortOf(value: string): QueueQuery["sort"] {
  const key = sortKeys.find((each) => each === value.replace(/^-/, ""));
  return key ? { key, desc: value.startsWith("-") } : null;
}
