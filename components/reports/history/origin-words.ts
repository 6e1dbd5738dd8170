import type { Origin } from "@/lib/reports/types";

export const originWords: Record<Origin, string> = {
  typed: "手工填写",
  taken: "采用上年文字",
  statement: "常用表述",
  preface: "按基本信息写的引言",
  zero: "没有发生的一年",
  pasted: "粘贴到表中",
  zeroed: "表中空格填 0",
  cleared: "清空几格",
  upload: "填报表上传",
  repair: "一键改正",
  prefilled: "系统预填",
  lastYear: "取自上年报告",
  rolledUp: "取自各单位汇总",
  imported: "从文件导入",
  settled: "两个版本中选定",
  restored: "从历史恢复",
  abandoned: "放弃更正，恢复已公布的内容",
  undone: "撤销替换",
};
