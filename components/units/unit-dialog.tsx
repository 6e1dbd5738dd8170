"use client";
import { Building2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ListedUnit, Unit } from "@/lib/units/types";
import { UnitForm } from "./unit-form";

/** Creates a unit, or renames the given one. */
export function UnitDialog({ units, unit }: { units: readonly Unit[]; unit?: ListedUnit }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={unit ? "修改名称" : "新建单位"}
      description={unit && "已经公布的报告仍用公布时的名称。"}
      open={open}
      onOpenChange={setOpen}
      trigger={
        unit ? (
          <Button size="small" variant="quiet" aria-label={`修改${unit.name}的名称`}>
            改名
          </Button>
        ) : (
          <Button variant="primary">
            <Building2 aria-hidden size={18} />
            新建单位
          </Button>
        )
      }
    >
      <UnitForm units={units} unit={unit} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
