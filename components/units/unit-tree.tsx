import { Building2 } from "lucide-react";
import { Empty } from "@/components/ui/empty";
import { Tag } from "@/components/ui/tag";
import { kindTraits } from "@/lib/core/unit-kind";
import { type ListedUnit, unitKindLabels } from "@/lib/units/types";
import { OnePersonDialog } from "./one-person-dialog";
import { UnitDialog } from "./unit-dialog";
import { YearsDialog } from "./years-dialog";

/** The units that an administrator may manage, as a tree. */
export function UnitTree({ units }: { units: readonly ListedUnit[] }) {
  const codes = new Set(units.map(({ code }) => code));
  const roots = units.filter(({ parentCode }) => parentCode === null || !codes.has(parentCode));
  return (
    <div className="grid gap-4">
      <div className="rounded-md border border-line bg-paper px-4 py-2 sm:px-5">
        <Branch units={units} siblings={roots} />
      </div>
      {units.length === roots.length && (
        <Empty icon={Building2} title="还没有下级单位">
          点“新建单位”添加一个，或用“导入”从 Excel 或 CSV 文件一次添加。
        </Empty>
      )}
    </div>
  );
}

function Branch({ units, siblings }: { units: readonly ListedUnit[]; siblings: readonly ListedUnit[] }) {
  return (
    <ul className="[&_ul]:border-line [&_ul]:border-l [&_ul]:pl-4 sm:[&_ul]:pl-6">
      {siblings.map((unit) => {
        const children = units.filter(({ parentCode }) => parentCode === unit.code);
        return (
          <li key={unit.code} className="py-1">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
              <span className="font-medium">{unit.name}</span>
              <span className="text-ink-3 text-sm tabular-nums">
                {unitKindLabels[unit.kind]} · {unit.code}
              </span>
              {unit.demonstration && <Tag tone="info">演示</Tag>}
              <span className="text-ink-2 text-sm">{unit.organ}</span>
              <Years units={units} unit={unit} />
              {unit.mayMakeDocuments !== null && (
                <Tag>{unit.mayMakeDocuments ? "规范性文件制定主体" : "不是规范性文件制定主体"}</Tag>
              )}
              {unit.onePerson && <Tag tone="warn">允许一人办理</Tag>}
              <span className="ml-auto">
                <UnitDialog units={units} unit={unit} />
                {reportsWithin(units, unit) && <YearsDialog units={units} unit={unit} />}
                {(kindTraits[unit.kind].reports || kindTraits[unit.kind].collects) && (
                  <OnePersonDialog unit={unit} />
                )}
              </span>
            </div>
            {children.length > 0 && <Branch units={units} siblings={children} />}
          </li>
        );
      })}
    </ul>
  );
}

/** True if it owes reports: also a county to its city, if that is in the administrator's reach. */
function reportsWithin(units: readonly ListedUnit[], { kind, parentCode }: ListedUnit): boolean {
  const above = units.find(({ code }) => code === parentCode);
  const isCollected = above !== undefined && kindTraits[above.kind].collects;
  return kindTraits[kind].reports || (kindTraits[kind].collects && isCollected);
}

/** The years for which it owes reports, if set, its successor, and the unit that it was divided from. */
function Years({ units, unit }: { units: readonly ListedUnit[]; unit: ListedUnit }) {
  const { firstYear, lastYear, successorCode, originCode } = unit;
  const successor = units.find(({ code }) => code === successorCode);
  const origin = units.find(({ code }) => code === originCode);
  const words = [
    ...(firstYear === null && lastYear === null ? [] : [yearsWords(firstYear, lastYear)]),
    ...(successor ? [`并入${successor.name}`] : []),
    ...(origin ? [`由${origin.name}分设`] : []),
  ];
  return words.length === 0 ? null : <Tag>{words.join("，")}</Tag>;
}

function yearsWords(first: number | null, last: number | null): string {
  if (last === null) return `${first} 年度起`;
  return first === null ? `至 ${last} 年度` : `${first}—${last} 年度`;
}
