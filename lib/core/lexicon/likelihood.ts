import { commonWords } from "./common-words";
import { PairTable } from "./pair-table";

/** Words of this genre that a general dictionary lacks or rates too low. */
const ownWords: readonly string[] =
  "政务 依申请 公众号 微信 微博 门户网 信息网 公开网 政府网 官网 规范性 公开栏 公示栏 宣传栏 预决算 预算 决算 结转 新收 专栏 专区 新媒体 五公开 村居 站所 股室 党政办 政务办 收费 简称 全文 办结 答复 补正 受理 解读 图解 图文 舆情 信访 考核 评议 追责 问责 年报 公文 清单 权责 双随机 一公开 放管服 营商 扶贫 惠民 惠农 低保 五保 三公 经费 培训班 座谈会 开放日 查阅点 查阅 档案馆 图书馆 显示屏 电子屏 二维码 短视频 抖音 客户端 小程序 数字 网址 邮编 邮箱 传真 社区 村委会 居委会 镇政府 乡政府 县政府 区政府 市政府 区委 县委 市委 镇委 党委 信息员 联络员 审查 审核 保密 处理费 知情权 参与权 监督权 表达权 获得感 透明度 公信力 时效性 及时性 准确性 规范性 主动性 积极性 便民 为民 集约化 标准化 规范化 常态化 制度化 法治化 公示 公告 制发 废止 自然人 法人 审结 复议 起诉 勾稽 不予 予以 未予 免予 逾期 执法 案卷 卫健 发改 财政局 教育局 民政局 人社局 住建局 环保局 交通局 水利局 农业局 文旅局 审计局 统计局 医保局 市监 林业局 信访局 司法局 公安局 健康局 下步 复议案 诉讼案 副组长 各级 上级 质效 提质 增效 专兼职 兼职 专职 党工委 管委会 开发区 夯实 压实 挂网 运维 台账 习近平 新时代 公开件 政府令 答复书 告知书 登记表 流程图 计分 评分 赋分 知晓率 满意率 办结率 答复率 办复 简报 简讯 网民 网友 留言 咨询 意见箱 公众平台 依规 专责 严把 主抓 狠抓 先审 后发 联席 历史 防止 必须 熟悉 覆盖 打造 聚焦 传阅 重试 钟点 农技 存量 增量 民政 党务 村务 校务 院务 厂务 整改 联动 细化 时效 实效 复印 类别 大类 小类 城管 人社 住建 文旅 医保 社保 退役 应急 维度 建机制 负总责 总责 常态 时限 门户 权益 监管 差距 台阶 实处 不及时 销号 兜底 把关 审校 校对 参差不齐 雨情 水情 汛情 旱情 警情 社情 墒情 苗情 农情 火情 防汛 抗旱 河长 林长 田长 路长 秸秆 禁烧 改厕 户厕 农房 确权 颁证 退耕 征迁 拆违 返贫 残疾 优抚 双拥 殡葬 祭扫 护林 防火 森防 消防 禁毒 反诈 扫黑 综治 维稳 接访 下访 约访 党日 三资 清产 核资 种粮 粮补 地力 春耕 秋收 秋种 畜禽 疫病 防疫 屠宰 管网 路灯 亮化 美化 清淤 散煤 复学 养老 助餐 科协 转办 批办 会办 催办 领办 延时 错时 叫号 证照 骑缝 喇叭 逐户 存档 补挂 会签 拟稿 核稿 用印 移交 挂账 晾晒 约谈 走访 入户 摸排 排查 起底 造册 建档 立卡 一策 包保 包村 驻村 蹲点 换届 轮训 月报 专报 直报 零报 瞒报 漏报 迟报 续报".split(
    " ",
  );

/** The count assumed for a word of this genre, in sixty million words of running text. */
const OWN = 3000;
const ALL = 60_000_000;
const LONGEST = 4;

/**
 * The likelihood of a character that begins or ends no known word, and of one that rarely is a word by
 * itself.
 */
const UNKNOWN = Math.log(1 / ALL);
const LONELY = -3;
const NO_WORD = -3;

/**
 * Characters that often are words by themselves in official language. Any other single character is more
 * likely a mistake.
 */
const alone = new Set(
  "的了在对和与及等为以由从向将把被是有无未不共各并其该本我全年月日条件次个人份篇期项起均已也还但而或就都又再更最很较能可要应须抓需会让使按经于至到自同时中内外上下前后里间县市区镇乡局委办处科室组员长名家类种号第一二三四五六七八九十百千万两多余约达占比做好新大小高低强所之者此这那非数总专特系地任用请则既凡拟除因据即若每虽仍且却只另某别式化性率点线面网站栏版报",
);

/**
 * The multi-character words that begin with a character: their remaining characters, and the value of each
 * word.
 */
type Begun = { ends: string; value: number }[];

type Counts = {
  /** Characters that are words, the most frequent first. */
  ones: readonly { characters: string; value: number }[];
  /**
   * Words of two characters by the code of their first: those of this genre, then the most frequent first.
   */
  twos: ReadonlyMap<number, Begun>;
  /** Longer words, and the pairs of characters that they begin with. */
  others: ReadonlyMap<string, number>;
  beginnings: ReadonlySet<number>;
};

let counts: Counts | null = null;

/**
 * The words nearly as stored, split only as far as look-ups require: there are many, and a text contains few.
 */
