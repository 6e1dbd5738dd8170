/**
 * The most frequent reasons for returning a report: a reviewer picks one and adds the place. Each asks for
 * one change.
 */
export const commonReasons: readonly { label: string; text: string }[] = [
  { label: "文字与表格不一致", text: "正文里的数与统计表不一致，请逐处核对，以登记台账为准改成同一个数。" },
  {
    label: "与上年结转不衔接",
    text: "上年结转数与上年报告的结转下年度数不同，请核对；确实不同的，在说明里写明原因。",
  },
  { label: "照抄上年", text: "有段落与上年报告相同，请按本年度实际情况重写，写出本年做了什么、有什么变化。" },
  {
    label: "问题和改进太空",
    text: "“存在的主要问题及改进情况”过于笼统，请写本单位的具体问题、原因和下一步措施。",
  },
  { label: "缺少规定内容", text: "规定的内容没有写全，请对照填写说明逐项补上；没有发生的，写明没有。" },
  {
    label: "口径有误",
    text: "统计口径不对，请对照填写说明重新统计：公开的条数与制发的件数、申请与答复不能混用。",
  },
  { label: "涉及个人信息", text: "正文含有个人信息，请删去姓名、证件号码、手机号等能认出具体个人的内容。" },
  { label: "联系方式或日期有误", text: "联系地址、电话或者成文日期有误，请核对后改正。" },
];
