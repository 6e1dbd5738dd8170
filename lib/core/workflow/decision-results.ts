import type { MoveId } from "./workflow";

/** A decision whose result the page states: a move, two moves made as one, and others of the same weight. */
export type DecisionId =
  | Exclude<MoveId, "archive">
  | "signAndSubmit"
  | "approveAndPublish"
  | "widen"
  | "takeDown"
  | "putBack"
  | "removeDraft"
  | "releaseScores"
  | "issuePaper";

/** What has happened, and what comes next, for the person who made the decision. */
export type DecisionResult = { title: string; text: string };

export const decisionResults: Readonly<Record<DecisionId, DecisionResult>> = {
  handOver: {
    title: "已提请审签",
    text: "审签人会收到消息。请领导用自己的账号登录审签；审签之前可以收回修改。",
  },
  recall: { title: "已收回", text: "现在可以修改，改好后重新提请审签。" },
  sendBack: { title: "已退回填报员", text: "填报员会收到消息，改好以后重新提请审签。" },
  signOff: { title: "已审签", text: "还没有报送：在下面点“报送”，或者由填报员报送。" },
  submit: { title: "已报送", text: "有了结果会收到消息。开始审核之前可以撤回。" },
  signAndSubmit: { title: "已审签并报送", text: "有了结果会收到消息。开始审核之前可以撤回。" },
  withdraw: { title: "已撤回", text: "现在可以修改，改好后重新提请审签。" },
  correct: {
    title: "已开始更正",
    text: "现在可以修改，改好后重新提请审签。更正版公布以前，公开页面不变：原来的版本仍公开，已撤下的仍不公开。",
  },
  abandon: { title: "已放弃更正", text: "内容恢复为已公布的版本。" },
  startReview: { title: "已开始审核", text: "单位不能再自行撤回。" },
  return: { title: "已退回修改", text: "单位会收到消息，改好后再次报送。" },
  approve: { title: "已通过，还没有公布", text: "可以现在公布，也可以等统一发布。" },
  publish: { title: "已公布", text: "任何人现在都能读到，单位会收到消息。" },
  approveAndPublish: { title: "已通过并公布", text: "任何人现在都能读到，单位会收到消息。" },
  reopen: { title: "已回到审核中", text: "可以再写批注、退回或通过。" },
  widen: { title: "已再开放章节", text: "单位会收到消息。" },
  takeDown: { title: "已撤下公开", text: "网页、文件和开放数据都已停止公开。等待单位发起更正。" },
  removeDraft: { title: "空白草稿已删除", text: "可以重新开始这一年度的报告。" },
  issuePaper: { title: "已定稿", text: "Word、PDF 按定稿下载。定稿不再改动，要改可以另起草一份。" },
  releaseScores: { title: "评分已发布", text: "各单位会收到消息，分数不再变动。" },
  putBack: { title: "已恢复公开", text: "撤下的版本一字不动地恢复公开。" },
};
