import { matchesOf } from "@/lib/core/matches";
import { PREFACE } from "../../../report";
import { shortNameOf } from "../../../similarity/own-names";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { ownWord } from "../../engine/own-word";
import { sentenceAround } from "../../engine/sentence";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { isBelowGovernment } from "./lineage";

const alternative =
  "[（(](?:区|县|市|乡|镇|街道|办事处|局|委|办|部门|单位|乡镇|开发区|社区)(?:[、/／或](?:[一-龥]{1,3}))*[）)]";

/**
 * “青石镇（区）”: the alternatives of a template for many kinds of unit, left after a name that is already
 * specific.
 */
export function choicesLeft(rule: Rule): Check {
  return wordsAtFault(rule, ({ text, kind }, { unit }) => {
    const short = shortNameOf(unit.name);
    if (kind === "table" || short === "") return [];
    return matchesOf(text, choicesBehind(short)).map((match): Fault => {
      const words = match[1] ?? match[2] ?? "";
      const to = match.index + match[0].length;
      return {
        from: to - words.length,
        to,
        message: `“${match[0]}”里的“${words}”是留给各类单位选择的，请删去`,
        instead: { text: "", label: "删去" },
      };
    });
  });
}

let latest: { name: string; pattern: RegExp } | null = null;

/** Matches the alternatives after a unit's name. Compiled once a report. */
function choicesBehind(name: string): RegExp {
  if (latest?.name !== name) {
    const own = escaped(name);
    const pattern = new RegExp(
      `(?:${own}|[我本](?:镇|乡|街道|局|县|区|市|单位|机关|部门))(${alternative})|${own}(单位)(?=\\s*20\\d\\d年|的?政府信息公开)`,
      "g",
    );
    latest = { name, pattern };
  }
  return latest.pattern;
}

const compiled =
  /(?:综合|汇总|汇集|根据|依据)[^，。；]{0,4}(?:全[县区市]|各)[^。；]{0,24}(?:乡镇|镇|乡|街道|街办|部门|单位)[^。；]{0,16}(?:年度报告|年报|公开(?:工作)?的?(?:情况|数据))[^。；]{0,8}(?:编制|汇总|编写|形成)/g;

/** “由州政府办公室综合各县政府和各部门的年度报告编制”: who compiles for the area. */
const ofGovernment = /由[^，。；]{0,10}(?:人民政府|政府(?:办公?[室厅]|办|信息公开))/;

/** A single office's report is not compiled from the reports of all the county's offices. */
export function compiledOfOthers(rule: Rule): Check {
  return wordsAtFault(rule, ({ text, chapterId }, input) => {
    if (chapterId !== PREFACE && chapterId !== "overview") return [];
    if (!isBelowGovernment(input) || /政府办公室|管委会|管理委员会/.test(input.unit.name)) return [];
    return matchesOf(text, compiled).map((match): Fault => {
      const { from, to } = sentenceAround(text, match.index);
      return {
        from,
        to,
        message: `这句说的是上级汇总各单位的报告，${ownWord(input)}的报告只写${ownWord(input)}的情况`,
        // Without a name it may be the government's own report.
        unsure: input.unit.name === "" || ofGovernment.test(text.slice(from, to)),
      };
    });
  });
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
