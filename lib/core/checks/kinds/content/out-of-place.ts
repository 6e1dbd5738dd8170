import { subItemWords } from "../../../outline/sub-item-words";
import type { CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, linesOfChapter } from "../../engine/passages";
import { faultFinding } from "../../engine/words-at-fault";

/** Shorter sections are reported as empty by another rule. */
const LENGTH_MIN = 18;

type OverviewSection = { id: string; name: string; lines: Line[] };

/**
 * Words of the five sub-items of 总体情况: `own` is any word that may belong there, `clear` one that belongs
 * nowhere else. The first two are looked at by their topics.
 */
const matter: Readonly<Record<string, { own?: RegExp; clear: RegExp }>> = {
  disclosure: { clear: /(?:主动公开|发布|公示)[^，。；]{0,16}\d+\s*[条篇]/ },
  applications: { clear: /(?:收到|受理|接到|答复|办结)[^，。；]{0,12}申请|申请的(?:答复|办理)|依申请公开/ },
  management: {
    own: /管理|审|保密|制度|目录|指南|文件|更正|清理|归档|属性|台账|动态|分类|流程|审批|公开信息|信息(?:发布|公开)/,
    clear: /保密审查|三审三校|规范性文件|先审后发/,
  },
  platform: {
    own: /平台|网|公众号|微|新媒体|栏|查阅点|专区|屏|渠道|载体|媒体|窗口|线下|线上|端|系统|公报|设施|APP/i,
    clear: /公众号|政府网站|门户网站|公开栏|查阅点|公开专区|电子显示屏/,
  },
  supervision: {
    own: /监督|考核|评议|追究|问责|培训|检查|督|领导|责任|保障|人员|机制|制度|经费|会议|整改|测评|意见/,
    clear: /考核|社会评议|责任追究|问责/,
  },
};

/** Sub-items of 总体情况 without a word of their own matter that speak clearly of another's. */
export function outOfPlace(rule: Rule, input: CheckInput): Finding[] {
  return overviewSections(input).flatMap(({ id, name, lines }) => {
    const text = lines.map((line) => line.text).join("\n");
    const [line] = lines;
    const own = matter[id]?.own;
    if (!line || !own || text.length < LENGTH_MIN || own.test(text)) return [];
    const other = Object.entries(matter).find(([each, { clear }]) => each !== id && clear.test(text));
    if (!other) return [];
    return [
      faultFinding(rule, input, line, {
        from: 0,
        to: line.text.length,
        message: `“${name}”写的像是${called[other[0]]}的内容，请看是不是写错了位置`,
      }),
    ];
  });
}

const called: Readonly<Record<string, string>> = {
  disclosure: "主动公开",
  applications: "依申请公开",
  management: "政府信息管理",
  platform: "平台建设",
  supervision: "监督保障",
};

/** The paragraphs below each heading of 总体情况 that names one of the five sub-items, and of no second one. */
function overviewSections(input: CheckInput): OverviewSection[] {
  const sections: OverviewSection[] = [];
  let current: OverviewSection | null = null;
  for (const line of linesOfChapter("overview", input.content.chapters.overview)) {
    if (line.kind === "heading") {
      const ids = Object.keys(subItemWords).filter((id) => subItemWords[id]?.test(line.text));
      const [id] = ids;
      current = id && ids.length === 1 ? { id, name: line.text.trim(), lines: [] } : null;
      if (current) sections.push(current);
    } else if (line.kind === "paragraph" && line.text.trim() !== "") current?.lines.push(line);
  }
  return sections;
}
