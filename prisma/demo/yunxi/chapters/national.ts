import { annualBank } from "../banks/annual";
import { applicationsBank } from "../banks/applications";
import { disclosureBank } from "../banks/disclosure";
import type { Voice } from "../voice";
import { applicationsTold } from "./applications";
import { disputesTold } from "./disputes";
import { overview2019, overview2021 } from "./overview";
import { problemsTold } from "./problems";

/** The six chapters of the national format, by id. */
export function nationalChapters(voice: Voice): Record<string, string[]> {
  const { year, fees } = voice.facts;
  const charged = fees === "0" ? "" : `全年收取行政事业性收费${fees}万元，全部缴入国库，与信息处理费无关。`;
  return {
    overview: year < 2021 ? overview2019(voice) : overview2021(voice),
    disclosure: [voice.say("table note", disclosureBank.tableNote)],
    applications: [applicationsTold(voice)],
    litigation: [disputesTold(voice)],
    problems: problemsTold(voice),
    // Fees for processing exist from 2021 on (国办函〔2020〕109号).
    others:
      year < 2021
        ? [voice.say("others", annualBank.others)]
        : [
            `${voice.say("processing", applicationsBank.noProcessingFees)}${charged}`,
            voice.say("others", annualBank.others),
          ],
  };
}
