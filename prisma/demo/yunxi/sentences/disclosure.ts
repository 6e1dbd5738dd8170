/** Sentences on disclosure. Names in braces are replaced by data of the year. */
export const disclosureSentences = {
  opening: [
    "{year}年，{self}主动公开政府信息{total}条，其中机构职能类{agencies}条、政策法规类{policies}条、规划计划类{plans}条、业务工作类{business}条、其他类{others}条。",
    "全年主动公开政府信息{total}条。按内容分，机构职能类{agencies}条，政策法规类{policies}条，规划计划类{plans}条，业务工作类{business}条，其他类{others}条。",
    "{self}把与群众办事关系密切的事项放在前面公开，{year}年共主动公开政府信息{total}条，包括机构职能类{agencies}条、政策法规类{policies}条、规划计划类{plans}条、业务工作类{business}条、其他类{others}条。",
    "对照年初修订的公开事项目录逐项核对，全年共主动公开政府信息{total}条：机构职能类{agencies}条，政策法规类{policies}条，规划计划类{plans}条，业务工作类{business}条，其他类{others}条。",
    "{year}年{name}主动公开政府信息{total}条，业务工作类最多，为{business}条；其余为机构职能类{agencies}条、政策法规类{policies}条、规划计划类{plans}条、其他类{others}条。",
    "一年来，{self}各站所和{villages}个{village}共主动公开政府信息{total}条，其中机构职能类{agencies}条，政策法规类{policies}条，规划计划类{plans}条，业务工作类{business}条，其他类{others}条。",
  ],
  focus: [
    "年内重点公开了{topicA}和{topicB}，两项内容都注明经办站所和办公电话，方便群众当面核对。",
    "群众问得最多的是{topicA}，{self}在县政府网站专栏公开全文，并在{villages}个{village}的公示栏张贴满七日。",
    "围绕{topicA}、{topicB}，先由经办站所列出公开清单，再由党政办公室按月对账，做到办一件、公开一件。",
    "{topicA}涉及面广，{self}在决定之前公开征求意见，决定之后公开结果，办理中的变化也逐次更新。",
    "针对{topicB}，由包{village}干部入户说明后再上墙公示，公示期内收到的疑问当场登记、逐条答复。",
    "与生产关系最紧的{topicA}按季度更新，与生活关系最紧的{topicB}随办随更，年底对两个专题各做了一次归档。",
    "{self}把{topicA}列为全年公开工作的第一件事，从方案、进度到结果分三次公开，{topicB}则以表格形式逐户列明。",
  ],
  channels: [
    "县政府网站本单位专栏发布{website}条，政务微信发布{wechat}条，公示栏等其他方式发布{board}条；同一内容由几个渠道发布的，总数只计1条。",
    "发布渠道以县政府网站专栏为主，全年发布{website}条；政务微信转发或首发{wechat}条；公示栏等其他方式公开{board}条。各渠道有重复，不能相加。",
    "信息先在县政府网站专栏发布，共{website}条，再视受众由政务微信推送{wechat}条、由公示栏等方式张贴{board}条，渠道之间允许重复。",
    "从渠道看，县政府网站专栏{website}条，政务微信{wechat}条，公示栏等其他方式{board}条，均按实际发布次数统计。",
  ],
  tableNote: [
    "表中行政许可、行政处罚和行政强制的件数由各执法机构分别报送，党政办公室与案卷台账核对后汇总。",
    "乡镇没有规章制定权，规章各格填0；其余数字截至{year}年12月31日，由司法所和党政办公室共同核对。",
    "下表按《条例》第二十条的分项填写，没有发生的填0；处理决定包括依法不予公开的决定。",
    "下表数字取自全年办件系统和纸质台账，两处不一致的以案卷为准，已逐件核实。",
    "规范性文件件数与司法所备案目录一致；办件数字由便民服务中心和综合执法队提供。",
  ],
} as const;
