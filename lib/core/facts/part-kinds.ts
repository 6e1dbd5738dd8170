/**
 * What the parts of a total are. The parts of a partition (category, applicant, outcome, intake) add up to
 * the total; channels may overlap, so that their sum may exceed it.
 */
export type PartsKind = "category" | "applicant" | "outcome" | "intake" | "channel" | "unknown";

/** Channels with a proper name: a single one need not carry everything. */
export const namedChannel =
  /网站|网页|网上|门户|微信|公众号|微博|视频号|公示栏|公开栏|宣传栏|公告栏|抖音|快手|头条|客户端|APP|电视|广播|报纸|报刊|公报|平台|专栏|栏目|专区|LED|显示屏|电子屏|新媒体|简报|短信|QQ群|大喇叭|村村响/i;
const CHANNEL = new RegExp(`${namedChannel.source}|媒体|查阅点|渠道|方式`, "i");
const INTAKE =
  /^(?:通过)?(?:以)?(?:当面|现场|传真|网络|网上|在线|线上|信函|信件|邮寄|书面|电子邮件|邮件|电话|来电|来访|来信|口头|互联网)/;
const APPLICANT = /自然人|公民|法人|企业|科研机构|社会公益组织|法律服务机构|其他组织|社会组织|个人/;
const OUTCOME =
  /予以公开|同意公开|全部公开|部分公开|不予公开|不同意|无法提供|不予处理|其他处理|主动公开范围|不存在|不掌握|没有现成|不属于|非本机关|不明确|撤回|撤销|维持|纠正|纠错|审结|驳回|按时|按期|延期|已办结|未办结|更改补充|其他途径|确认违法|终止|补正|重复申请|告知/;
const CATEGORY =
  /类(?:政府|政务)?(?:信息|文件)?$|机构职能|机构概况|概况信息|政策法规|法规公文|政策文件|规划计划|规划工作|规划总结|工作总结|业务工作|统计数据|统计信息|财政信息|财政预算|资金信息|人事信息|工作动态|政务动态|公示公告|通知公告|应急管理|行政执法|公共服务|办事指南|领导信息|重点领域|民生信息|其他信息|其它信息|机构领导|组织机构|政府文件|规范性文件|会议公开/;
const CATCH_ALL = /其他|其它|其余|等方式|等渠道|等途径|等平台|等形式|等类/;

/** The kind of a list by its labels and by what is counted (`about`: the words before the total). */
export function kindOf(labels: readonly string[], about: string): PartsKind {
  const named = labels.filter((label) => !/^(?:其他|其它|其余)[^，]{0,3}$/.test(label));
  const most = (pattern: RegExp) =>
    named.length > 0 && named.filter((label) => pattern.test(label)).length * 2 > named.length;
  const asked = /申请|咨询|投诉|举报|留言|信访|来信|来件|诉求|意见/.test(about);
  if (asked && most(INTAKE)) return "intake";
  if (most(APPLICANT) && asked) return "applicant";
  if (most(OUTCOME)) return "outcome";
  if (named.some((label) => CHANNEL.test(label) && !/类$/.test(label))) return "channel";
  if (most(CATEGORY)) return "category";
  return "unknown";
}

/** True if every counted item belongs to exactly one part. */
export function isPartition(kind: PartsKind): boolean {
  return kind !== "channel" && kind !== "unknown";
}

export function isCatchAll(label: string): boolean {
  return CATCH_ALL.test(label);
}

/** True if the label itself names a part of some partition, whatever verb it contains (“予以公开”, “按时办结”). */
export function namesPart(label: string): boolean {
  return OUTCOME.test(label) || APPLICANT.test(label) || INTAKE.test(label) || /类(?:信息)?$/.test(label);
}
