import type { Outcome, YearHistory } from "../year-history";
import type { KnownFigures } from "./known";

/**
 * The statistics of 国办发〔2014〕32号. Nothing is carried over: applications are answered in the year in
 * which they are received.
 */
export function figures2014(history: YearHistory): KnownFigures {
  return Object.fromEntries(
    Object.entries({ ...work(history), ...cases(history) }).map(([row, value]) => [`${row}:count`, value]),
  );
}

function work({ disclosed, response, normative, staff, budget, ...history }: YearHistory): KnownFigures {
  return {
    "disclosure.total": disclosed.total,
    "disclosure.total.normative": normative.made,
    "disclosure.normativeIssued": normative.made,
    "disclosure.channels.website": disclosed.website,
    "disclosure.channels.wechat": disclosed.wechat,
    "disclosure.channels.other": disclosed.board,
    "response.total": Math.max(response.social, response.other),
    "response.channels.interview": response.interviews,
    "response.channels.interview.byHead": response.interviewsByHead,
    "response.channels.articles": response.articles,
    "response.channels.social": response.social,
    "response.channels.other": response.other,
    "resources.offices": 1,
    "resources.readingPoints": 1,
    "resources.staff.fullTime": staff.fullTime,
    "resources.staff.partTime": staff.partTime,
    "resources.budget": budget,
    "training.meetings": history.meetings,
    "training.courses": history.courses,
    "training.people": history.trained,
  };
}

const answers: Record<Outcome, string> = {
  granted: "granted",
  partlyGranted: "partlyGranted",
  notHeld: "nonexistent",
  toBeMade: "nonexistent",
  petition: "otherChannel",
};

function cases({ applications, disputes }: YearHistory): KnownFigures {
  const known: Record<string, number> = {};
  const count = (row: string) => {
    known[row] = (known[row] ?? 0) + 1;
  };
  for (const { channel, outcome } of applications) {
    count(`applications.received.${channel}`);
    count("applications.completed.onTime");
    count(`applications.answered.${answers[outcome]}`);
  }
  for (const { group, outcome } of disputes)
    count(`${group === "review" ? "review" : "litigation"}.${outcome}`);
  return known;
}
