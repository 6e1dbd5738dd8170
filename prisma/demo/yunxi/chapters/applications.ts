import type { Phrasing } from "../phrasing";
import { applicationsSentences } from "../sentences/applications";
import type { Applicant, Application, ApplicationChannel, Outcome } from "../year-history";

/** The applications received and their outcomes, as sentences that agree with the table. */
export function applicationsProse(phrasing: Phrasing): string {
  const { applications, carriedIn, year } = phrasing.history;
  if (applications.length + carriedIn.length === 0)
    return phrasing.say("applications none", applicationsSentences.none);
  const closed = [...carriedIn, ...applications.filter((each) => each.closed)];
  const open = applications.filter((each) => !each.closed);
  const received =
    applications.length === 0
      ? `${year}年没有新收政府信息公开申请`
      : `${year}年新收政府信息公开申请${applications.length}件，${whoAsked(phrasing)}`;
  const before = carriedIn.length > 0 ? `；上年结转${carriedIn.length}件` : "";
  const after = open.length > 0 ? `结转下年度继续办理${open.length}件。` : "没有结转下年度继续办理的申请。";
  const closedProse = closed.length > 0 ? `全年办结${closed.length}件：${outcomeCounts(closed)}；` : "";
  return `${received}${before}。${closedProse}${after}`;
}

export function feesProse(phrasing: Phrasing): string {
  return phrasing.say("fees", applicationsSentences.noFees);
}

export function processProse(phrasing: Phrasing): string {
  return phrasing.say("process", applicationsSentences.process);
}

const applicants: Record<Applicant, string> = {
  naturalPerson: "自然人",
  commercial: "商业企业",
  legalService: "法律服务机构",
};
const channels: Record<ApplicationChannel, string> = {
  inPerson: "当面申请",
  online: "网络申请",
  letter: "信函申请",
};
const outcomes: Record<Outcome, string> = {
  granted: "予以公开",
  partlyGranted: "部分公开",
  notHeld: "不掌握相关信息",
  toBeMade: "没有现成信息",
  petition: "按信访事项告知",
};
const outcomes2014: Record<Outcome, string> = {
  granted: "同意公开",
  partlyGranted: "同意部分公开",
  notHeld: "申请信息不存在",
  toBeMade: "申请信息不存在",
  petition: "告知通过其他途径办理",
};

/** By channel before 2019, by applicant since, like the table of the year. */
function whoAsked({ history }: Phrasing): string {
  const kinds = history.applications.map(({ channel, applicant }) =>
    history.year < 2019 ? channels[channel] : applicants[applicant],
  );
  return counted(kinds);
}

function outcomeCounts(closed: readonly Application[]): string {
  return counted(closed.map(({ outcome }) => outcomes[outcome]));
}

/** The wording of the edition of 2014: everything was answered within the year. */
export function applicationsProse2014(phrasing: Phrasing): string {
  const { applications, year } = phrasing.history;
  if (applications.length === 0) return phrasing.say("applications none", applicationsSentences.none);
  const answers = counted(applications.map(({ outcome }) => outcomes2014[outcome]));
  return `${year}年收到政府信息公开申请${applications.length}件，${whoAsked(phrasing)}；均按时办结，${answers}。`;
}

/** “网络申请2件、信函申请1件”, in the order of first appearance. */
function counted(kinds: readonly string[]): string {
  return [...new Set(kinds)]
    .map((kind) => `${kind}${kinds.filter((other) => other === kind).length}件`)
    .join("、");
}
