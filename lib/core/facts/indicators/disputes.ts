import { CASES, ending, type Indicator } from "./indicator";

/** “未经复议直接起诉的行政诉讼” names a part of the lawsuits, not all of them. */
const ofLawsuits = "(?:的(?:行政诉讼)?(?:案件|案)?)?";

/** Reviews and lawsuits. Both together come first, then what preceded a lawsuit. */
export const disputeIndicators: Indicator[] = [
  {
    id: "disputes",
    name: "行政复议和行政诉讼数",
    units: CASES,
    before: ending(
      "复议(?:案件|申请|案)?(?:、|和|及|与|或者?|以及)(?:被)?(?:提起)?(?:行政)?诉讼(?:案件|案)?",
    ),
  },
  dispute("afterReview", "复议后起诉数", `复议后(?:提起)?(?:行政)?(?:起诉|诉讼)${ofLawsuits}`),
  dispute("direct", "未经复议直接起诉数", `未经复议直接(?:起诉|提起(?:行政)?诉讼)${ofLawsuits}`),
  dispute("review", "行政复议数", "行政复议(?:申请|案件|案)?"),
  dispute("litigation", "行政诉讼数", "行政诉讼(?:案件|案)?"),
];

function dispute(id: string, name: string, words: string): Indicator {
  const back =
    id === "review" || id === "litigation" ? new RegExp(`^(?:政府信息公开)?(?:的)?(?:${words})`) : undefined;
  return {
    id,
    name,
    units: ["件", "宗", "起", "次"],
    before: ending(`(?:${words})(?:事项|情况|的)*`),
    ...(back ? { after: back } : {}),
    // Other disputes of the organ do not concern disclosure.
    unless: /土地|征地|征收|拆迁|治安|劳动|工伤|执法类|其中[^。；]*(?:维持|纠正)/,
  };
}
