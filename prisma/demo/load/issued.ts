import { waiveFinding } from "@/lib/reviews/mutations/waive";
import { countyCodes } from "../issued/counties";
import type { IssuedReport } from "../issued/issued";
import { issuedReports } from "../issued/reports";
import { concurrently } from "./concurrency";
import type { People } from "./people";
import { begin, type Crew, explain, findingsOf, makePublic, must, review, submit, write } from "./steps";

/** Publishes the five real reports as they were issued, errors waived by the county with a reason. */
export async function loadIssued(people: People): Promise<void> {
  await concurrently(issuedReports, 3, (report) => loadReport(people, report));
}

async function loadReport(people: People, report: IssuedReport): Promise<void> {
  const { front, chapters, figures, reasons } = report;
  const crew = crewOf(people, report);
  const reportId = await begin(crew, report.year, report.asIssued);
  await write(crew, reportId, { front, chapters, figures });
  await explain(crew, reportId, reasons);
  await submit(crew, reportId);
  await review(crew, reportId);
  for (const { severity, code, key } of await findingsOf(reportId)) {
    if (severity !== "error") continue;
    const reason = reasons[code];
    if (!reason) throw new Error(`no reason to waive ${key}`);
    must(await waiveFinding(crew.reviewer, { reportId, findingKey: key, reason }));
  }
  await makePublic(crew, reportId);
}

function crewOf(people: People, { key, lineage }: IssuedReport): Crew {
  const [county] = Object.entries(countyCodes).find(([, code]) => code === lineage[2].code) ?? [];
  return {
    unitCode: lineage[3].code,
    clerk: people(key),
    signer: people(`${key}-sign`),
    reviewer: people(`shenhe-${county}`),
  };
}
