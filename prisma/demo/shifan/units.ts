import type { Department } from "../yunxi/departments/departments";

/** What the invented city collects besides the report of 云溪县: two counties and a bureau, all invented. */
export const cityUnits: readonly Department[] = [
  {
    ...{ key: "wangchuan", code: "990102000000", kind: "county", self: "我县" },
    ...{ name: "望川县", organ: "望川县人民政府", column: "县政府网站政务公开专栏" },
    ...{ address: "望川县迎宾路3号", postcode: "990102" },
    ...{ phone: "0000-8300001", email: "wangchuan@shifan.example" },
    topics: ["水库除险加固进度", "乡村公路养护计划"],
    problem: {
      short: "乡镇公开差距大",
      full: "各乡镇公开的内容和更新的快慢差别较大，三个乡镇全年没有公开项目验收结果。",
      measure: "每季度抽查乡镇专栏，抽查结果发各乡镇，落后的由县里派人到现场帮助整理。",
    },
    counts: { published: 3120, applications: 46, licences: 15230, penalties: 812 },
    figures: {
      ...{ "normativeDocuments:made": 4, "normativeDocuments:repealed": 1, "normativeDocuments:inForce": 23 },
      "coercion:decisions": 36,
    },
  },
  {
    ...{ key: "biling", code: "990103000000", kind: "county", self: "我县" },
    ...{ name: "碧岭县", organ: "碧岭县人民政府", column: "县政府网站政务公开专栏" },
    ...{ address: "碧岭县云峰大道12号", postcode: "990103" },
    ...{ phone: "0000-8400001", email: "biling@shifan.example" },
    topics: ["茶园改造补助", "旅游公路施工安排"],
    problem: {
      short: "政策解读方式单一",
      full: "政策解读多为文字稿，图解和视频全年只有两件。",
      measure: "与群众关系密切的政策都配图解，办事人员在政务大厅现场讲解。",
    },
    counts: { published: 2046, applications: 29, licences: 8764, penalties: 405 },
    figures: {
      ...{ "normativeDocuments:made": 2, "normativeDocuments:repealed": 3, "normativeDocuments:inForce": 17 },
      "coercion:decisions": 11,
    },
  },
  {
    ...{ key: "shishuiwu", code: "990100000001", kind: "department", self: "我局" },
    ...{ name: "市水务局", organ: "示范市水务局", column: "市政府网站部门专栏" },
    ...{ address: "示范市清河路18号", postcode: "990100" },
    ...{ phone: "0000-8100018", email: "shuiwu@shifan.example" },
    topics: ["城区停水通知", "取水许可办理结果"],
    problem: {
      short: "停水通知发布偏晚",
      full: "计划停水的通知有时提前不足一天发布。",
      measure: "计划停水提前三天发布，写明范围、时段和咨询电话，并通知到社区。",
    },
    counts: { published: 264, applications: 7, licences: 318, penalties: 24 },
  },
];
