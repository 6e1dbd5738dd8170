import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import type { Fault } from "../../engine/words-at-fault";

/** “国办发[2018]23号”: the year of a document's number stands in 〔〕 (GB/T 9704). Case numbers, （2018）鲁…, do not match. */
const pattern = /(?<=[\u4e00-\u9fff])[[（(【﹝［]((?:19|20)\d{2})[\]）)】﹞］](?=\s*第?\d{1,4}\s*号)/g;

export const documentNumbers = perLine(({ text }: Line): Fault[] =>
  [...text.matchAll(pattern)].map((found) => {
    const right = `〔${found[1]}〕`;
    return {
      from: found.index,
      to: found.index + found[0].length,
      message: `文号中的年份用六角括号“${right}”，不用“${found[0]}”`,
      instead: { text: right, label: `改为“${right}”` },
    };
  }),
);
