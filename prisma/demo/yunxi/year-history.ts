/** The events of one year in one township. Figures and sentences are both derived from it, so they agree. */
export type YearHistory = {
  year: number;
  disclosed: Disclosed;
  response: { articles: number; social: number; other: number; interviews: number; interviewsByHead: number };
  /**
   * Documents in force at the end of the year: those of the year before, plus those made, minus those
   * repealed.
   */
  normative: { made: number; repealed: number; inForce: number };
  /** The trial edition counts every numbered document. `publicTotal` is cumulative over the years. */
  documents: { made: number; published: number; publicTotal: number };
  /** Items of the trial edition: the number of the year before, and the change. */
  items: Record<ItemKind, { lastYear: number; change: number }>;
  decisions: { licences: number; otherServices: number; penalties: number; coercion: number };
  procurement: { projects: number; amountYuan: number };
  /** Administrative fees in 万元, as a decimal. */
  fees: string;
  applications: Application[];
  /** Applications pending from the year before. */
  carriedIn: Application[];
  disputes: Dispute[];
  staff: { fullTime: number; partTime: number };
  /** In 万元, as a decimal. */
  budget: string;
  meetings: number;
  courses: number;
  trained: number;
  /** The county's assessment, the rank among the twelve, and the answers to the township's questionnaire. */
  assessment: { score: number; rank: number; asked: number; satisfied: number };
  /** Review before release: the number of items reviewed and returned. */
  reviewed: { sent: number; sentBack: number };
};

/** `total` counts an item once; the channels count it on each channel. The categories add up to the total. */
export type Disclosed = {
  total: number;
  website: number;
  wechat: number;
  board: number;
  categories: Record<Category, number>;
};
const categories = ["agencies", "policies", "plans", "business", "others"] as const;
type Category = (typeof categories)[number];

export const itemKinds = ["licences", "otherServices", "penalties", "coercion", "fees"] as const;
export type ItemKind = (typeof itemKinds)[number];

export type Applicant = "naturalPerson" | "commercial" | "legalService";
export type ApplicationChannel = "inPerson" | "online" | "letter";
export type Outcome = "granted" | "partlyGranted" | "notHeld" | "toBeMade" | "petition";
export type Application = {
  applicant: Applicant;
  channel: ApplicationChannel;
  outcome: Outcome;
  /** False if it is answered in the following year. */
  closed: boolean;
};

type DisputeGroup = "review" | "direct" | "afterReview";
export type DisputeOutcome = "upheld" | "corrected" | "other" | "pending";
export type Dispute = { township: string; year: number; group: DisputeGroup; outcome: DisputeOutcome };
