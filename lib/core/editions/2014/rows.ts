import { header, input, type RowNode, rowsOf, sum } from "../../tables/row-tree";
import type { Row } from "../../tables/table";

/**
 * 政府信息公开情况统计表, the annex of 国办发〔2014〕32号: 65 printed rows, of which 58 have a figure. Labels include their
 * printed numbers; remarks in brackets on how to count are in `note`.
 */

const channels = ["gazette", "website", "weibo", "wechat", "other"].map(
  (channel) => `disclosure.channels.${channel}`,
);

const disclosure = header("disclosure", "一、主动公开情况", [
  {
    id: "disclosure.total",
    label: "（一）主动公开政府信息数",
    note: "（不同渠道和方式公开相同信息计1条）",
    kind: "union",
    unit: "条",
    parts: channels,
    children: [
      input("disclosure.total.normative", "其中：主动公开规范性文件数", "条"),
      // Counted in 件 and issued, not disclosed: printed under the total, and no part of it.
      input("disclosure.normativeIssued", "制发规范性文件总数", "件"),
    ],
  },
  header("disclosure.channels", "（二）通过不同渠道和方式公开政府信息的情况", [
    input("disclosure.channels.gazette", "1.政府公报公开政府信息数", "条"),
    input("disclosure.channels.website", "2.政府网站公开政府信息数", "条"),
    input("disclosure.channels.weibo", "3.政务微博公开政府信息数", "条"),
    input("disclosure.channels.wechat", "4.政务微信公开政府信息数", "条"),
    input("disclosure.channels.other", "5.其他方式公开政府信息数", "条"),
  ]),
]);

const response = header("response", "二、回应解读情况", [
  {
    id: "response.total",
    label: "（一）回应公众关注热点或重大舆情数",
    note: "（不同方式回应同一热点或舆情计1次）",
    kind: "union",
    unit: "次",
    parts: ["response.channels.social", "response.channels.other"],
  },
  header("response.channels", "（二）通过不同渠道和方式回应解读的情况", [
    input("response.channels.press", "1.参加或举办新闻发布会总次数", "次", [
      input("response.channels.press.byHead", "其中：主要负责同志参加新闻发布会次数", "次"),
    ]),
    input("response.channels.interview", "2.政府网站在线访谈次数", "次", [
      input("response.channels.interview.byHead", "其中：主要负责同志参加政府网站在线访谈次数", "次"),
    ]),
    input("response.channels.articles", "3.政策解读稿件发布数", "篇"),
    input("response.channels.social", "4.微博微信回应事件数", "次"),
    input("response.channels.other", "5.其他方式回应事件数", "次"),
  ]),
]);

const applications = header("applications", "三、依申请公开情况", [
  sum("applications.received", "（一）收到申请数", "件", [
    input("applications.received.inPerson", "1.当面申请数", "件"),
    input("applications.received.fax", "2.传真申请数", "件"),
    input("applications.received.online", "3.网络申请数", "件"),
    input("applications.received.letter", "4.信函申请数", "件"),
  ]),
  sum("applications.completed", "（二）申请办结数", "件", [
    input("applications.completed.onTime", "1.按时办结数", "件"),
    input("applications.completed.extended", "2.延期办结数", "件"),
  ]),
  sum("applications.answered", "（三）申请答复数", "件", [
    input("applications.answered.alreadyPublic", "1.属于已主动公开范围数", "件"),
    input("applications.answered.granted", "2.同意公开答复数", "件"),
    input("applications.answered.partlyGranted", "3.同意部分公开答复数", "件"),
    // “其中” is exhaustive here: the last reason is 其他情形.
    sum("applications.answered.refused", "4.不同意公开答复数", "件", [
      input("applications.answered.refused.stateSecret", "其中：涉及国家秘密", "件"),
      input("applications.answered.refused.commercialSecret", "涉及商业秘密", "件"),
      input("applications.answered.refused.privacy", "涉及个人隐私", "件"),
      input("applications.answered.refused.security", "危及国家安全、公共安全、经济安全和社会稳定", "件"),
      input("applications.answered.refused.notInformation", "不是《条例》所指政府信息", "件"),
      input("applications.answered.refused.otherLaw", "法律法规规定的其他情形", "件"),
    ]),
    input("applications.answered.notOurs", "5.不属于本行政机关公开数", "件"),
    input("applications.answered.nonexistent", "6.申请信息不存在数", "件"),
    input("applications.answered.toAmend", "7.告知作出更改补充数", "件"),
    input("applications.answered.otherChannel", "8.告知通过其他途径办理数", "件"),
  ]),
]);

const contested: RowNode[] = [
  sum("review", "四、行政复议数量", "件", [
    input("review.upheld", "（一）维持具体行政行为数", "件"),
    input("review.corrected", "（二）被依法纠错数", "件"),
    input("review.other", "（三）其他情形数", "件"),
  ]),
  sum("litigation", "五、行政诉讼数量", "件", [
    input("litigation.upheld", "（一）维持具体行政行为或者驳回原告诉讼请求数", "件"),
    input("litigation.corrected", "（二）被依法纠错数", "件"),
    input("litigation.other", "（三）其他情形数", "件"),
  ]),
  input("complaints", "六、举报投诉数量", "件"),
];

const resources: RowNode[] = [
  input("fees", "七、依申请公开信息收取的费用", "万元"),
  header("resources", "八、机构建设和保障经费情况", [
    input("resources.offices", "（一）政府信息公开工作专门机构数", "个"),
    input("resources.readingPoints", "（二）设置政府信息公开查阅点数", "个"),
    sum("resources.staff", "（三）从事政府信息公开工作人员数", "人", [
      {
        ...input("resources.staff.fullTime", "1.专职人员数", "人"),
        note: "（不包括政府公报及政府网站工作人员数）",
      },
      input("resources.staff.partTime", "2.兼职人员数", "人"),
    ]),
    {
      ...input("resources.budget", "（四）政府信息公开专项经费", "万元"),
      note: "（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）",
    },
  ]),
  header("training", "九、政府信息公开会议和培训情况", [
    input("training.meetings", "（一）召开政府信息公开工作会议或专题会议数", "次"),
    input("training.courses", "（二）举办各类培训班数", "次"),
    input("training.people", "（三）接受培训人员数", "人次"),
  ]),
];

export const statisticsRows: Row[] = rowsOf([disclosure, response, applications, ...contested, ...resources]);
