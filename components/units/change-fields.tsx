import { SelectField } from "@/components/ui/field";
import type { UnitChange } from "@/lib/core/unit-change";
import type { Unit } from "@/lib/units/types";

/** What was entered about a change; the fields of its kind are validated at the preview. */
export type TypedChange = {
  on: string;
  originCode: string;
  successorCode: string;
  isNew: boolean;
  /** Separated by spaces. */
  partCodes: string;
  goesOn: boolean;
};

/** The codes of a text of them. */
export const listOfCodes = (codes: string): string[] => codes.split(" ").filter(Boolean);

type Props = {
  kind: UnitChange["kind"];
  siblings: readonly Unit[];
  typed: TypedChange;
  onChange: (change: Partial<TypedChange>) => void;
};

/** The other units of a change, by its kind. */
export function ChangeFields({ kind, siblings, typed, onChange }: Props) {
  if (kind === "merged")
    return (
      <>
        <SelectField
          label="并入、承接的单位"
          hint="新设的单位还没有的，先点“新建单位”建立。代码改了的（如镇改街道），也在这里办理；代码没有改的，用“改名”。"
          value={typed.successorCode}
          onChange={({ target }) => onChange({ successorCode: target.value })}
        >
          <option value="">请选择</option>
          <Options units={siblings} />
        </SelectField>
        <Choice
          label="承接的单位是这次新设的，以前的年度不欠"
          checked={typed.isNew}
          onChange={(isNew) => onChange({ isNew })}
        />
      </>
    );
  if (kind === "divided") return <Parts {...{ siblings, typed, onChange }} />;
  if (kind === "founded")
    return (
      <SelectField
        label="由哪个单位分设"
        value={typed.originCode}
        onChange={({ target }) => onChange({ originCode: target.value })}
      >
        <option value="">不是分设的</option>
        <Options units={siblings} />
      </SelectField>
    );
  return null;
}

function Parts({ siblings, typed: { partCodes, goesOn }, onChange }: Omit<Props, "kind">) {
  const chosenCodes = listOfCodes(partCodes);
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">分设出的单位</legend>
        <div className="grid max-h-60 gap-1 overflow-y-auto rounded-md border border-line p-3 sm:grid-cols-2">
          {siblings.map(({ code, name }) => (
            <Choice
              key={code}
              label={name}
              checked={chosenCodes.includes(code)}
              onChange={(chosen) =>
                onChange({
                  partCodes: (chosen
                    ? [...chosenCodes, code]
                    : chosenCodes.filter((each) => each !== code)
                  ).join(" "),
                })
              }
            />
          ))}
        </div>
        <p className="text-ink-3 text-sm">还没有的，先点“新建单位”建立。</p>
      </fieldset>
      <Choice label="本单位继续存在" checked={goesOn} onChange={(next) => onChange({ goesOn: next })} />
    </>
  );
}

function Options({ units }: { units: readonly Unit[] }) {
  return units.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ));
}

function Choice(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="flex items-start gap-2">
      <input
        type="checkbox"
        className="mt-1.5 size-4 shrink-0 accent-accent"
        checked={props.checked}
        onChange={({ target }) => props.onChange(target.checked)}
      />
      {props.label}
    </label>
  );
}
