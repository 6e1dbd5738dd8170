import { matchesOf } from "@/lib/core/matches";
import type { Edition } from "../../../editions/edition";
import { editions } from "../../../editions/list";
import { PREFACE } from "../../../report";
import { titleInMarks } from "../../../title";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { sentenceAround } from "../../engine/sentence";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

type Basis = {
  pattern: RegExp;
  of: string;
  /** In the same notation as the editions' `legalBasis`. */
  number: string;
  kind: "regulation" | "notice";
};

const year = "[〔[（(【﹝](?:20)?";
const bracketed = (title: string) => title.replace("《", "[《〈]").replace("》", "[》〉]");

const bases: Basis[] = [
  {
    pattern: /国务院令第?492号|(?:2008年5月1日|2007年4月5日)[^。；]{0,8}(?:施行|实施|公布|通过)/g,
    of: "2008年施行的《条例》",
    number: "国务院令第492号",
    kind: "regulation",
  },
  {
    pattern: /国务院令第?711号/g,
    of: "2019年修订的《条例》",
    number: "国务院令第711号",
    kind: "regulation",
  },
  {
    pattern: new RegExp(`国办发${year}14[〕\\])）】﹞]\\s*第?32号`, "g"),
    of: "2014年的统计报送通知",
    number: "国办发〔2014〕32号",
    kind: "notice",
  },
  {
    pattern: new RegExp(
      `《${titleOfNotice("国办公开办函〔2019〕60号")}》(?:[（(]国办公开办函${year}19[〕\\])）】﹞]\\s*60号[）)])?|国办公开办函${year}19[〕\\])）】﹞]\\s*60号|《[^《》]{0,30}关于政府信息公开工作年度报告有关事项的通知》`,
      "g",
    ),
    of: "2019、2020年报告的通知",
    number: "国办公开办函〔2019〕60号",
    kind: "notice",
  },
  {
    pattern: new RegExp(
      `《${bracketed(titleOfNotice("国办公开办函〔2021〕30号"))}》(?:[（(]国办公开办函${year}21[〕\\])）】﹞]\\s*30号[）)])?|国办公开办函${year}21[〕\\])）】﹞]\\s*30号`,
      "g",
    ),
    of: "2021年起的报告格式",
    number: "国办公开办函〔2021〕30号",
    kind: "notice",
  },
];

const asBasis = /根据|按照|依据|依照|要求|执行/;

/** The report cites the Regulation and the notice of its own edition. */
export function basisOfThisEdition(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

function faultsIn(line: Line, { form }: CheckInput): Fault[] {
  if (!/号|施行|实施|通过|公布|通知/.test(line.text)) return [];
  return bases
    .filter(({ number }) => !form.edition.legalBasis.some((basis) => basis.number === number))
    .flatMap(({ pattern, of, kind }) =>
      matchesOf(line.text, pattern).flatMap((found): Fault[] => {
        const [words] = found;
        if (line.chapterId !== PREFACE && !asBasis.test(sentenceAround(line.text, found.index).text))
          return [];
        const put = rightFor(words, kind, form.edition);
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

/**
 * The right citation in place of `words`: for a notice cited by title its full citation, for a number the
 * number alone. Null if a date stands for the Regulation, or if the edition is older than any notice on the
 * report.
 */
function rightFor(words: string, kind: Basis["kind"], { family, legalBasis }: Edition): string | null {
  const [regulation, notice] = legalBasis;
  if (kind === "regulation") return words.includes("711") ? (regulation?.number ?? null) : null;
  if (family !== "national" || !notice) return null;
  return words.startsWith("《") ? `${titleInMarks(notice.title)}（${notice.number}）` : notice.number;
}

function titleOfNotice(number: string): string {
  return (
    editions.flatMap(({ legalBasis }) => legalBasis).find((basis) => basis.number === number)?.title ?? ""
  );
}
