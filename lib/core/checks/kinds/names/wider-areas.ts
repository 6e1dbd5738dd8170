import { matchesOf } from "@/lib/core/matches";
import { shortNameOf } from "../../../similarity/own-names";
import type { CheckInput } from "../../engine/check";
import type { Line } from "../../engine/passages";
import { sentenceAround } from "../../engine/sentence";
import type { Fault } from "../../engine/words-at-fault";

const area = "(?<=^|[。；，：\\s]|\\d年(?:度)?)(?:[我全][省市州县区旗]|[一-龥]{2,4}[省市州县区旗])";
const counted = new RegExp(
  `${area}(?:各级)?(?:行政机关|机关|各部门|各单位)?(?:共|累计|合计|总共|全年)?(?:(?:主动)?公开(?:各类)?(?:政府|政务)信息|(?:收到|接到|受理)(?:的)?(?:政府信息)?(?:依申请公开|公开申请))(?:件|申请)*(?=\\s?\\d)`,
  "g",
);
/** “现将我县2023年政府信息公开工作报告如下”. */
const presented = /(?<=(?:现就|现将|现把))我[省市州县区旗](?=(?:20\d\d年?(?:度)?)?(?:政府|政务)?信息公开)/g;
/** “推进全省政府信息公开工作” in a township. */
const ledByOthers =
  /(?<=(?<!为[^，。；]{0,6})(?:推动|推进|组织|开展|做好|指导))全[省市县](?=(?:政府信息|政务)公开工作)/g;
/** “提高全省政府工作的透明度”: a county's aim, which a township may share. */
const aimedByOthers =
  /(?<=(?:提高|提升|增强|促进)(?:了)?)全[省市县](?=(?:各级)?(?:政府信息|政务)公开(?:的)?(?:水平|质量)|(?:各级)?政府(?:工作)?(?:的)?(?:透明度|公信力))/g;
const ownWords =
  /[我本](?:镇|乡|街道|局|单位|机关|部门|委|办)|全[镇乡]|全街道|其中[^，。；\d]{0,6}(?:[我本]|[镇乡局]|街道|机关)/;
/** Offices whose report may also cover the whole county. */
const ofTheCounty = /政府办公室|政务服务|行政审批|数据|管委会|管理委员会/;

/**
 * The county's numbers in the report of one office: “全县主动公开政府信息210条” where the sentence does not state its
 * own as well, or “我县” for the body whose report it is.
 */
export function countedOfWiderArea({ text }: Line, { unit }: CheckInput): Fault[] {
  if (!/公开|透明度|公信力/.test(text) || !(unit.kind === "township" || unit.kind === "department"))
    return [];
  if (ofTheCounty.test(unit.name)) return [];
  const numbers = matchesOf(text, counted).flatMap((found): Fault[] => {
    const { text: whole } = sentenceAround(text, found.index);
    const area = /^.{1,4}?[省市州县区旗]/.exec(found[0])?.[0] ?? found[0];
    if (ownWords.test(whole) || whole.includes(shortNameOf(unit.name)) || /专区|社区/.test(area)) return [];
    const what = /公开(?:各类)?(?:政府|政务)信息$/.test(found[0]) ? "公开的条数" : "收到的申请";
    const message = `这里写的是“${area}”${what}，本报告写“${unit.name}”自己的`;
    return [
      {
        from: found.index,
        to: found.index + area.length,
        message,
        unsure: unit.kind === "department",
      },
    ];
  });
  const led = unit.kind === "township" ? matchesOf(text, ledByOthers) : [];
  const aimed = unit.kind === "township" ? matchesOf(text, aimedByOthers) : [];
  return [
    ...numbers,
    ...[...matchesOf(text, presented), ...led, ...aimed].map(
      ({ index, 0: area }): Fault => ({
        from: index,
        to: index + area.length,
        message: `这里写的是“${area}”的工作，本报告是“${unit.name}”的`,
        unsure: aimed.some((each) => each.index === index),
      }),
    ),
  ];
}
