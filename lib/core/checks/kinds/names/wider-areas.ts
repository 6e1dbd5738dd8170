import { shortNameOf } from "../../../similarity/own-names";
import type { CheckInput } from "../../engine/check";
import type { Line } from "../../engine/passages";
import { sentenceAround } from "../../engine/sentence";
import type { Fault } from "../../engine/words-at-fault";

const counted =
  /(?<=^|[。；，：\s])(?:[我全][省市州县区旗]|[一-龥]{2,4}[省市州县区旗])(?:各级)?(?:行政机关|机关|各部门|各单位)?(?:共|累计|合计|总共|全年)?(?:主动)?公开(?:各类)?(?:政府|政务)信息(?=\s?\d)/g;
const ownWords = /[我本](?:镇|乡|街道|局|单位|机关|部门|委|办)|全[镇乡]|全街道|其中/;
/** Offices whose report may also cover the whole county. */
const ofTheCounty = /政府办公室|政务服务|行政审批|数据|管委会|管理委员会/;

/** “全县主动公开政府信息210条” in a single office's report, in a sentence that does not also state the office's own number. */
export function countedOfWiderArea({ text }: Line, { unit }: CheckInput): Fault[] {
  if (!text.includes("公开") || !(unit.kind === "township" || unit.kind === "department")) return [];
  if (ofTheCounty.test(unit.name)) return [];
  return [...text.matchAll(counted)].flatMap((found): Fault[] => {
    const { text: whole } = sentenceAround(text, found.index);
    const area = /^.{1,4}?[省市州县区旗]/.exec(found[0])?.[0] ?? found[0];
    if (ownWords.test(whole) || whole.includes(shortNameOf(unit.name)) || /专区|社区/.test(area)) return [];
    return [
      {
        from: found.index,
        to: found.index + area.length,
        message: `这里写的是“${area}”公开的条数，本报告写“${unit.name}”自己的`,
        unsure: unit.kind === "department",
      },
    ];
  });
}
