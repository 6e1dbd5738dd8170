import type { Phrasing } from "../phrasing";
import { annualSentences } from "../sentences/annual";
import { applicationsSentences } from "../sentences/applications";
import { disclosureSentences } from "../sentences/disclosure";
import { applicationsProse } from "./applications";
import { disputesProse } from "./disputes";
import { overviewOf2019, overviewOf2021 } from "./overview";
import { problemsProse } from "./problems";

/** The six chapters of the national format, by id. */
export function nationalChapters(phrasing: Phrasing): Record<string, string[]> {
  const { year, fees } = phrasing.history;
  const charged = fees === "0" ? "" : `全年收取行政事业性收费${fees}万元，全部缴入国库，与信息处理费无关。`;
  return {
    overview: year < 2021 ? overviewOf2019(phrasing) : overviewOf2021(phrasing),
    disclosure: [phrasing.say("table note", disclosureSentences.tableNote)],
    applications: [applicationsProse(phrasing)],
    litigation: [disputesProse(phrasing)],
    problems: problemsProse(phrasing),
    // Fees for processing exist since 2021 (国办函〔2020〕109号).
    others:
      year < 2021
        ? [phrasing.say("others", annualSentences.others)]
        : [
            `${phrasing.say("processing", applicationsSentences.noProcessingFees)}${charged}`,
            phrasing.say("others", annualSentences.others),
          ],
  };
}
