import { addNote } from "@/lib/reviews/mutations/add-note";
import { returnReport } from "@/lib/reviews/mutations/move";
import { departmentContent } from "../yunxi/departments/content";
import { departmentOf } from "../yunxi/departments/departments";
import { departmentTalk } from "../yunxi/review-2025";
import { concurrently } from "./concurrency";
import { roundYear } from "./county-years";
import { crewOf } from "./past";
import type { People } from "./people";
import { begin, type Crew, makePublic, must, review, submit, write } from "./steps";

/** The progress of each department in the 2025 reports; departments that are not listed have not begun. */
const progress: Record<string, (crew: Crew, reportId: string) => Promise<void>> = {
  zhengfuban: async (crew, reportId) => {
    await submit(crew, reportId);
    await makePublic(crew, reportId);
  },
  kaifaqu: async (crew, reportId) => {
    await submit(crew, reportId);
    await makePublic(crew, reportId);
  },
  caizheng: submit,
  shijian: async (crew, reportId) => {
    await submit(crew, reportId);
    await review(crew, reportId);
    const { anchor, text, reasons } = departmentTalk;
    must(await addNote(crew.reviewer, { reportId, anchor, text }));
    must(await returnReport(crew.reviewer, { reportId, reasons, unlock: ["disclosure"] }));
  },
  fagai: async () => undefined,
};

export async function loadDepartments(people: People, day: string): Promise<void> {
  await concurrently(Object.entries(progress), 4, async ([key, advance]) => {
    const department = departmentOf(key);
    const crew = crewOf(people, department);
    const reportId = await begin(crew, roundYear);
    await write(crew, reportId, departmentContent(department, day));
    await advance(crew, reportId);
  });
}
