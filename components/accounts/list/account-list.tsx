"use client";
import { Search, UserRoundPlus } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { SelectField, TextField } from "@/components/ui/field";
import { Listing } from "@/components/ui/listing/listing";
import { useListing } from "@/components/ui/listing/use-listing";
import { ReachProvider } from "@/components/units/reach-context";
import { UnitOptions, unitsBelow } from "@/components/units/unit-options";
import { roleLabels } from "@/lib/access/actor";
import type { ListedAccount } from "@/lib/accounts/types";
import type { Unit } from "@/lib/units/types";
import { accountColumns, accountStatuses } from "./account-columns";

type Filter = { unit: string; role: string; status: string };
type Props = { accounts: ListedAccount[]; units: Unit[]; selfId: string };

/** Every account that an administrator may manage: searched, filtered, sorted and managed. */
export function AccountList({ accounts, units, selfId }: Props) {
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<Filter>({ unit: "", role: "", status: "" });
  const columnFilters = useMemo(() => filtersOf(filter, units), [filter, units]);
  const table = useListing({
    columns: accountColumns,
    data: accounts,
    getRowId: ({ id }) => id,
    initialState: { pagination: { pageIndex: 0, pageSize: 50 }, sorting: [{ id: "person", desc: false }] },
    state: { globalFilter: search.trim(), columnFilters },
  });
  const reach = useMemo(
    () => ({ units, selfId, people: accounts.filter((each) => each.manageable && !each.disabled) }),
    [units, selfId, accounts],
  );
  const choose = (key: keyof Filter) => (event: React.ChangeEvent<HTMLSelectElement>) => {
    setFilter({ ...filter, [key]: event.target.value });
    table.setPageIndex(0);
  };

  if (accounts.length === 0)
    return (
      <Empty icon={UserRoundPlus} title="还没有账号">
        点“新建账号”添加一个人，或用“导入”从 Excel 或 CSV 文件一次添加各单位的填报员和审签人。
      </Empty>
    );
  const found = table.getFilteredRowModel().rows.length;
  return (
    <ReachProvider value={reach}>
      <Filters
        units={units}
        search={search}
        filter={filter}
        onSearch={(text) => {
          setSearch(text);
          table.setPageIndex(0);
        }}
        choose={choose}
      />
      <p role="status" className="mb-2 text-ink-3 text-sm">
        共 {found} 个账号
      </p>
      {found === 0 ? (
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

/** The column filters for the choices above the table. */
function filtersOf(filter: Filter, units: readonly Unit[]) {
  return [
    ...(filter.unit || filter.role
      ? [
          {
            id: "grants",
            value: {
              role: filter.role,
              unitCodes: filter.unit ? unitsBelow(units, filter.unit) : undefined,
            },
          },
        ]
      : []),
    ...(filter.status ? [{ id: "status", value: filter.status }] : []),
  ];
}

type FiltersProps = {
  units: Unit[];
  search: string;
  filter: Filter;
  onSearch: (text: string) => void;
  choose: (key: keyof Filter) => (event: React.ChangeEvent<HTMLSelectElement>) => void;
};

function Filters({ units, search, filter, onSearch, choose }: FiltersProps) {
  return (
    <div className="mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <TextField
        label="搜索"
        type="search"
        placeholder="姓名、用户名或单位"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      <SelectField label="单位（含下级）" value={filter.unit} onChange={choose("unit")}>
        <option value="">全部</option>
        <UnitOptions units={units} />
      </SelectField>
      <SelectField label="角色" value={filter.role} onChange={choose("role")}>
        <option value="">全部</option>
        {Object.entries(roleLabels).map(([role, label]) => (
          <option key={role} value={role}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField label="状态" value={filter.status} onChange={choose("status")}>
        <option value="">全部</option>
        {Object.entries(accountStatuses).map(([status, label]) => (
          <option key={status} value={status}>
            {label}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

type Pages = Pick<
  ReturnType<typeof useListing<ListedAccount>>,
  "state" | "getPageCount" | "getCanPreviousPage" | "getCanNextPage" | "previousPage" | "nextPage"
>;

function Pager({ table }: { table: Pages }) {
  return (
    <nav aria-label="翻页" className="mt-4 flex items-center gap-3">
      <Button size="small" disabled={!table.getCanPreviousPage()} onClick={() => table.previousPage()}>
        上一页
      </Button>
      <span className="tabular-nums">
        {table.state.pagination.pageIndex + 1} / {table.getPageCount()}
      </span>
      <Button size="small" disabled={!table.getCanNextPage()} onClick={() => table.nextPage()}>
        下一页
      </Button>
    </nav>
  );
}
