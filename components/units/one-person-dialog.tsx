"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ListedUnit } from "@/lib/units/types";
import { OnePersonForm } from "./one-person-form";

/** A unit's setting: whether one person may both write and sign for it. */
export function OnePersonDialog({ unit }: { unit: ListedUnit }) {
  return (
    <Dialog
      title={`${unit.name}：一人办理`}
      trigger={
        <Button size="small" variant="quiet" aria-label={`${unit.name}的一人办理`}>
          一人办理
        </Button>
      }
    >
      <OnePersonForm unit={unit} />
    </Dialog>
  );
}
