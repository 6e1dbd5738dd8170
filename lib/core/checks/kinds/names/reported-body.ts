import { matchesOf } from "@/lib/core/matches";
import { PREFACE } from "../../../report";
import { namesOf } from "../../../similarity/own-names";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { ownWord } from "../../engine/own-word";
import { linesOf, passageFinding } from "../../engine/passages";
import { areasAbove, isAbbreviation } from "./lineage";

const organ = "[一-龥]{2,24}?(?:镇|乡|街道|办事处|政府|局|厅|委员会|管委会|办公室|中心|县|区|旗)";
/** “现公布某镇2017年度政府信息公开工作年度报告”: the body whose report it is. */
const reported = new RegExp(
  `(?:现?公布|现?发布|现?公开|编制|编写|形成|现将|现就|推出)(?:了|本)?《?(${organ})(?=\\s?20\\d\\d年?度?(?:的)?(?:政府信息|政务|信息)公开)`,
  "g",
);

/** The opening names another body than the unit as the report's own: left over from a copied text. */
export function bodyOfTheReport(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      linesOf(input)
        .filter(
          ({ chapterId, kind }) =>
            chapterId === PREFACE || (chapterId === "overview" && kind === "paragraph"),
        )
        .flatMap((line) =>
          matchesOf(line.text, reported).flatMap((match) => {
            // “……办公室编制了青山县人民政府2024年……”: the name comes after the last verb.
            const name = (match[1] ?? "").replace(/^.*(?:编[制写]|公布|发布|公开|印发|形成)了?/, "");
            if (isOwn(input, name)) return [];
            const from = match.index + match[0].length - name.length;
            return [
              passageFinding(rule, input, line, [from, from + name.length], {
                message: `这里写的是“${name}”的年度报告，${ownWord(input)}是“${input.unit.name}”`,
                sides: [
                  { label: "文中", value: name },
                  { label: ownWord(input), value: input.unit.name },
                ],
              }),
            ];
          }),
        ),
  };
}

/**
 * The unit's own name: full, shortened (“县人社局”) or without its areas. An area alone stands for its
 * government.
 */
function isOwn(input: CheckInput, name: string): boolean {
  const own = input.unit.name.replace(/\s/g, "");
  if (own === "" || /^(?:[我本该全各]|上述|下列)/.test(name)) return true;
  if (namesOf(own).some((mine) => namesOf(name).includes(mine))) return true;
  const areaAlone = /^[一-龥]{1,8}(?:省|市|县|区|旗)(?:人民政府)?$/.test(name);
  if (areaAlone) return !isOfArea(input, name);
  const office = name.replace(/(?:人民政府|政府|党政综合|党政)?(?:办公室|办事处|办)$/, "");
  // “青山县人民政府办公室” is none of the county's bureaus.
  if (office !== name && /[省市县区旗]$/.test(office)) return own.includes(name) || !isOfArea(input, office);
  // “市医保局”, which is how the report calls itself.
  const called = own.replace(/^[省市县区州旗]/, "");
  if (called !== own && isAbbreviation(called, name)) return true;
  return own.includes(office) || withoutAreas(office).some((each) => isAbbreviation(each, own));
}

/**
 * True if the name is an area that the unit belongs to without being its government: “青山县” in a report of
 * 青山县水务局.
 */
function isOfArea(input: CheckInput, name: string): boolean {
  const { city, county } = areasAbove(input);
  const area = name.replace(/人民政府$/, "");
  const own = input.unit.name;
  if (new RegExp(`${area}(?:人民政府(?:办公室)?)?$`).test(own)) return false;
  return input.unit.kind === "township" || input.unit.kind === "department"
    ? !/人民政府办公室$|管委会$|管理委员会$/.test(own) &&
        (area === county || area === city || county !== null)
    : false;
}

/** “青山县教科局” → the name itself and “教科局”. */
function withoutAreas(name: string): string[] {
  const ends = matchesOf(name, /[省市县区旗由]/g).map(({ index }) => name.slice(index + 1));
  return [name, ...ends].filter((each) => each.length >= 3);
}
