import { annualBank } from "../banks/annual";
import { disclosureBank } from "../banks/disclosure";
import { managementBank } from "../banks/management";
import type { Voice } from "../voice";
import { applicationsTold2014, feesTold, processTold } from "./applications";
import { disputesTold } from "./disputes";
import { problemsTold } from "./problems";

/** The chapters of 2014 by id; an outline takes those that it has. */
export function chapters2014(voice: Voice): Record<string, string[]> {
  const { say } = voice;
  return {
    overview: [say("overview", annualBank.overview2014), say("training", managementBank.training)],
    organisation: [say("organisation", annualBank.organisation), say("rules", annualBank.rules)],
    "key-areas": keyAreas(voice),
    disclosure: [
      "## 主动公开的数量和类别",
      say("opening", disclosureBank.opening),
      "## 公开的渠道",
      say("channels", disclosureBank.channels),
      "## 解读和回应",
      say("response", annualBank.response),
    ],
    applications: [applicationsTold2014(voice), processTold(voice)],
    fees: [feesTold(voice)],
    litigation: [disputesTold(voice)],
    secrecy: [say("secrecy", annualBank.secrecy)],
    institutions: [say("institutions", annualBank.institutions)],
    problems: problemsTold(voice),
    others: [say("others", voice.facts.year === 2017 ? annualBank.notes2014 : annualBank.others2014)],
  };
}

/** Three matters, each with a heading of its own. */
function keyAreas({ say, topic }: Voice): string[] {
  return [2, 3, 4].flatMap((turn) => [
    `## ${topic(turn)}公开情况`,
    say(`key area ${turn}`, annualBank.keyArea, { topic: topic(turn) }),
  ]);
}