function logCounts(): Counts {
  const ones: { characters: string; value: number }[] = [];
  const twos = new Map<number, Begun>();
  const others = new Map<string, number>();
  for (const { least, ones: characters, twos: groups, threes } of commonWords.toReversed()) {
    const value = Math.log((least * 1.7) / ALL);
    ones.push({ characters, value });
    for (const group of groups.split(" ")) {
      const first = group.charCodeAt(0);
      const begun = twos.get(first);
      if (begun) begun.push({ ends: group.slice(1), value });
      else twos.set(first, [{ ends: group.slice(1), value }]);
    }
    for (const word of threes.split(" ")) if (!others.has(word)) others.set(word, value);
  }
  const known = { ones, twos, others, beginnings: new Set<number>() };
  const own = Math.log(OWN / ALL);
  for (const word of ownWords) {
    const value = Math.max(own, lookUp(known, word) ?? own);
    if (word.length !== 2) others.set(word, value);
    else
      twos.set(word.charCodeAt(0), [
        { ends: word.charAt(1), value },
        ...(twos.get(word.charCodeAt(0)) ?? []),
      ]);
  }
  for (const word of others.keys()) known.beginnings.add(pairOf(word.charCodeAt(0), word.charCodeAt(1)));
  return known;
}

function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** The value of the characters if they are a word; otherwise undefined. */
function lookUp({ ones, twos, others }: Counts, word: string): number | undefined {
  if (word.length > 2) return others.get(word);
  if (word.length === 1) return ones.find(({ characters }) => characters.includes(word))?.value;
  return twos.get(word.charCodeAt(0))?.find(({ ends }) => ends.includes(word.charAt(1)))?.value;
}

/** Cache size for look-ups of pairs: a text repeats the same ones. */
const KNOWN_MAX = 50_000;
/** By pair, the index of its value in `values`. */
const pairs = new PairTable();
/** The distinct values, about a dozen. Index 0: the pair has not been looked up; 1: it is no word. */
const values: (number | undefined)[] = [undefined, undefined];
const NO_PAIR = 1;

/** The value of the two characters if they are a word; otherwise undefined. */
function pairValue(known: Counts, first: number, second: number): number | undefined {
  const kept = pairs.get(first, second);
  if (kept !== 0) return values[kept];
  const found = lookUp(known, String.fromCharCode(first, second));
  if (pairs.size < KNOWN_MAX) pairs.set(first, second, found === undefined ? NO_PAIR : placeOf(found));
  return found;
}

function placeOf(value: number): number {
  const place = values.indexOf(value);
  return place < 0 ? values.push(value) - 1 : place;
}

const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/** By character of the common range, its value as a word by itself; NaN if not computed yet. */
const singles = new Float64Array(HAN_LAST - HAN_FIRST + 1).fill(Number.NaN);

/** The value of a character as a word by itself. */
function singleWorth(known: Counts, code: number): number {
  if (!isHanCode(code)) return NO_WORD;
  const kept = singles[code - HAN_FIRST] as number;
  if (!Number.isNaN(kept)) return kept;
  const character = String.fromCharCode(code);
  const made = (lookUp(known, character) ?? UNKNOWN) + (alone.has(character) ? 0 : LONELY);
  singles[code - HAN_FIRST] = made;
  return made;
}

/** True if the characters are a word of two or more. */
export function isWord(text: string): boolean {
  counts ??= logCounts();
  return text.length === 2 ? isWordAt(text, 0) : text.length > 2 && counts.others.has(text);
}

/** True if the two characters from this position on are a word. */
export function isWordAt(text: string, at: number): boolean {
  counts ??= logCounts();
  return (
    at >= 0 &&
    at + 1 < text.length &&
    pairValue(counts, text.charCodeAt(at), text.charCodeAt(at + 1)) !== undefined
  );
}

/** By position, the best likelihood of the text before it. Reused: one text is read at a time. */
let best = new Float64Array(64);

/**
 * The likelihood of the characters as a sequence of common words, as a natural logarithm: the best
 * segmentation into words, each by its frequency. Only useful for comparing different words in the same
 * place.
 */
export function likelihoodOf(text: string): number {
  counts ??= logCounts();
  const { length } = text;
  if (length >= best.length) best = new Float64Array(2 * length);
  best.fill(Number.NEGATIVE_INFINITY, 0, length + 1);
  best[0] = 0;
  for (let from = 0; from < length; from += 1) {
    const before = best[from] as number;
    const code = text.charCodeAt(from);
    raise(from + 1, before + singleWorth(counts, code));
    if (from + 1 === length) break;
    const next = text.charCodeAt(from + 1);
    const two = pairValue(counts, code, next);
    if (two !== undefined) raise(from + 2, before + two);
    if (from + 2 < length && counts.beginnings.has(pairOf(code, next)))
      for (let to = from + 3; to <= Math.min(length, from + LONGEST); to += 1) {
        const value = counts.others.get(text.slice(from, to));
        if (value !== undefined) raise(to, before + value);
      }
  }
  return best[length] as number;
}

function raise(at: number, value: number): void {
  if (value > (best[at] as number)) best[at] = value;
}

/** Whether this is the code of a Chinese character of the common range. */
export function isHanCode(code: number): boolean {
  return code >= HAN_FIRST && code <= HAN_LAST;
}
