import { matchesOf } from "@/lib/core/matches";
import { PREFACE } from "../../../report";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { sentenceAround } from "../../engine/sentence";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

const detail = "(?:\\d{1,4}|[一二三四五六七八九十]{1,3})(?:号楼|号院|号|组|社|栋|幢|单元|室|屯)";
/** “家住柳河镇桃园村3组12号”. */
const homeAddress = new RegExp(
  `(?:家庭住址|现?住址|户籍地址?|户籍所在地|家住|居住于|居住在|住在|现住)[：:为在于是]?([^，。；：）]{0,30}?${detail}(?:[^，。；：）]{0,8}?${detail})*)`,
  "g",
);
/** “阳光小区3号楼2单元501室”: a flat, which is not an office address. */
const flat =
  /[\u4e00-\u9fff]{0,12}\d{1,3}(?:号楼|栋|幢)?\d{1,2}单元\d{1,4}[室号]?|[\u4e00-\u9fff]{0,12}\d{1,3}(?:号楼|栋|幢)\d{1,4}室/g;
const office = /办公|服务中心|大厅|查阅|窗口|受理点|联系地址|办事处|政府|党政办|项目|工程|改造|维修|加装/;

/** A person's home address is given no more precisely than the township. */
export function noHomeAddresses(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine((line: Line): Fault[] => {
  if (line.chapterId === PREFACE || !/[号组社栋幢元室屯]/.test(line.text)) return [];
  const homes = matchesOf(line.text, homeAddress).map((found) => {
    const address = found[1] ?? "";
    return { from: found.index + found[0].length - address.length, address };
  });
  const flats = matchesOf(line.text, flat)
    .filter(({ index }) => !office.test(sentenceAround(line.text, index).text))
    .map((found) => ({ from: found.index, address: found[0] }))
    .filter(
      ({ from, address }) =>
        !homes.some((home) => home.from < from + address.length && from < home.from + home.address.length),
    );
  return [...homes, ...flats]
    .sort((one, other) => one.from - other.from)
    .map(({ from, address }) => {
      const masked = withoutDetail(address);
      return {
        from,
        to: from + address.length,
        message: `“${address}”是个人住址，只写到乡镇、街道`,
        instead: { text: masked, label: `改为“${masked}”` },
      };
    });
});

/** The address up to the township, if it names one; else with its numbers masked. */
function withoutDetail(address: string): string {
  const township = /^.*?(?:镇|乡|街道)(?!政府|人民)/.exec(address)?.[0];
  return township ?? address.replace(/\d+|[一二三四五六七八九十]{1,3}(?=[组社号室屯栋幢]|单元)/g, "**");
}
