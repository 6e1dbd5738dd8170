import { done, refused } from "@/lib/core/refusal";
import { unitsInFile } from "../csv-import/check";
import type { UnitFile } from "../schema";
import { addUnits } from "./add-units";
import { scopeMutation } from "./unit-mutation";

/** Adds every unit of a CSV file, or none: then all errors of the file are reported. */
export const importUnits = scopeMutation(
  "units.manage",
  async (held, { file }: UnitFile) => {
    const checked = await unitsInFile(held, file, held.tx);
    if (!checked.ok) return checked;
    // Another request may have added one of the units while the file was checked.
    return (await addUnits(held, checked.value))
      ? done(checked.value)
      : refused("codeTaken", "系统中已有这个代码的单位。");
  },
  { timeout: 60_000 },
);
