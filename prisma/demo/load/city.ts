import { now } from "@/lib/platform/clock";
import { cityUnits } from "../shifan/units";
import { departmentContent } from "../yunxi/departments/content";
import { dayAhead, roundYear } from "./county-years";
import { crewOf } from "./past";
import type { People } from "./people";
import { begin, makePublic, submit, write } from "./steps";

/** The one whose report waits for the city; those of the others are public. */
const waiting = "wangchuan";

/** The reports of the city's other counties and of its bureau; the county's own has not been begun. */
export async function loadCity(people: People): Promise<void> {
  const day = dayAhead(now());
  for (const unit of cityUnits) {
    const crew = crewOf(people, unit, "shi-shenhe");
    const reportId = await begin(crew, roundYear);
    await write(crew, reportId, departmentContent(unit, day));
    await submit(crew, reportId);
    if (unit.key !== waiting) await makePublic(crew, reportId);
  }
}
