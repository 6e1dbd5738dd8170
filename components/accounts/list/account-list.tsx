"use client";
import { Search, UserRoundPlus } from "lucide-react";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { SelectField, TextField } from "@/components/ui/field";
import { Listing } from "@/components/ui/listing/listing";
import { useListing } from "@/components/ui/listing/use-listing";
import { ReachProvider } from "@/components/units/reach-context";
import { UnitOptions } from "@/components/units/unit-options";
import { roleLabels } from "@/lib/access/actor";
import type { ListedAccount } from "@/lib/accounts/types";
import type { Unit } from "@/lib/units/types";
import { accountColumns, accountStatuses } from "./account-columns";
import { type AccountFilter, useAccountFilter } from "./account-filter";

type Props = { accounts: ListedAccount[]; units: Unit[]; selfId: string };

/** Every account that an administrator may manage: searched, filtered, sorted and managed. */
export function AccountList({ accounts, units, selfId }: Props) {
  const { filter, found, change } = useAccountFilter(accounts, units);
  const table = useListing({
    columns: accountColumns,
    data: found,
    getRowId: ({ id }) => id,
    initialState: { pagination: { pageIndex: 0, pageSize: 50 }, sorting: [{ id: "person", desc: false }] },
  });
  const reach = useMemo(
    () => ({ units, selfId, people: accounts.filter((each) => each.manageable && !each.disabled) }),
    [units, selfId, accounts],
  );
  if (accounts.length === 0)
    return (
      <Empty icon={UserRoundPlus} title="还没有账号">
        点“新建账号”添加一个人，或用“导入”从 Excel 或 CSV 文件一次添加各单位的填报员和审签人。
      </Empty>
    );
  return (
    <ReachProvider value={reach}>
      <Filters
        units={units}
        filter={filter}
        onChange={(changed) => {
          change(changed);
          table.setPageIndex(0);
        }}
      />
      <p role="status" className="mb-2 text-ink-3 text-sm">
        共 {found.length} 个账号
      </p>
      {found.length === 0 ? (
        <Empty icon={Search} title="没有符合条件的账号">
          换一个关键词，或把上面的条件改为“全部”。
        </Empty>
      ) : (
        <Listing table={table} caption="账号" />
      )}
      {table.getPageCount() > 1 && <Pager table={table} />}
    </ReachProvider>
  );
}

type FiltersProps = {
  units: Unit[];
  filter: AccountFilter;
  onChange: (changed: Partial<AccountFilter>) => void;
};

function Filters({ units, filter, onChange }: FiltersProps) {
  return (
    <div className="mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        label="搜索"
        type="search"
        placeholder="姓名、用户名或单位"
        value={filter.search}
        onChange={({ target }) => onChange({ search: target.value })}
      />
      <SelectField
        label="单位（含下级）"
        value={filter.unit}
        onChange={({ target }) => onChange({ unit: target.value })}
      >
        <option value="">全部</option>
        <UnitOptions units={units} />
      </SelectField>
      <Choice label="角色" choices={roleLabels} value={filter.role} onChoose={(role) => onChange({ role })} />
      <Choice
        label="状态"
        choices={accountStatuses}
        value={filter.status}
        onChoose={(status) => onChange({ status })}
      />
    </div>
  );
}

type ChoiceProps<Key extends string> = {
  label: string;
  choices: Readonly<Record<Key, string>>;
  value: Key | "";
  onChoose: (key: Key | "") => void;
};

function Choice<Key extends string>({ label, choices, value, onChoose }: ChoiceProps<Key>) {
  const isKey = (text: string): text is Key => Object.hasOwn(choices, text);
  return (
    <SelectField
      label={label}
      value={value}
      onChange={({ target }) => onChoose(isKey(target.value) ? target.value : "")}
    >
      <option value="">全部</option>
      {Object.entries<string>(choices).map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </SelectField>
  );
}

type Pages = Pick<
  ReturnType<typeof useListing<ListedAccount>>,
  "state" | "getPageCount" | "getCanPreviousPage" | "getCanNextPage" | "previousPage" | "nextPage"
>;

function Pager({ table }: { table: Pages }) {
  return (
    <nav aria-label="翻页" className="mt-4 flex items-center gap-3">
      <Button
        size="small"
        why={!table.getCanPreviousPage() && "已经是第一页"}
        onClick={() => table.previousPage()}
      >
        上一页
      </Button>
      <span className="tabular-nums">
        {table.state.pagination.pageIndex + 1} / {table.getPageCount()}
      </span>
      <Button size="small" why={!table.getCanNextPage() && "已经是最后一页"} onClick={() => table.nextPage()}>
        下一页
      </Button>
    </nav>
  );
}
