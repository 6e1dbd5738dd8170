"use client";
import { SelectField } from "@/components/ui/field";
import { useReach } from "@/components/units/reach-context";
import { UnitOptions } from "@/components/units/unit-options";
import { roleLabels } from "@/lib/access/actor";

/** The role and unit chosen so far; empty if not chosen yet. */
export type ChosenGrant = { unitCode: string; role: string };

type Props = {
  value: ChosenGrant;
  onChange: (value: ChosenGrant) => void;
  errors?: { unitCode?: string; role?: string };
};

/** The duties of each role, for display. */
const duties = "填报员填写报告；审签人做保密审查并签发；审核员审核和公布；管理员管单位与账号。";

export function GrantFields({ value, onChange, errors = {} }: Props) {
  const { units } = useReach();
  return (
    <>
      <SelectField
        label="单位"
        value={value.unitCode}
        error={errors.unitCode}
        onChange={(event) => onChange({ ...value, unitCode: event.target.value })}
      >
        <option value="">请选择</option>
        <UnitOptions units={units} />
      </SelectField>
      <SelectField
        label="角色"
        hint={duties}
        value={value.role}
        error={errors.role}
        onChange={(event) => onChange({ ...value, role: event.target.value })}
      >
        <option value="">请选择</option>
        {Object.entries(roleLabels).map(([role, label]) => (
          <option key={role} value={role}>
            {label}
          </option>
        ))}
      </SelectField>
    </>
  );
}
