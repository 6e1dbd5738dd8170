import { SelectField, TextField } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input-class";
import { type FileStatus, fileStatusLabels, fileStatusOrder } from "@/lib/imports/review/files/file-status";
import { type ItemSortKey, sortLabels } from "./item-columns";

export type ItemQuery = {
  q: string;
  status: FileStatus | null;
  year: number | null;
  sort: { key: ItemSortKey; desc: boolean };
};

type Props = {
  years: number[];
  counts: ReadonlyMap<FileStatus, number>;
  query: ItemQuery;
  onChange: (changes: Partial<ItemQuery>) => void;
};

/** Search, state and year; on a narrow screen, which has no column heads, also the order. */
export function ItemFilters({ years, counts, query, onChange }: Props) {
  const shown = fileStatusOrder.filter((status) => counts.has(status) || status === query.status);
  return (
    <search className="grid grid-cols-2 gap-3 wide:grid-cols-[2fr_1fr_1fr]">
      <TextField
        label="搜索"
        type="search"
        placeholder="文件名、标题、单位"
        className="max-wide:col-span-2"
        value={query.q}
        onChange={({ target }) => onChange({ q: target.value })}
      />
      <SelectField
        label="状态"
        value={query.status ?? ""}
        onChange={({ target }) => onChange({ status: (target.value as FileStatus) || null })}
      >
        <option value="">全部状态</option>
        {shown.map((status) => (
          <option key={status} value={status}>
            {fileStatusLabels[status]}（{counts.get(status) ?? 0}）
          </option>
        ))}
      </SelectField>
      <SelectField
        label="年度"
        value={query.year ?? ""}
        onChange={({ target }) => onChange({ year: Number(target.value) || null })}
      >
        <option value="">全部年度</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year} 年度
          </option>
        ))}
      </SelectField>
      <label className="col-span-2 grid gap-1 wide:hidden">
        <span className="font-medium">排序</span>
        <select
          className={inputClass}
          value={query.sort.key}
          onChange={({ target }) => onChange({ sort: { key: target.value as ItemSortKey, desc: false } })}
        >
          {Object.entries(sortLabels).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
