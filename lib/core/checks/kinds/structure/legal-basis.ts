import type { EditionId } from "../../../editions/edition";
import { PREFACE } from "../../../report";
import { titleInMarks } from "../../../title";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { sentenceAround } from "../../engine/sentence";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

const title2019 = "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知";
const title2021 =
  "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知";

type Basis = {
  pattern: RegExp;
  of: string;
  editions: EditionId[];
  right: Partial<Record<EditionId, string>>;
};

const year = "[〔[（(【﹝](?:20)?";
const notices = {
  2019: `${titleInMarks(title2019)}（国办公开办函〔2019〕60号）`,
  2021: `${titleInMarks(title2021)}（国办公开办函〔2021〕30号）`,
};

const bases: Basis[] = [
  {
    pattern: /国务院令第?492号|(?:2008年5月1日|2007年4月5日)[^。；]{0,8}(?:施行|实施|公布|通过)/g,
    of: "2008年施行的《条例》",
    editions: ["2014"],
    right: {},
  },
  {
    pattern: /国务院令第?711号/g,
    of: "2019年修订的《条例》",
    editions: ["2019", "2021"],
    right: { "2014": "国务院令第492号" },
  },
  {
    pattern: new RegExp(`国办发${year}14[〕\\])）】﹞]\\s*第?32号`, "g"),
    of: "2014年的统计报送通知",
    editions: ["2014"],
    right: { "2019": "国办公开办函〔2019〕60号", "2021": "国办公开办函〔2021〕30号" },
  },
  {
    pattern: new RegExp(
      `《${title2019}》(?:[（(]国办公开办函${year}19[〕\\])）】﹞]\\s*60号[）)])?|国办公开办函${year}19[〕\\])）】﹞]\\s*60号|《[^《》]{0,30}关于政府信息公开工作年度报告有关事项的通知》`,
      "g",
    ),
    of: "2019、2020年报告的通知",
    editions: ["2019"],
    right: { "2021": notices[2021] },
  },
  {
    pattern: new RegExp(
      `《${title2021.replace("《", "[《〈]").replace("》", "[》〉]")}》(?:[（(]国办公开办函${year}21[〕\\])）】﹞]\\s*30号[）)])?|国办公开办函${year}21[〕\\])）】﹞]\\s*30号`,
      "g",
    ),
    of: "2021年起的报告格式",
    editions: ["2021"],
    right: { "2019": notices[2019] },
  },
];

const asBasis = /根据|按照|依据|依照|要求|执行/;

/** The report rests on the Regulation and the notice of its own edition. */
export function basisOfThisEdition(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

function faultsIn(line: Line, { form }: CheckInput): Fault[] {
  if (!/号|施行|实施|通过|公布|通知/.test(line.text)) return [];
  return bases
    .filter(({ editions }) => !editions.includes(form.edition.id))
    .flatMap(({ pattern, of, right }) =>
      [...line.text.matchAll(pattern)].flatMap((found): Fault[] => {
        const [words] = found;
        if (line.chapterId !== PREFACE && !asBasis.test(sentenceAround(line.text, found.index).text))
          return [];
        const put = rightFor(words, right[form.edition.id]);
        return [
          {
            from: found.index,
            to: found.index + words.length,
            message: `“${words.slice(0, 60)}”是${of}，不是${form.year}年报告的依据`,
            ...(put ? { instead: { text: put, label: `改为${put}` } } : {}),
          },
        ];
      }),
    )
    .sort((one, other) => one.from - other.from);
}

/** The whole notice for one that is named, the number alone for a number. */
function rightFor(words: string, right: string | undefined): string | null {
  if (!right || words.startsWith("《") || !right.startsWith("《")) return right ?? null;
  return /（([^（）]+)）$/.exec(right)?.[1] ?? null;
}
