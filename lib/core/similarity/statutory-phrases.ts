/**
 * Sentences that reports may and should have in common: the legal basis, the period, how to reach the office,
 * statements of zero, the notes of the forms. They do not indicate copying and are not compared.
 */
const statutory: readonly RegExp[] = [
  /(?:根据|按照|依据|依照).{0,80}(?:条例|格式|通知).{0,80}(?:编制|制作|形成|撰写|公布|发布)/,
  /(?:报告|年报)由.{0,300}(?:部分|方面|内容)(?:组成|构成)/,
  /统计(?:期限|时限|时间|期间)|(?:所列|中所列)数据/,
  /(?:如有|如对|若有|欢迎|请与|请联系|联系(?:地址|电话|方式)|邮编|邮政编码|电子邮箱|传真)/,
  /(?:可(?:在|从|到|于|通过)|电子版).{0,60}(?:下载|查阅|查看|查询)/,
  /(?:未|没有|无|均为零|均为0|均为#).{0,30}(?:申请|复议|诉讼|投诉|举报|收费|费用|信息处理费|规章|规范性文件)/,
  /(?:没有|无|不存在).{0,8}(?:报告|说明)的(?:其他)?(?:事项|情况)/,
  /勾稽关系|区分处理的，?只计这一情形|三安全一稳定/,
  /(?:分管|主要)?(?:领导|负责人).{0,12}(?:第一责任人)|法定责任主体/,
];

/** The sentences of a paragraph that are compared. */
export function countedSentences(text: string): string[] {
  return text
    .split(/(?<=[。；！？;!?])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "" && !isStatutory(sentence));
}

/** True for a sentence that reports may have in common. */
export function isStatutory(sentence: string): boolean {
  return statutory.some((each) => each.test(sentence.slice(0, 600)));
}
