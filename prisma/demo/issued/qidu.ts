import { ziboLocal2017 } from "@/lib/core/editions/2014/local-zibo";
import { editionById } from "@/lib/core/editions/registry";
import type { IssuedReport } from "./issued";
import { shandong, unit, zibo } from "./issued";
import { qiduChapters } from "./qidu-chapters";
import { qiduFigures } from "./qidu-figures";

const outline = editionById("2014").outlines.find(({ id }) => id === "shandong");

/**
 * 临淄区齐都镇, 2017: eleven chapters and a printed table whose total of 23 is less than its own channel of 167.
 */
export const qidu: IssuedReport = {
  key: "qidu",
  year: 2017,
  lineage: [shandong, zibo, unit("370305000000", "临淄区"), unit("370305103000", "齐都镇")],
  form: { outline, localTable: ziboLocal2017 },
  asIssued: { issuedOn: "2018-03-31", where: "临淄区政府网站（原件未载明发布日期，按法定期限记）" },
  front: {
    title: "齐都镇政府2017年信息公开工作年度报告",
    periodFrom: "2017-01-01",
    periodTo: "2017-12-31",
    signedBy: "齐都镇人民政府",
  },
  figures: qiduFigures,
  chapters: qiduChapters,
  reasons: {
    "R00-2": "标题按原件录入，原件写作“齐都镇政府2017年信息公开工作年度报告”，未改写。",
    "R00-3": "原件没有写联系方式，按原样录入，不补写。",
    "R14-8":
      "原件公布时即为此数：主动公开总数23条，小于政务微信167条和政府网站75条，可能总数只计了规范性文件。报告早已公布，按原样录入并如实注明，不代为改正。",
  },
};
