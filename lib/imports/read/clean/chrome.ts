/** Lines of the web page around a report, recognised by their wording alone. */

const buttons =
  /^[【[（(]?(打印(本页|此页)?|纠错|分享(到)?[：:]?|返回(列表|顶部|首页|上页)?|关闭(窗口|本页)?|收藏|首页|下载|微信|微博|QQ空间|扫一扫.{0,20}|(用|使用|打开)?微信扫.{0,24}|回到顶部|大|中|小|(字体|字号|文字大小)[：:]?.{0,12}|点击收听.{0,20}|朗读|(上|下)一[篇条]([：:].{0,60})?|无障碍|长者模式|简体|繁体|English)[】\]）)]?$/;

const counts = /(浏览|阅读|点击|访问)(量|次数|数)?[：:]?\s*\d*\s*次?/;
const stamps =
  /^(日期|发布(日期|时间)|时间|来源|信息来源|作者|责任编辑|编辑|索引号|主题分类|组配分类|发布机构|成文日期|文号|有效性|关键词|字体|字号|公开日期|生成日期|撰写时间|更新时间|成稿时间|供稿|浏览次数|备案登记号|废止日期|生效日期|发文机关|发文字号|发文日期|主题词|时效性|效力属性|公文生成日期|备注\/文号|所属主题)[：:]/;
/** The date of publication of a page, with or without its source on the same line. */
const dayStamp =
  /^(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2})(\s*\d{1,2}:\d{2}(:\d{2})?)?\s*(来源|作者|浏览|字体|编辑)[：:]|^\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})\s*\d{1,2}:\d{2}(:\d{2})?$|^(撰写时间|发布时间|来源|作者|字体|浏览量|责任编辑)$/;
/** Metadata at the head of a page, several labels on one line. */
const headLabels =
  /(?:索引号|(?:体裁|主题|组配|信息)?分类|所属主题|主题词|关键词|发布(?:时间|日期|机构|单位)|发文(?:机关|日期|字号)|成文日期|生成日期|生效日期|废止日期|时效性|有效性|投稿|信息来源|来源|时间|浏览次数|阅读次数|点击数|字体|字号|文号|日期|公开方式|作者|时效)\s*[：:|｜]/g;
const breadcrumb = /^((您)?(现在的|当前|的)?位置(是)?[：:]|首页\s*[>»›/]|.{1,12}\s*[>»›]\s*.{1,20}\s*[>»›])/;
const footer =
  /(版权所有|全文共计?\s*\d*\s*字|预计阅读时间|ICP备|公网安备|网站标识码|技术支持[：:]|网站地图|建议使用.{0,12}浏览器)/i;
const listing = /\d{4}-\d{2}-\d{2}\s+\d{2}:\d{2}(:\d{2})?.*(已发布|未申请|待审核|已审核|草稿|已撤销)/;
const sent = /^发送完毕/;
const feedCounts = /^\d+(\s+\d+){2,4}$/;
const feedDay = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** True for a button, a counter, a date line, a breadcrumb, a footer or a row of a content system's list. */
export function isPageChrome(line: string): boolean {
  const text = asLabelled(line);
  if (listing.test(text)) return true;
  if (isHeadOfPage(text)) return true;
  if (text.length > 120 || /。$/.test(text)) return false;
  return (
    buttons.test(text) ||
    (counts.test(text) && text.length < 60 && /\d|[：:]$/.test(text) && !/[，。；]/.test(text)) ||
    (stamps.test(text) && text.length < 60 && /\d|[：:]/.test(text) && !/[，。；]/.test(text)) ||
    (dayStamp.test(text) && text.length < 60 && !/[，。；]/.test(text)) ||
    breadcrumb.test(text) ||
    footer.test(text)
  );
}

/** A line of a page's head without its bullet and without the blanks within its labels: “• 索  引 号:”. */
function asLabelled(line: string): string {
  // A button and its label: “打印 打印”.
  const text = line.trim().replace(/^(\S{2,6})\s+\1$/, "$1");
  return /[：:]/.test(text)
    ? text
        .replace(/^[-•·*●]\s*/, "")
        .replace(/(?<=^|\s)([\u3400-\u9fff])\s+([\u3400-\u9fff])\s*([\u3400-\u9fff]?)(?=\s*[：:])/g, "$1$2$3")
    : text;
}

function isHeadOfPage(line: string): boolean {
  const text = line.replace(/^[|｜\s]+/, "");
  if (text.length >= 240 || /[，。；]/.test(text)) return false;
  const labels = text.match(headLabels)?.length ?? 0;
  return labels >= 3 || (labels === 2 && text.search(headLabels) === 0 && text.length < 80);
}

/**
 * The lines of a WeChat account's feed: date, “发送完毕”, headline, numbers of views and likes. A date or
 * headline belongs to the feed only next to its other lines. Returns the line indexes.
 */
export function feedLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  lines.forEach((line, at) => {
    const text = line.trim();
    if (sent.test(text)) {
      found.add(at);
      if (feedDay.test((lines[at - 1] ?? "").trim())) found.add(at - 1);
    }
  });
  if (found.size === 0) return found;
  lines.forEach((line, at) => {
    if (!feedCounts.test(line.trim())) return;
    found.add(at);
    const headline = (lines[at - 1] ?? "").trim();
    if (headline.length <= 80 && !/。$/.test(headline) && !feedCounts.test(headline)) found.add(at - 1);
  });
  return found;
}

/**
 * Words that hacked pages have in their titles. One of them next to the words of a report makes the title
 * doubtful.
 */
const spam =
  /jizz|porn|xxx|成人(视频|电影|在线|网)|国产(精品|自拍|视频)|精品传媒|无码|日韩(欧美)?(精品|视频)|欧美(精品|视频)|亚洲(精品|视频)|一区二区|免费(观看|看片|视频)|在线(观看|播放|视频)|色情|黄色(网站|视频)|博彩|赌场|赌博|棋牌|老虎机|百家乐|六合彩|时时彩|彩票(网|平台|开户)|开奖|葡京|新葡|体育(平台|官网|投注|app)|娱乐(城|平台|官网)|bet\d|注册(送|开户)|代开发票|办证|贷款(平台|口子)/i;

/** True for a short line of spam; a sentence of a report on gambling or pornography is longer. */
export function isSpam(line: string): boolean {
  return (
    line.length <= 200 && spam.test(line) && !/[。；]|政府信息公开|政务公开|打击|整治|查处|专项/.test(line)
  );
}
