import type { UnitYears } from "@/lib/core/owed";
import { kindTraits, type UnitKind, unitKinds } from "@/lib/core/unit-kind";

export const unitKindLabels = Object.fromEntries(
  unitKinds.map((kind) => [kind, kindTraits[kind].label]),
) as Record<UnitKind, string>;

/**
 * A node of the tree of units. `code` has 12 digits; `organ` is the organ that signs; `parentCode` is null at
 * the root.
 */
export type Unit = {
  code: string;
  name: string;
  kind: UnitKind;
  organ: string;
  parentCode: string | null;
  demonstration: boolean;
};

/**
 * A unit to be created; `creditCode` is its 统一社会信用代码, and `mayMakeDocuments` whether it is on the county's
 * list of makers of 行政规范性文件, if they were given.
 */
export type NewUnit = Unit & { creditCode?: string; mayMakeDocuments?: boolean };

/**
 * A unit for its administrator: also the years for which it owes reports, its successor, the unit that it
 * was divided from, whether it is on the county's list of makers of 行政规范性文件 (null to go by its kind), and the
 * ground on which its county lets one person write and sign; null if it does not.
 */
export type ListedUnit = Unit &
  UnitYears & {
    successorCode: string | null;
    originCode: string | null;
    creditCode: string | null;
    mayMakeDocuments: boolean | null;
    onePerson: string | null;
  };
