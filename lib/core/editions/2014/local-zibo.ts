import type { LocalTable } from "../../tables/local-table";

/**
 * The table that 临淄区 of 淄博市 printed for 2017: the national rows with seven blocks of its own, 82 printed rows
 * of which 75 have a figure. 七 to 十一 are local, so the national 八 and 九 become 十二 and 十三; the fee row is
 * absent. 九、政府公报发行量 has a figure of its own that is no total, since issues and copies cannot be added.
 */
export const ziboLocal2017: LocalTable = {
  remove: ["fees", "resources.readingPoints"],
  relabel: {
    complaints: "六、被举报投诉数量",
    resources: "十二、机构建设和保障经费情况",
    "resources.staff": "（二）从事政府信息公开工作人员数",
    "resources.budget": "（三）政府信息公开专项经费",
    training: "十三、政府信息公开会议和培训情况",
  },
  reparts: {
    "applications.received": [
      "applications.received.inPerson",
      "applications.received.fax",
      "applications.received.online",
      "applications.received.letter",
      "applications.received.other",
    ],
    // In the national table a single figure, here the total of three outcomes.
    complaints: ["complaints.upheld", "complaints.corrected", "complaints.other"],
  },
  insert: [
    {
      after: "applications.received.letter",
      rows: [part("applications.received.other", "5.其他形式", "件", "applications.received", 2)],
    },
    {
      after: "complaints",
      rows: [
        part("complaints.upheld", "（一）维持具体行政行为数", "件", "complaints"),
        part("complaints.corrected", "（二）被纠错数", "件", "complaints"),
        part("complaints.other", "（三）其他情形数", "件", "complaints"),
        total("deposits", "七、向图书馆、档案馆等查阅场所报送信息数", "条", [
          "deposits.paper",
          "deposits.electronic",
        ]),
        part("deposits.paper", "（一）纸质文件数", "条", "deposits"),
        part("deposits.electronic", "（二）电子文件数", "条", "deposits"),
        total("sites", "八、开通政府信息公开网站（或设立门户网站信息公开专栏）数", "个", [
          "sites.county",
          "sites.townships",
        ]),
        part("sites.county", "（一）区县政府及其部门门户网站", "个", "sites"),
        part("sites.townships", "（二）乡镇政府（街道办事处）门户网站", "个", "sites"),
        { id: "gazette", label: "九、政府公报发行量", level: 0, kind: "input", unit: null },
        part("gazette.issues", "（一）公报发行期数", "期", "gazette"),
        part("gazette.copies", "（二）公报发行总份数", "份", "gazette"),
        total("readingPoints", "十、设置政府信息查阅点数", "个", [
          "readingPoints.county",
          "readingPoints.townships",
        ]),
        part("readingPoints.county", "（一）区县政府及其部门", "个", "readingPoints"),
        part("readingPoints.townships", "（二）乡镇政府（街道办事处）", "个", "readingPoints"),
        total("visitors", "十一、查阅点接待人数", "次", ["visitors.county", "visitors.townships"]),
        part("visitors.county", "（一）区县政府及其部门", "次", "visitors"),
        part("visitors.townships", "（二）乡镇政府（街道办事处）", "次", "visitors"),
      ],
    },
  ],
};

type LocalRow = NonNullable<LocalTable["insert"]>[number]["rows"][number];

function part(id: string, label: string, unit: LocalRow["unit"], parent: string, level: 1 | 2 = 1): LocalRow {
  return { id, label, level, kind: "input", unit, parent };
}

function total(id: string, label: string, unit: LocalRow["unit"], parts: string[]): LocalRow {
  return { id, label, level: 0, kind: "sum", unit, parts };
}
