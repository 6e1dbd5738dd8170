/**
 * Words and names that no line of a heading breaks within. A heading may break between any two of them, so
 * that a long name keeps together what is read together.
 */
const words =
  "政府信息公开工作 政府信息公开 政府信息 信息公开 主动公开 依申请公开 不予公开 公开平台 公开栏 公开 行政复议 行政诉讼 " +
  "行政许可 行政处罚 行政强制 行政事业性 收费 行政规范性 规范性 文件 规章 收到 处理 申请 办理 提起 存在的 主要 问题 改进 措施 情况 其他 " +
  "需要 报告的 说明的 事项 附表 总体 基本 信息 重点 领域 工作人员 工作 推进 平台 建设 组织 领导 制度 减免 费用 支出 金额 单位 " +
  "保密 审查 监督 检查 保障 所属 事业 机构 咨询 投诉 审签 报送 商业 企业 科研 社会 公益 法律 服务 自然人 法人 人员 结果 维持 纠正 " +
  "尚未 审结 未经 复议 直接 起诉 本年 上年 制发 废止 现行 有效 数量 件数 决定 统计表 统计 指标 年度 人民政府 办事处 管理 委员会 " +
  "自治区 自治州 自治县 民族乡 经济 开发区 街道 回应 解读 政策 培训 会议 队伍 宣传 新媒体 网站 热点 关切 履职 能力 经费";

const known = new RegExp(
  `(${words
    .split(" ")
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
);

/** What belongs to the word before it: punctuation that closes, and particles. */
const closing = /^([，。、；：！？）》”’·]|[\s的等数]+$)/;
/** What belongs to the word after it: numbering, punctuation that opens, and conjunctions. */
const opening = /^([（《“‘]|[（一二三四五六七八九十百\d.、）]+|因|和|及|以及|与|或|或者|被|对|从)$/;
/** A word that stands with a short one before it: “申请情况”. */
const suffix = /^情况$/;
const SHORT = 6;

/** A heading in the parts that lines keep whole: “二、主动公开｜政府信息情况”. */
export function phrasesOf(heading: string): string[] {
  const phrases: string[] = [];
  let begun = "";
  for (const part of heading.split(known)) {
    const last = phrases.pop() ?? "";
    const isLast = begun === "" && last !== "";
    if (part === "") phrases.push(last);
    else if (isLast && (closing.test(part) || (suffix.test(part) && last.length <= SHORT)))
      phrases.push(last + part);
    else if (opening.test(part)) {
      phrases.push(last);
      begun += part;
    } else {
      phrases.push(last, begun + part);
      begun = "";
    }
  }
  return [...phrases, begun].filter((phrase) => phrase !== "");
}
