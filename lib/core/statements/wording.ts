import { areaWordsOf, selfWordOf } from "../self-word";
import { mayMakeDocuments, type UnitKind } from "../unit-kind";
import { toFill } from "./blanks";

/**
 * What the usual statements of one kind of unit say besides the year's figures, by the sub-items and chapters
 * that say it: whole sentences, with blanks for what no figure of the tables tells.
 */
type Wording = {
  /** After the decisions and fees; "" for nothing. */
  disclosure: string;
  /** After the outcomes of applications. */
  applications: string;
  /** After the numbers of normative documents. */
  management: string;
  platform: string;
  supervision: string;
  /** Where documents were made, applications received, or reviews and suits lodged: whose of them. */
  ofDocuments: string;
  ofApplications: string;
  ofDisputes: string;
  /** In the 2014 edition: after the summary, and after the meetings and courses. */
  summary: string;
  training: string;
};

/** The unit whose report it is; `mayMakeDocuments` is what its county registered, null to go by its kind. */
export type StatementUnit = { organ: string; listed: UnitKind; mayMakeDocuments: boolean | null };

/** The words of a unit: how it calls itself, and what its kind says. */
export type UnitWords = Wording & { self: string; makesDocuments: boolean };

export function unitWordsOf({ organ, listed, mayMakeDocuments: registered }: StatementUnit): UnitWords {
  return {
    ...wordingOf(listed, organ),
    self: selfWordOf(listed, organ),
    makesDocuments: mayMakeDocuments(organ, listed, registered),
  };
}

function wordingOf(kind: UnitKind, organ: string): Wording {
  switch (kind) {
    case "province":
    case "city":
    case "county":
      return ofGovernment(areaWordsOf({ kind, name: organ }).government, below[kind]);
    case "township":
      return ofTownship;
    case "office":
      return ofOffice;
    case "department":
    case "zone":
    case "body":
    case "vertical":
      return ofDepartment;
  }
}

/** Art. 50 asks it of governments; departments and street offices mostly print it. */
const results = `工作考核结果：${toFill("得分或者等次")}。社会评议结果：${toFill("方式和满意率")}。责任追究：${toFill("有无及结果")}。`;

const figuresAlone = {
  ...{ disclosure: "", applications: "", management: "", ofDocuments: "", ofApplications: "" },
  ...{ ofDisputes: "", summary: "", training: "" },
};

const ofTownship: Wording = {
  ...figuresAlone,
  platform: `${toFill("政府网站专栏、公开查阅点等平台的设置和维护情况")}。`,
  supervision: results,
};

/** No reading points of its own, and nobody below it whom it assesses. */
const ofDepartment: Wording = {
  ...figuresAlone,
  platform: `${toFill("政府网站专栏、政务新媒体等平台的设置和维护情况")}。`,
  supervision: `内部培训和检查：${toFill("次数和整改情况")}。${results}`,
};

/** It mostly runs the government's website and gazette, too. */
const ofOffice: Wording = {
  ...ofDepartment,
  platform: `${toFill("政府网站、政府公报、政务新媒体等平台的设置和维护情况")}。`,
};

const below = {
  province: "各部门、各设区的市",
  city: "各部门、各县（市、区）",
  county: "各部门、各镇街",
} as const;

/**
 * A government that collects reports guides, trains and assesses those below it, and counts what they did.
 * Numbers of published items are the portal's, so they are blanks.
 */
function ofGovernment(government: string, units: string): Wording {
  return {
    disclosure: `政府网站和政务新媒体公开的信息：${toFill("条数，按网站的统计填写")}。政策解读和回应关切：${toFill("篇数、次数和形式")}。`,
    applications: `对${units}答复工作的指导：${toFill("会商、培训和抽查答复书的情况")}。`,
    management: `规范性文件的管理：${toFill("合法性审核、清理和集中公开的情况")}。`,
    platform: `政府网站和政务新媒体：${toFill("个数、检查和整改情况")}。政府公报和政务公开专区：${toFill("期数、个数和服务情况")}。`,
    supervision: `业务培训：${toFill("期数和参加人次")}。对${units}的检查和考核：${toFill("范围、次数、分值和通报情况")}。${results}`,
    ofDocuments: `其中以${government}和${government}办公室名义制发的：${toFill("件数")}。`,
    ofApplications: `其中向${government}本级提出的：${toFill("件数")}。`,
    ofDisputes: `其中${government}为被申请人、被告的：${toFill("件数")}。`,
    summary: `对${units}公开工作的指导和检查：${toFill("形式、次数和通报情况")}。`,
    training: `参加会议和培训的范围：${toFill(`${units}参加的情况`)}。`,
  };
}
