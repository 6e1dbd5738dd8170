import type { Phrasing } from "../phrasing";
import { annualSentences } from "../sentences/annual";
import { disclosureSentences } from "../sentences/disclosure";
import { managementSentences } from "../sentences/management";
import { applicationsProse2014, feesProse, processProse } from "./applications";
import { disputesProse } from "./disputes";
import { problemsProse } from "./problems";

/** The chapters of the 2014 edition by id; an outline uses those that it contains. */
export function chapters2014(phrasing: Phrasing): Record<string, string[]> {
  const { say } = phrasing;
  return {
    overview: [say("overview", annualSentences.overview2014), say("training", managementSentences.training)],
    organisation: [say("organisation", annualSentences.organisation), say("rules", annualSentences.rules)],
    "key-areas": keyAreas(phrasing),
    disclosure: [
      "## 主动公开的数量和类别",
      say("opening", disclosureSentences.opening),
      "## 公开的渠道",
      say("channels", disclosureSentences.channels),
      "## 解读和回应",
      say("response", annualSentences.response),
    ],
    applications: [applicationsProse2014(phrasing), processProse(phrasing)],
    fees: [feesProse(phrasing)],
    litigation: [disputesProse(phrasing)],
    secrecy: [say("secrecy", annualSentences.secrecy)],
    institutions: [say("institutions", annualSentences.institutions)],
    problems: problemsProse(phrasing),
    others: [
      say("others", phrasing.history.year === 2017 ? annualSentences.notes2014 : annualSentences.others2014),
    ],
  };
}

/** Three topics, each with its own heading. */
function keyAreas({ say, topic }: Phrasing): string[] {
  return [2, 3, 4].flatMap((turn) => [
    `## ${topic(turn)}公开情况`,
    say(`key area ${turn}`, annualSentences.keyArea, { topic: topic(turn) }),
  ]);
}
